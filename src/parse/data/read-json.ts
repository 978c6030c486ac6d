import {type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser'
import type {ParseNote} from '../../core/block.ts'
import {asJson} from '../encoders.ts'
import {lineSpans} from '../line-spans.ts'
import type {DataDocument, DataNode, Entry} from './data-node.ts'
import {decodeJsonString} from './json-string.ts'

/** What keeps JSON from being read, by the name the parser has for it. */
const causes: Readonly<Record<string, string>> = {
  CommaExpected: 'a comma is missing before it',
  ColonExpected: 'a colon is missing before it',
  ValueExpected: 'a value is missing here',
  PropertyNameExpected: 'a name in double quotes is missing here',
  CloseBraceExpected: 'a “}” is missing',
  CloseBracketExpected: 'a “]” is missing',
  EndOfFileExpected: 'the file goes on behind its end',
  UnexpectedEndOfString: 'a closing quotation mark is missing'
}

const options = {allowTrailingComma: true, allowEmptyContent: false, disallowComments: false}

/** Containers deeper than this are nobody's macros; the parser itself would run out of stack. */
const MAX_DEPTH = 1000

function firstNote(
  [first]: readonly ParseError[],
  {text, start}: Value,
  whole: 'file' | 'line'
): ParseNote[] {
  if (!first) return []
  const message = `${jsonFault(first, text, whole)}, so what follows${whole === 'line' ? ' on it' : ''} may be left out of the check.`
  return [{message, offset: start + first.offset}]
}

/** What the parser stumbled over, in words that go on with a comma. */
export function jsonFault(
  {error, offset, length}: ParseError,
  source: string,
  whole: 'file' | 'line' = 'file'
): string {
  const cause = causes[printParseErrorCode(error)] ?? 'this is no JSON value'
  const atEnd = offset + length >= source.trimEnd().length
  return `${atEnd ? `the ${whole} ends too early` : 'the JSON breaks off here'}: ${cause}`
}

/** A stretch of the source that holds one value, and where it starts. */
interface Value {
  readonly text: string
  readonly start: number
}

/** What the lines of a text hold, blank ones left out. */
const linesOf = (text: string): readonly Value[] =>
  [...lineSpans(text)].flatMap(({start, end}) => {
    const line = text.slice(start, end)
    return line.trim() === '' ? [] : [{text: line, start}]
  })

/** How many lines tell JSON Lines (jsonlines.org): each of them is a whole map or list. */
const TELLING_LINES = 2

const isWholeRecord = ({roots: [root], broken}: DataDocument): boolean =>
  !broken && (root?.type === 'map' || root?.type === 'list')

/** Whether brackets nest deeper than the limit; strings are passed over. */
function isTooDeep(source: string): boolean {
  let depth = 0
  for (const [token] of source.matchAll(/"(?:[^"\\\r\n]|\\.)*"?|[[{\]}]/g)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth > MAX_DEPTH) return true
  }
  return false
}

/**
 * Reads JSON, also with comments, trailing commas and a byte order mark, or with a value on each line; what is broken is
 * read as far as it goes.
 */
export function readJson(source: string): DataDocument {
  if (isTooDeep(source)) {
    const message = `the JSON nests more than ${MAX_DEPTH} levels deep, so nothing in it was read.`
    return {roots: [], notes: [{message, offset: 0}], broken: true}
  }
  // The parser counts a byte order mark as text it does not know.
  const text = source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source
  const one = readValue({text, start: 0}, source, 'file')
  if (!one.broken) return one
  const lines = linesOf(text)
  const readLine = (line: Value): DataDocument => readValue(line, source, 'line')
  const first = lines.slice(0, TELLING_LINES).map(readLine)
  if (first.length < TELLING_LINES || !first.every(isWholeRecord)) return one
  const values = [...first, ...lines.slice(TELLING_LINES).map(readLine)]
  return {
    roots: values.flatMap(({roots}) => roots),
    notes: values.flatMap(({notes}) => notes),
    broken: values.some(({broken}) => broken)
  }
}

function readValue(value: Value, source: string, whole: 'file' | 'line'): DataDocument {
  const errors: ParseError[] = []
  const root = parseTree(value.text, errors, options)
  return {
    roots: root ? [nodeOf(root, source, value.start)] : [],
    notes: firstNote(errors, value, whole),
    broken: errors.length > 0
  }
}

/** A node of the parser, whose offsets count from `base` on. */
function nodeOf(node: Node, source: string, base: number): DataNode {
  const start = base + node.offset
  const children = node.children ?? []
  switch (node.type) {
    case 'object':
      return {type: 'map', start, entries: children.flatMap(child => entryOf(child, source, base))}
    case 'array':
      return {type: 'list', start, items: children.map(child => nodeOf(child, source, base))}
    case 'string':
      return {type: 'text', start, text: () => stringAt(source, start, start + node.length), encode: asJson}
    case 'number':
    case 'boolean':
      return {type: 'plain', start, value: node.value as number | boolean}
    default:
      return {type: 'plain', start, value: null}
  }
}

function entryOf({children = []}: Node, source: string, base: number): Entry[] {
  const [name, value] = children
  return name && value ? [{key: String(name.value), value: nodeOf(value, source, base)}] : []
}

/** A string that is never closed ends with its line and has no closing quote to leave out. */
function stringAt(source: string, start: number, end: number): ReturnType<typeof decodeJsonString> {
  const isClosed = end - start > 1 && source[end - 1] === '"' && !isEscaped(source, end - 1)
  return decodeJsonString(source, start + 1, isClosed ? end - 1 : end)
}

function isEscaped(source: string, at: number): boolean {
  let backslashes = 0
  while (source[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}
