/** What a line of AsciiDoc is by itself. Offsets count from the start of the line. */
export type LineKind =
  | {readonly type: 'blank' | 'skipped' | 'continuation' | 'rule'}
  /** The first or last line of a delimited block. */
  | {
      readonly type: 'delimiter'
      readonly delimiter: string
      readonly content: 'code' | 'prose' | 'quote' | 'table'
    }
  | {readonly type: 'title'; readonly words: number}
  | {readonly type: 'blockTitle'; readonly words: number}
  /** `[source,ruby]` above a block. */
  | {readonly type: 'attributes'; readonly inside: string}
  /** `image::x[…]`: what its brackets hold. */
  | {readonly type: 'image'; readonly start: number; readonly end: number}
  | {readonly type: 'item'; readonly words: number}
  /** `term:: text`; the text may be missing. */
  | {readonly type: 'term'; readonly end: number; readonly words: number}
  | {readonly type: 'admonition'; readonly words: number}
  /** `indented` lines are code where a paragraph begins. */
  | {readonly type: 'text'; readonly indented: boolean; readonly words: number}

const CODE = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}\S*)$/
const PROSE = /^(?:={4,}|\*{4,}|--)$/
const TABLE = /^[|!,:]={3,}$/
const TITLE = /^(?:={1,6}|#{1,6})[ \t]+(?=\S)/
const BLOCK_TITLE = /^\.(?=[^\s.])/
const ATTRIBUTES = /^\[(.{0,1000})\]$/
const ENTRY = /^:!?[\p{L}\d_][\p{L}\d_-]{0,100}!?:(?:[ \t]|$)/u
const MACRO = /^(?:include|ifdef|ifndef|ifeval|endif|toc|video|audio|asciinema)::\S{0,1000}\[.{0,1000}\]$/
const IMAGE = /^image::[^\s[\]][^[\]]{0,1000}\[/
const ITEM =
  /^[ \t]*(?:\*{1,6}|-|\.{1,6}|\d{1,6}\.|[A-Za-z]\.|[ivxlcdm]{1,8}\)|[IVXLCDM]{1,8}\)|<(?:\d{1,3}|\.)>)[ \t]+(?=\S)/
const CHECK = /^\[[ x*]\][ \t]+/
const TERM =
  /^[ \t]*(?=\S)(?:[^:;]|:(?!:)|::(?!:{0,2}(?:[ \t]|$))|;(?!;(?:[ \t]|$))){1,300}?(?=(?:::{1,3}|;;)(?:[ \t]|$))/
const TERM_MARK = /^(?::{2,4}|;;)[ \t]*/
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(?=\S)/

const lengthOf = (pattern: RegExp, line: string): number => pattern.exec(line)?.[0].length ?? 0

function termOf(line: string): LineKind | undefined {
  if (!/::|;;/.test(line.slice(0, 400))) return undefined
  const end = lengthOf(TERM, line)
  if (end === 0) return undefined
  return {type: 'term', end, words: end + lengthOf(TERM_MARK, line.slice(end))}
}

/** Kinds of lines that are told by how they begin, the most telling first. */
export function lineKind(raw: string): LineKind {
  const line = raw.trimEnd()
  if (line === '') return {type: 'blank'}
  if (CODE.test(line)) return {type: 'delimiter', delimiter: line.replace(/^(`+).*/, '$1'), content: 'code'}
  if (PROSE.test(line)) return {type: 'delimiter', delimiter: line, content: 'prose'}
  if (/^_{4,}$/.test(line)) return {type: 'delimiter', delimiter: line, content: 'quote'}
  if (TABLE.test(line)) return {type: 'delimiter', delimiter: line, content: 'table'}
  if (line === '+') return {type: 'continuation'}
  if (/^(?:'{3,}|-{3}|\*{3}|<{3,}|- - -|\* \* \*)$/.test(line)) return {type: 'rule'}
  if (line.startsWith('//') && !line.startsWith('///')) return {type: 'skipped'}
  if (MACRO.test(line)) return {type: 'skipped'}
  const title = lengthOf(TITLE, line)
  if (title > 0) return {type: 'title', words: title}
  if (BLOCK_TITLE.test(line)) return {type: 'blockTitle', words: 1}
  const attributes = ATTRIBUTES.exec(line)?.[1]
  if (attributes !== undefined) return {type: 'attributes', inside: attributes}
  const image = line.endsWith(']') ? lengthOf(IMAGE, line) : 0
  if (image > 0) return {type: 'image', start: image, end: line.length - 1}
  const admonition = lengthOf(ADMONITION, line)
  if (admonition > 0) return {type: 'admonition', words: admonition}
  const item = lengthOf(ITEM, line)
  if (item > 0) return {type: 'item', words: item + lengthOf(CHECK, line.slice(item))}
  const words = line.length - line.trimStart().length
  return termOf(line) ?? {type: 'text', indented: words > 0, words}
}

/** Whether a line sets an attribute: `:name: value`. */
export const isEntry = (line: string): boolean => ENTRY.test(line)
