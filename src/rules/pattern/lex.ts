import {problem} from '../../core/errors.ts'
import type {Span} from '../../core/span.ts'

/** One lexical piece of a pattern; the span counts UTF-16 units of the pattern. */
export interface Lexeme extends Span {
  readonly type: 'word' | 'exact' | 'set' | 'name' | 'symbol' | 'count'
  readonly text: string
  /** Whether white space stands before it. */
  readonly spaced: boolean
}

const shapes: readonly (readonly [Lexeme['type'], RegExp])[] = [
  ['exact', /"([^"]*)"/y],
  ['set', /@([a-z][a-z0-9-]*)/y],
  ['count', /\{(\d*,?\d*)\}/y],
  ['name', /(subject|object)(?=\()/y],
  ['symbol', /(\.\.|[<>()[\]|?*+!~^$,:])/y],
  ['word', /((?:[^\s"@{}<>()[\]|?*+!~^$,:.]|\.(?!\.))+)/y]
]

/** Splits a pattern into lexemes. @throws PeopleFirstError where a character cannot stand. */
export function lexPattern(source: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = []
  let offset = 0
  while (offset < source.length) {
    const blank = /\s*/y
    blank.lastIndex = offset
    const spaced = (blank.exec(source)?.[0].length ?? 0) > 0
    if (spaced) offset = blank.lastIndex
    if (offset >= source.length) break
    const lexeme = lexAt(source, offset, spaced)
    lexemes.push(lexeme)
    offset = lexeme.end
  }
  return lexemes
}

function lexAt(source: string, start: number, spaced: boolean): Lexeme {
  for (const [type, shape] of shapes) {
    shape.lastIndex = start
    const found = shape.exec(source)
    if (found) return {type, text: found[1] ?? '', spaced, start, end: shape.lastIndex}
  }
  const found = source[start] as string
  if (found === '"') throw problem('pattern-unclosed', {open: '"', close: '"'}, {offset: start})
  throw problem(
    'pattern-unexpected',
    {found: `“${found}”`, expected: 'a word, a tag or an @set'},
    {offset: start}
  )
}
