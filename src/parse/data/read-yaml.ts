import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  Parser,
  type Scalar,
  type YAMLError
} from 'yaml'
import {type Encoder, OPAQUE, type ParseNote} from '../../core/block.ts'
import {isVerbatim, type MappedText} from '../../core/source-map.ts'
import {asBlockScalar, asDoubleQuoted, asPlainScalar, asSingleQuoted} from '../encoders.ts'
import {maskTemplates} from '../mask-templates.ts'
import type {Masked} from '../masked.ts'
import type {DataDocument, DataNode, Entry} from './data-node.ts'
import {yamlNote} from './yaml-notes.ts'
import {scalarText} from './yaml-scalar.ts'

const MAX_DEPTH = 200

/** What a text holds as YAML. `text` is the source, or the source with its placeholders masked. */
interface Parsed {
  readonly text: string
  readonly documents: readonly Document.Parsed[]
  readonly errors: readonly YAMLError[]
  readonly notes: readonly ParseNote[]
}

/**
 * The syntax tree of each document. The parser calls itself for each level, so it stops at the first level that is
 * deeper than anybody writes.
 */
function readTokens(text: string): {
  readonly tokens: readonly CST.Token[]
  readonly notes: readonly ParseNote[]
} {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length <= MAX_DEPTH) continue
    const message = `Lists and maps are nested more than ${MAX_DEPTH} levels deep here, so this document and all after it are left out of the check.`
    return {tokens, notes: [{message, offset: parser.offset}]}
  }
  tokens.push(...parser.end())
  return {tokens, notes: []}
}

function parse(text: string): Parsed {
  const {tokens, notes} = readTokens(text)
  // Words such as `no` are texts in every version; repeated fields and unknown tags are nobody's concern here.
  const composer = new Composer({
    keepSourceTokens: true,
    stringKeys: true,
    uniqueKeys: false,
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    logLevel: 'silent'
  })
  // A file that begins with `%name%` seems to hold directives and no document: that counts as an error.
  const needsDocument = tokens.some(token => token.type === 'directive')
  const documents = [...composer.compose(tokens, needsDocument, text.length)] as Document.Parsed[]
  const errors = [...documents.flatMap(document => document.errors), ...composer.streamInfo().errors]
  return {text, documents, errors, notes}
}

const firstOffset = (errors: readonly YAMLError[]): number =>
  errors.reduce((first, error) => Math.min(first, error.pos[0]), Number.POSITIVE_INFINITY)

/** A list or map as the name of a field is unusual, not wrong. */
const isFault = (error: YAMLError): boolean => error.code !== 'NON_STRING_KEY'

/** A line that holds only tags is a comment between fields, and yet a line of the text where it stands in one. */
const withTagComments = ({text, masks}: Masked): string => {
  const parts: string[] = []
  let from = 0
  for (const {start, end} of masks) {
    if (text[start] !== ' ') continue
    parts.push(text.slice(from, start), '#', OPAQUE.repeat(end - start - 1))
    from = end
  }
  return [...parts, text.slice(from)].join('')
}

/**
 * Placeholders are masked only where the file cannot be read otherwise, as `{a: b}` is a map.
 * `{{ name }}` on its own can: it is a map that names a field of another, which `stringKeys` calls an error.
 */
function parseAsMeant(source: string): Parsed {
  let best = parse(source)
  if (best.errors.length === 0) return best
  const masked = maskTemplates(source, 'data')
  if (masked.masks.length === 0) return best
  for (const text of new Set([withTagComments(masked), masked.text])) {
    const next = parse(text)
    if (firstOffset(next.errors) >= firstOffset(best.errors)) best = next
    if (next.errors.length === 0) return next
  }
  return best
}

/** What is read, and the text that the parser read in its place. */
interface Texts {
  /** Without a byte order mark: a mark would put the first line out of step with the ones below it. */
  readonly source: string
  /** Units of the file before `source`. */
  readonly before: number
  readonly parsed: string
}

/** The text as the source has it: each unit that was masked is itself again. */
function original({text, map}: MappedText, {source, parsed}: Texts): MappedText {
  if (source === parsed) return {text, map}
  const parts: string[] = []
  for (const run of map) {
    const part = text.slice(run.text, run.text + run.length)
    const from = run.source
    if (!isVerbatim(run)) parts.push(part)
    else for (let at = 0; at < run.length; at++) parts.push(unitAt(from + at) ?? part.charAt(at))
  }
  return {text: parts.join(''), map}

  function unitAt(offset: number): string | undefined {
    return source[offset] === parsed[offset] ? undefined : source[offset]
  }
}

const shifted = ({text, map}: MappedText, by: number): MappedText =>
  by === 0 ? {text, map} : {text, map: map.map(run => ({...run, source: run.source + by}))}

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = isNode(node) ? node.range : undefined
  return range ? [range[0], range[1]] : [0, 0]
}

/** How a text is written in a scalar of each style. */
const encoders: Readonly<Record<Scalar.Type, Encoder>> = {
  PLAIN: asPlainScalar,
  QUOTE_DOUBLE: asDoubleQuoted,
  QUOTE_SINGLE: asSingleQuoted,
  BLOCK_LITERAL: asBlockScalar,
  BLOCK_FOLDED: asBlockScalar
}

function nodeOf(node: unknown, texts: Texts): DataNode {
  const start = rangeOf(node)[0] + texts.before
  if (isMap(node)) {
    return {type: 'map', start, entries: node.items.flatMap(pair => entryOf(pair, texts))}
  }
  if (isSeq(node)) return {type: 'list', start, items: node.items.map(item => nodeOf(item, texts))}
  // An alias holds nothing of its own: what it names is read where it stands.
  const value = isScalar(node) ? node.value : null
  if (isScalar(node) && typeof value === 'string') {
    return {
      type: 'text',
      start,
      text: () => shifted(original(scalarText(texts.parsed, node, value), texts), texts.before),
      encode: encoders[node.type ?? 'PLAIN']
    }
  }
  return {type: 'plain', start, value: typeof value === 'number' || typeof value === 'boolean' ? value : null}
}

/** A merge key has nothing of its own either: what it merges is read where it stands. */
function entryOf({key, value}: Pair, texts: Texts): Entry[] {
  const name = keyText(key, texts)
  return name === '<<' && !isMap(value) ? [] : [{key: name, value: nodeOf(value, texts)}]
}

function keyText(key: unknown, texts: Texts): string {
  if (isScalar(key) && typeof key.value === 'string') {
    return original(scalarText(texts.parsed, key, key.value), texts).text
  }
  return texts.source.slice(...rangeOf(key)).trim()
}

/**
 * Reads YAML: its documents with the exact place of each text. Never throws; what is no YAML is told in one note at
 * the first such place, and the rest is there as far as the parser could read it.
 */
export function readYaml(file: string): DataDocument {
  const before = file.startsWith('\uFEFF') ? 1 : 0
  const source = file.slice(before)
  const {text, documents, errors, notes} = parseAsMeant(source)
  const texts = {source, before, parsed: text}
  const [first] = errors.filter(isFault).sort((a, b) => a.pos[0] - b.pos[0])
  const all = first ? [...notes, yamlNote(first)] : notes
  return {
    roots: documents.map(({contents}) => nodeOf(contents, texts)),
    notes: all.map(({message, offset}) => ({message, offset: offset + before})),
    broken: notes.length > 0 || first !== undefined
  }
}
