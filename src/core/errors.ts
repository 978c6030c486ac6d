import {type Details, type ErrorCode, errorText} from './error-texts.ts'

export type {ErrorCode} from './error-texts.ts'

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
  /** The text in question with a caret under the place, when one line does not show it. */
  readonly detail: string | undefined

  constructor(code: ErrorCode, message: string, place: Place, detail?: string) {
    super(message)
    this.code = code
    this.place = place
    this.detail = detail
  }
}

/** Builds the error for a code of the table. */
export function problem<Code extends ErrorCode>(
  code: Code,
  details: Details<Code>,
  place: Place = {}
): PeopleFirstError {
  return new PeopleFirstError(code, errorText(code, details), place)
}

/** `file:line:column: message`, leaving out what is not known. */
export function formatProblem(error: PeopleFirstError): string {
  const {file, line, column} = error.place
  const place = [file, line, line === undefined ? undefined : column].filter(part => part !== undefined)
  return place.length > 0 ? `${place.join(':')}: ${error.message}` : error.message
}

/** `formatProblem` with the detail below it, where there is one. */
export function formatProblemWithFrame(error: PeopleFirstError): string {
  if (error.detail === undefined) return formatProblem(error)
  return [formatProblem(error), ...error.detail.split('\n').map(line => `    ${line}`)].join('\n')
}
