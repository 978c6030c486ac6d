import {type PeopleFirstError, problem} from '../core/errors.ts'

/** The problem of a file on which we stumbled, with a place to find the fault by. */
export const crashProblem = (error: unknown, file: string): PeopleFirstError =>
  problem('file-crashed', {cause: causeOf(error)}, {file})

/** The message and the innermost place: enough to find a crash by, short enough for one line. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const place = /\(?(?:file:\/\/)?([^\s()]+:\d+:\d+)\)?/.exec(error.stack?.split('\n')[1] ?? '')?.[1]
  return place ? `${error.message}, at ${place.split(/[\\/]/).slice(-2).join('/')}` : error.message
}
