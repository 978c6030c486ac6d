import type {Block, BlockRoot, Encoder} from '../core/block.ts'

/** The text as it is, where it holds none of the signs that mean something to the format. */
const plain =
  (signs: RegExp): Encoder =>
  text =>
    signs.test(text) ? undefined : text

const replaced =
  (replacements: Readonly<Record<string, string>>, refused?: RegExp): Encoder =>
  text => {
    if (refused?.test(text)) return undefined
    return [...text].map(unit => replacements[unit] ?? unit).join('')
  }

const LINE_BREAK = /[\r\n]/

/** Plain text holds anything on one line. */
export const asText: Encoder = plain(LINE_BREAK)

/** Markdown: wording with signs of its own is better written by a person. */
export const asMarkdown: Encoder = plain(/[\r\n\\`*_{}[\]<>#|&~]/)

/** Text and attribute values of HTML and XML. */
export const asHtml: Encoder = replaced({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}, LINE_BREAK)
export const asAttribute: Encoder = replaced(
  {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'},
  LINE_BREAK
)

/** What stands between the quotes of a JSON string. */
export const asJson: Encoder = text => JSON.stringify(text).slice(1, -1)

/** What stands between the quotes of a CSV cell, and a cell without quotes. */
export const asQuotedCell: Encoder = text => text.replaceAll('"', '""')
export const asBareCell: Encoder = plain(/[\r\n",;\t|]/)

/** The scalars of YAML, by their style. */
export const asDoubleQuoted: Encoder = text => JSON.stringify(text).slice(1, -1)
export const asSingleQuoted: Encoder = text =>
  LINE_BREAK.test(text) ? undefined : text.replaceAll("'", "''")
export const asPlainScalar: Encoder = plain(/[\r\n:#[\]{},&*!|>%@`"']/)
export const asBlockScalar: Encoder = plain(LINE_BREAK)

/** ICU messages: braces and tags mean something, and so does an apostrophe before one. */
export const asIcu: Encoder = plain(/[\r\n{}<>#|]/)

/** Android strings, in XML. */
export const asAndroid: Encoder = replaced(
  {"'": "\\'", '"': '\\"', '&': '&amp;', '<': '&lt;', '>': '&gt;'},
  /[\r\n\\@?%]/
)

/** Strings in quotes with the escapes of C, as gettext has them. */
export const asCString: Encoder = replaced({'"': '\\"', '\\': '\\\\'}, /[\r\n%]/)

/** Captions and bot templates: anything but their own signs. */
export const asCaption: Encoder = plain(/[\r\n<>&]/)
/** Templates of bots: anything but the signs of expressions and lists. */
export const asTemplate: Encoder = plain(/[\r\n$[\]{}|\\`<>]/)

/** First the one that stands inside, then the one around it. */
export const inside =
  (inner: Encoder | undefined, outer: Encoder | undefined): Encoder =>
  text => {
    const encoded = inner?.(text)
    return encoded === undefined ? undefined : outer?.(encoded)
  }

/** A fallback text stands between quotes or behind a sign, inside a placeholder. */
const asFallback: Encoder = plain(/[\r\n"'{}|%<>&,=]/)

/** Words between the quotation marks of a template tag: what another mark, an escape or a slot might be is left out. */
export const asQuoted: Encoder = plain(/[\r\n"'\\%:{}<>&]/)

/** Gives the blocks of one prose format their encoder; attributes, fallback texts and quotations have stricter ones. */
export function encodable(root: BlockRoot, encode: Encoder): BlockRoot {
  const encoderOf = ({kind, encode: own}: Block): Encoder => {
    if (own) return inside(own, encode)
    if (kind === 'fallback') return inside(asFallback, encode)
    return kind === 'attribute' && encode === asHtml ? asAttribute : encode
  }
  return {...root, children: root.children.map(block => ({...block, encode: encoderOf(block)}))}
}
