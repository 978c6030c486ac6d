/**
 * Every text that says something went wrong, in one table. Each names what happened and what would help;
 * the place is added by whoever prints it.
 */
export const errorTexts = {
  'pattern-empty': () => 'the pattern is empty; write at least one word, tag or @set',
  'pattern-unexpected': (d: {found: string; expected: string}) =>
    `found ${d.found} where ${d.expected} could stand`,
  'pattern-unclosed': (d: {open: string; close: string}) => `“${d.open}” is never closed; add “${d.close}”`,
  'pattern-tag': (d: {tag: string; near: string}) => `no tag is called “${d.tag}”; did you mean ${d.near}?`,
  'pattern-set': (d: {name: string; near: string}) => `no set is called “@${d.name}”; ${d.near}`,
  'pattern-word': (d: {word: string; words: string}) =>
    `“${d.word}” is more than one word to the reader (${d.words}); write the words apart`,
  'pattern-boundless': () => 'every word of this pattern can be left out; keep at least one that must occur',
  'pattern-nested-mark': () => 'a pattern underlines one stretch; keep one pair of [ ]',
  'pattern-in-slot': (d: {slot: string}) => `${d.slot} takes one word, tag, @set or a choice of these`
} as const

export type ErrorCode = keyof typeof errorTexts
type Details<Code extends ErrorCode> = Parameters<(typeof errorTexts)[Code]>[0]

/** Where a problem stands; line and column are 1-based. */
export interface Place {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  /** Offset within the text being read, when only that is known. */
  readonly offset?: number | undefined
}

/** A problem we foresaw: prints as one line, without a stack. */
export class PeopleFirstError extends Error {
  override readonly name = 'PeopleFirstError'
  readonly code: ErrorCode
  readonly place: Place

  constructor(code: ErrorCode, message: string, place: Place) {
    super(message)
    this.code = code
    this.place = place
  }
}

/** Builds the error for a code of the table. */
export function problem<Code extends ErrorCode>(
  code: Code,
  details: Details<Code>,
  place: Place = {}
): PeopleFirstError {
  const text = errorTexts[code] as (details: Details<Code>) => string
  return new PeopleFirstError(code, text(details), place)
}

/** `file:line:column: message`, leaving out what is not known. */
export function formatProblem(error: PeopleFirstError): string {
  const {file, line, column} = error.place
  const place = [file, line, line === undefined ? undefined : column].filter(part => part !== undefined)
  return place.length > 0 ? `${place.join(':')}: ${error.message}` : error.message
}
