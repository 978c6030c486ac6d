import type {Report} from '../core/report.ts'
import {reporters} from '../report/reporters.ts'
import type {RunResult} from '../run/run.ts'
import {atLeast} from '../run/summary.ts'
import {wantsColor} from './color.ts'
import type {CheckFlags} from './flags.ts'
import {print} from './print.ts'

/** Prints a run as its flags ask; returns what was shown of it. */
export async function printReport({report, lines}: RunResult, flags: CheckFlags): Promise<Report> {
  const reporter = await reporters[flags.format]()
  const shown = atLeast(report, flags.quiet ? 'error' : (flags.severity ?? 'suggestion'))
  const color = wantsColor({flag: flags.color, isTTY: process.stdout.isTTY, env: process.env})
  // Suggestions that are asked for, or that fail the run, are no side note.
  const suggestions = flags.suggestions || flags.severity === 'suggestion' || flags.failOn === 'suggestion'
  print(reporter(shown, {color, suggestions, summary: !flags.quiet, lines}))
  return shown
}
