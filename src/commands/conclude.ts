import type {Report} from '../core/report.ts'
import {exitCode, failures, unseen} from '../run/verdict.ts'
import type {ShowFlags} from './options/flags.ts'
import {say} from './terminal/print.ts'

/** Sets the exit code of a run, and says so where it fails for what is not shown. */
export function conclude(
  report: Report,
  shown: Report,
  problems: number,
  {failOn, maxWarnings}: ShowFlags
): void {
  const failing = failures(report, {failOn, maxWarnings})
  const hidden = unseen(failing, shown.summary)
  if (hidden.length > 0) say(`The run fails for findings that are not shown here: ${hidden.join(', ')}.`)
  const code = exitCode(problems, failing)
  // A problem with the rules has already spoken.
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0))
}

/** What could not be read as meant, a line each. */
export const noteLines = ({files}: Report): readonly string[] =>
  files.flatMap(({path, notes}) =>
    notes.map(({message, start}) => `${path}:${start.line}:${start.column}: ${message}`)
  )
