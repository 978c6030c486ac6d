import path from 'node:path'
import {formatProblem, PeopleFirstError} from '../../core/errors.ts'
import {withoutControls} from '../../report/one-line.ts'
import {displayPath} from '../../run/files/display-path.ts'
import {writeBeside} from './standard-error.ts'
import {standardOutput} from './standard-output.ts'

/** Prints what was asked for. */
export function print(text: string): void {
  if (text !== '') standardOutput.write(text)
}

/** From so many UTF-16 units on, pieces of a text are printed: each call of the system has its price. */
const ENOUGH = 65_536

/** Prints a text that comes piece by piece, and holds no more of it than a little. */
export function printPieces(pieces: Iterable<string>): void {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < ENOUGH) continue
    print(waiting)
    waiting = ''
  }
  print(waiting)
}

/** Prints a text beside it, as it is. */
export function printBeside(text: string): void {
  if (text !== '') writeBeside(text)
}

/** Prints what is said beside it. What names and files hold cannot repaint the terminal. */
export function say(...texts: readonly string[]): void {
  for (const line of texts.flatMap(text => text.split('\n'))) {
    printBeside(`${withoutControls(line)}\n`)
  }
}

/** Says what went wrong and marks the run as not done. */
export function fail(...problems: readonly PeopleFirstError[]): void {
  for (const problem of problems) {
    say(formatProblem(named(problem)))
    if (problem.detail !== undefined) say(problem.detail)
  }
  if (problems.length > 0) process.exitCode = 2
}

/** Absolute paths, as rule files have them, are shown the way people name files. */
export function named(problem: PeopleFirstError): PeopleFirstError {
  const {code, message, place, detail} = problem
  if (place.file === undefined || !path.isAbsolute(place.file)) return problem
  const file = displayPath(place.file, process.cwd(), place.file)
  return new PeopleFirstError(code, message, {...place, file}, detail)
}
