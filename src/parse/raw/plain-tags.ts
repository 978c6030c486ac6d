/** What a tag does to the text around it, where it is written so that every parser reads it alike. */
export interface PlainTag {
  readonly role: 'nothing' | 'break' | 'divides' | 'code'
  /** Where it ends. */
  readonly end: number
}

const names = {
  nothing: 'a|b|em|font|i|small|span|strong|sub|sup|u',
  break: 'br',
  divides: 'blockquote|dd|div|dl|dt|h[1-6]|li|ol|p|section|table|tbody|td|th|thead|tr|ul',
  code: 'code|kbd'
}
/** Attributes that hold no text for people. */
const attribute =
  '(?:align|border|class|color|colspan|height|href|id|name|rel|rowspan|scope|size|style|target|valign|width)'
const tag = new RegExp(
  `<\\/?(?:(${names.nothing})|(${names.break})|(${names.divides})|(${names.code}))` +
    `(?:\\s+${attribute}="[^"<>{}[\\]\`\\\\\\n]*")*\\s?\\/?>`,
  'iy'
)

/** The tag that begins at `at`, or `undefined` where none does or where only a parser can tell what it means. */
export function plainTagAt(source: string, at: number): PlainTag | undefined {
  tag.lastIndex = at
  const match = tag.exec(source)
  if (!match) return undefined
  const [, nothing, isBreak, divides] = match
  const role = nothing ? 'nothing' : isBreak ? 'break' : divides ? 'divides' : 'code'
  return {role, end: tag.lastIndex}
}

const codeEnd = /<\/(?:code|kbd)>/giy

/** Where code in line ends whose opening tag ends at `from`: behind its closing tag, if nothing else stands between. */
export function plainCodeEnd(source: string, from: number): number | undefined {
  codeEnd.lastIndex = source.indexOf('<', from)
  return codeEnd.lastIndex >= from && codeEnd.test(source) ? codeEnd.lastIndex : undefined
}
