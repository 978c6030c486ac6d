import type {BlockRoot, Encoder} from '../core/block.ts'
import type {Kind} from '../core/kind.ts'
import {verbatimMap} from '../core/source-map.ts'
import type {Span} from '../core/span.ts'
import {readAsciidoc} from './asciidoc/read-asciidoc.ts'
import {BlockCollector} from './block-collector.ts'
import {readCaptions} from './captions/read-captions.ts'
import type {DataDocument} from './data/data-node.ts'
import {readCsv} from './data/read-csv.ts'
import {readJson} from './data/read-json.ts'
import {readXml} from './data/read-xml.ts'
import {readYaml} from './data/read-yaml.ts'
import {asCaption, asCString, asHtml, asMarkdown, asTemplate, asText, encodable} from './encoders.ts'
import {readHtml} from './html/read-html.ts'
import {readLg} from './lg/read-lg.ts'
import {readLu} from './lg/read-lu.ts'
import {readMarkdown} from './markdown/read-markdown.ts'
import {maskTemplates} from './mask-templates.ts'
import type {Masked} from './masked.ts'
import {readMdx} from './mdx/read-mdx.ts'
import {readPo} from './messages/read-po.ts'
import type {Part} from './parts.ts'
import {readRst} from './rst/read-rst.ts'
import {readText} from './text/read-text.ts'

/** What is known of a text besides its characters. */
export interface ParseOptions {
  /** What it is for: reading, speaking from, or sending. */
  readonly kind: Kind
  /** Parts to read that are left out by default. */
  readonly parts?: ReadonlySet<Part> | undefined
  /** Stretches of the source to read, ascending; a syntax that can may leave out what lies apart from them. */
  readonly wanted?: readonly Span[] | undefined
}

/** A way to write prose: the whole text is read. */
export interface ProseSyntax {
  readonly type: 'prose'
  /** As a person calls it. */
  readonly title: string
  /** Never throws for any source; what could not be read as meant is in the notes. */
  parse(source: string, options: ParseOptions): BlockRoot
}

/** A way to write data: some fields of it hold prose. */
export interface DataSyntax {
  readonly type: 'data'
  readonly title: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether JSON Pointers lead to its values. */
  readonly pointers: boolean
  /** Never throws; what is broken is read as far as it goes. */
  read(source: string): DataDocument
}

/** Reads prose of one kind from a masked text. */
type Reader = (text: ReturnType<typeof wholeOf>, collector: BlockCollector, options: ParseOptions) => void

const wholeOf = ({text}: Masked) => ({text, map: verbatimMap(0, text.length)})

const prose = (title: string, masks: 'markdown' | 'other', encode: Encoder, read: Reader): ProseSyntax => ({
  type: 'prose',
  title,
  parse(source, options) {
    const masked = maskTemplates(source, masks)
    const collector = new BlockCollector(masked)
    read(wholeOf(masked), collector, options)
    return encodable(collector.finish(), encode)
  }
})

/** A syntax whose reader does all by itself; without an encoder it is only reported on. */
const whole = (title: string, encode: Encoder | undefined, parse: ProseSyntax['parse']): ProseSyntax => ({
  type: 'prose',
  title,
  parse: (source, options) => {
    const root = parse(source, options)
    return encode ? encodable(root, encode) : root
  }
})

/** Docs are read as they stand; what is sent or spoken may stand in fences. In a script, labels say who speaks. */
const choices = ({kind, parts}: ParseOptions) => ({
  readsFences: kind !== 'docs',
  readsSpeakers: kind === 'script',
  readsDirections: parts?.has('directions') ?? false
})

/** Every way of writing that the linter reads. A new one is a reader and an entry here. */
export const syntaxes = {
  markdown: prose('Markdown', 'markdown', asMarkdown, (text, collector, options) =>
    readMarkdown(text, collector, {}, {...choices(options), wanted: options.wanted})
  ),
  html: prose('HTML', 'other', asHtml, (text, collector) => readHtml(text, collector, {})),
  text: prose('plain text', 'other', asText, (text, collector, options) =>
    readText(text, collector, {}, choices(options))
  ),
  mdx: whole('MDX', asMarkdown, (source, options) => readMdx(source, choices(options))),
  asciidoc: whole('AsciiDoc', undefined, (source, options) => readAsciidoc(source, choices(options))),
  rst: whole('reStructuredText', undefined, (source, options) => readRst(source, choices(options))),
  lg: whole('Bot Framework language generation', asTemplate, readLg),
  lu: whole('Bot Framework language understanding', undefined, readLu),
  srt: whole('SubRip captions', asCaption, source => readCaptions(source, 'srt')),
  vtt: whole('WebVTT captions', asHtml, source => readCaptions(source, 'vtt')),
  po: whole('gettext', asCString, readPo),
  json: {type: 'data', title: 'JSON', extensions: ['.json', '.jsonc'], pointers: true, read: readJson},
  yaml: {type: 'data', title: 'YAML', extensions: ['.yml', '.yaml'], pointers: true, read: readYaml},
  csv: {type: 'data', title: 'CSV', extensions: ['.csv', '.tsv'], pointers: false, read: readCsv},
  xml: {
    type: 'data',
    title: 'XML',
    extensions: ['.xml', '.vxml', '.ssml', '.twiml', '.xlf', '.xliff'],
    pointers: false,
    read: readXml
  }
} as const satisfies Readonly<Record<string, ProseSyntax | DataSyntax>>

export type SyntaxName = keyof typeof syntaxes
/** Names of the syntaxes that are prose from end to end. */
export type ProseName = {
  [Name in SyntaxName]: (typeof syntaxes)[Name]['type'] extends 'prose' ? Name : never
}[SyntaxName]

/** A syntax by its name, its own type forgotten. */
export const syntaxOf = (name: SyntaxName): ProseSyntax | DataSyntax => syntaxes[name]
