/** What a tag does to the text around it, where it is written so that every parser reads it alike. */
export interface PlainTag {
  readonly role: 'nothing' | 'break' | 'divides' | 'code'
  /** What its attributes say to people. */
  readonly spoken: readonly string[]
  /** Where it ends. */
  readonly end: number
}

const names = {
  nothing: 'a|abbr|b|em|font|i|small|span|strong|sub|sup|u',
  break: 'br',
  divides: 'blockquote|dd|div|dl|dt|h[1-6]|li|ol|p|section|table|tbody|td|th|thead|tr|ul',
  code: 'code|kbd'
}
const attribute =
  '(?:align|border|class|color|colspan|height|href|id|name|rel|rowspan|scope|size|style|target|title|valign|width)'
/** Of these, the one that holds text for people. */
const spoken = /\stitle="([^"]+)"/gi
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
  const isOpening = !match[0].startsWith('</') && !match[0].endsWith('/>')
  if (!nothing && !isBreak && !divides && !isOpening) return undefined
  const role = nothing ? 'nothing' : isBreak ? 'break' : divides ? 'divides' : 'code'
  return {role, spoken: [...match[0].matchAll(spoken)].map(([, text = '']) => text), end: tag.lastIndex}
}

const codeEnd = /<\/(?:code|kbd)>/giy

/** Where code in line ends whose opening tag ends at `from`: behind its closing tag, if nothing else stands between. */
export function plainCodeEnd(source: string, from: number): number | undefined {
  codeEnd.lastIndex = source.indexOf('<', from)
  return codeEnd.lastIndex >= from && codeEnd.test(source) ? codeEnd.lastIndex : undefined
}

/** What is inside these is read in ways of their own. */
const special =
  'code|iframe|kbd|listing|math|noembed|noframes|noscript|object|plaintext|pre|samp|script|style|svg|template|textarea|title|tt|var|xmp'
const otherTag = new RegExp(
  `<(?:!--(?:(?!-->)[^])*--|\\/?(?!(?:${special})\\b)[a-z][a-z\\d]*(?:\\s+[a-z-]+(?:="[^"<>]*")?)*\\s*\\/?)>`,
  'iy'
)

/** Where any other tag or a comment ends that leaves what follows to be read as before; what it says is not known. */
export function otherTagEnd(source: string, at: number): number | undefined {
  otherTag.lastIndex = at
  return otherTag.test(source) ? otherTag.lastIndex : undefined
}
