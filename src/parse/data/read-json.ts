import {type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser'
import type {ParseNote} from '../../core/block.ts'
import {asJson} from '../encoders.ts'
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

function firstNote(errors: readonly ParseError[], source: string): ParseNote[] {
  const [first] = errors
  if (!first) return []
  const message = `${jsonFault(first, source)}, so what follows may be left out of the check.`
  return [{message, offset: first.offset}]
}

/** What the parser stumbled over, in words that go on with a comma. */
export function jsonFault({error, offset, length}: ParseError, source: string): string {
  const cause = causes[printParseErrorCode(error)] ?? 'this is no JSON value'
  const atEnd = offset + length >= source.trimEnd().length
  return `${atEnd ? 'the file ends too early' : 'the JSON breaks off here'}: ${cause}`
}

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

/** Reads JSON, also with comments, trailing commas and a byte order mark; what is broken is read as far as it goes. */
export function readJson(source: string): DataDocument {
  if (isTooDeep(source)) {
    const message = `the JSON nests more than ${MAX_DEPTH} levels deep, so nothing in it was read.`
    return {roots: [], notes: [{message, offset: 0}], broken: true}
  }
  const errors: ParseError[] = []
  // The parser counts a byte order mark as text it does not know.
  const text = source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source
  const root = parseTree(text, errors, options)
  const roots = root ? [nodeOf(root, source)] : []
  return {roots, notes: firstNote(errors, source), broken: errors.length > 0}
}

function nodeOf(node: Node, source: string): DataNode {
  const start = node.offset
  switch (node.type) {
    case 'object':
      return {type: 'map', start, entries: (node.children ?? []).flatMap(child => entryOf(child, source))}
    case 'array':
      return {type: 'list', start, items: (node.children ?? []).map(child => nodeOf(child, source))}
    case 'string':
      return {type: 'text', start, text: () => stringAt(source, node), encode: asJson}
    case 'number':
    case 'boolean':
      return {type: 'plain', start, value: node.value as number | boolean}
    default:
      return {type: 'plain', start, value: null}
  }
}

function entryOf({children = []}: Node, source: string): Entry[] {
  const [name, value] = children
  return name && value ? [{key: String(name.value), value: nodeOf(value, source)}] : []
}

/** A string that is never closed ends with its line and has no closing quote to leave out. */
function stringAt(source: string, {offset, length}: Node): ReturnType<typeof decodeJsonString> {
  const end = offset + length
  const isClosed = length > 1 && source[end - 1] === '"' && !isEscaped(source, end - 1)
  return decodeJsonString(source, offset + 1, isClosed ? end - 1 : end)
}

function isEscaped(source: string, at: number): boolean {
  let backslashes = 0
  while (source[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}
