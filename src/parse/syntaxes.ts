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
import {type MaskPurpose, maskTemplates} from './mask-templates.ts'
import type {Masked} from './masked.ts'
import {readMdx} from './mdx/read-mdx.ts'
import {readPo} from './messages/read-po.ts'
import type {Part} from './parts.ts'
import {readRst} from './rst/read-rst.ts'
import type {DataName, ProseName} from './syntax-table.ts'
import {readText} from './text/read-text.ts'

/** What is known of a text besides its characters. */
export interface ParseOptions {
  /** What it is for: reading, speaking from, or sending. */
  readonly kind: Kind
  /** Parts to read that are left out by default. */
  readonly parts?: ReadonlySet<Part> | undefined
  /** Stretches of the source to read, ascending; a syntax that can may leave out what lies apart from them. */
  readonly wanted?: readonly Span[] | undefined
  /** Whether it is the inside of an element of XML, as it stands. */
  readonly isXml?: boolean | undefined
}

/** Reads a whole text. Never throws; what could not be read as meant is in the notes. */
export interface ProseReader {
  parse(source: string, options: ParseOptions): BlockRoot
}

/** Reads data. Never throws; what is broken is read as far as it goes. */
export type DataReader = (source: string) => DataDocument

/** Reads prose of one kind from a masked text. */
type Reader = (text: ReturnType<typeof wholeOf>, collector: BlockCollector, options: ParseOptions) => void

const wholeOf = ({text}: Masked) => ({text, map: verbatimMap(0, text.length)})

const prose = (masks: MaskPurpose, encode: Encoder, read: Reader): ProseReader => ({
  parse(source, options) {
    const masked = maskTemplates(source, masks)
    const collector = new BlockCollector(masked)
    read(wholeOf(masked), collector, options)
    return encodable(collector.finish(), encode)
  }
})

/** A syntax whose reader does all by itself; without an encoder it is only reported on. */
const whole = (encode: Encoder | undefined, parse: ProseReader['parse']): ProseReader => ({
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

/** The readers of prose, by their syntaxes. */
export const syntaxes: Readonly<Record<ProseName, ProseReader>> = {
  markdown: prose('markdown', asMarkdown, (text, collector, options) =>
    readMarkdown(text, collector, {}, {...choices(options), wanted: options.wanted})
  ),
  html: prose('html', asHtml, (text, collector) => readHtml(text, collector, {})),
  text: prose('other', asText, (text, collector, options) => readText(text, collector, {}, choices(options))),
  mdx: whole(asMarkdown, (source, options) => readMdx(source, choices(options))),
  asciidoc: whole(undefined, (source, options) => readAsciidoc(source, choices(options))),
  rst: whole(undefined, (source, options) => readRst(source, choices(options))),
  lg: whole(asTemplate, readLg),
  lu: whole(undefined, readLu),
  srt: whole(asCaption, source => readCaptions(source, 'srt')),
  vtt: whole(asHtml, source => readCaptions(source, 'vtt')),
  po: whole(asCString, readPo)
}

const dataReaders: Readonly<Record<DataName, DataReader>> = {
  json: readJson,
  yaml: readYaml,
  csv: readCsv,
  xml: readXml
}

/** The blocks of a text that is prose from end to end. Never throws. */
export const parseProse = (name: ProseName, source: string, options: ParseOptions): BlockRoot =>
  syntaxes[name].parse(source, options)

/** The data of a text. Never throws; what is broken is read as far as it goes. */
export const readData = (name: DataName, source: string): DataDocument => dataReaders[name](source)
