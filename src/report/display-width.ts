/** Scripts and symbols that terminals draw two columns wide. */
const WIDE =
  /^(?:\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation})/u
const EMOJI_STYLE = /\uFE0F/
const PLAIN = /^[\t\x20-\x7E]*$/
const INVISIBLE = /^[\p{Mark}\p{Cf}]+$/u

/** One character as people see it, which may be several UTF-16 units. */
export interface Glyph {
  readonly text: string
  /** Offset in the text it was cut from. */
  readonly offset: number
  /** Columns it takes in a terminal. */
  readonly width: number
}

/** Cuts a text into the characters people see. */
export function glyphs(text: string): readonly Glyph[] {
  // Most lines are plain ASCII, and segmenting is slow.
  if (PLAIN.test(text)) return Array.from(text, (unit, offset) => ({text: unit, offset, width: 1}))
  const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'})
  return Array.from(segmenter.segment(text), ({segment, index}) => ({
    text: segment,
    offset: index,
    width: widthOf(segment)
  }))
}

function widthOf(glyph: string): number {
  if (INVISIBLE.test(glyph)) return 0
  return WIDE.test(glyph) || EMOJI_STYLE.test(glyph) ? 2 : 1
}
