/** What nobody writes in a letter: brackets of code, assignments, pipes, names with underscores, calls, comments. */
const CODE = /[{}<>=\\|`^~$;]|\w_\w|\(\)|\/\/|[\u2500-\u257F]/
/** How code begins a line: comments, prompts, decorators, options. */
const CODE_START = /^(?:[#>@%/]|--|\.{1,2}\/)/
/** What is filled in, addresses, sums of money, about so much, steps through menus, and a semicolon inside a sentence. */
const NO_CODE =
  /\$?\[[^\]\n]{0,200}\]|<[\w '.-]{1,80}>|https?:\/\/\S*[\w/]|\$(?=[\d\p{Co}])|~(?=\d)|(?<=[\p{L}\p{N}]) >(?= \p{Lu})|;(?=[ \t]+\p{L})/gu
const ITEM = /^(?:[-*+•–]|\d{1,3}[.)])[ \t]+/
/** A letter begins with a capital, a number or something to be filled in. */
const OPENING = /^["'“‘(*]*[\p{Lu}\p{N}\p{Co}]/u
const WORD = /^["'“‘(*[]*[\p{L}\p{Co}][\p{L}\p{Co}'’-]*["'”’).,!?:;…*\]]*$/u
const SENTENCE_END = /[.!?…]["'”’)*]*(?=\s|$)/

const LEAST_WORDS = 5
/** Of ten tokens of a letter, so many are words. */
const WORDS_IN_TEN = 8

/**
 * Whether the text of a fence is written for people, such as a reply to be copied: no line of it looks like code, and a
 * paragraph of it has the words and the end of a sentence. Told by its shape alone. Placeholders may be masked. Linear.
 */
export function holdsProse(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).map(bareLine)
  if (lines.some(line => CODE.test(line) || CODE_START.test(line))) return false
  const paragraphs = lines
    .join('\n')
    .trim()
    .split(/\n{2,}/)
  return OPENING.test(paragraphs[0] ?? '') && paragraphs.some(isSentence)
}

const bareLine = (line: string): string => line.trim().replace(ITEM, '').replace(NO_CODE, 'X').trim()

function isSentence(paragraph: string): boolean {
  const tokens = paragraph.split(/\s+/)
  const words = tokens.filter(token => WORD.test(token)).length
  return words >= LEAST_WORDS && words * 10 >= tokens.length * WORDS_IN_TEN && SENTENCE_END.test(paragraph)
}
