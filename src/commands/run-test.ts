import {count} from '../report/counts.ts'
import {oneLine} from '../report/one-line.ts'
import {testRules} from '../run/test-rules.ts'
import {configuredHere} from './choose-configs.ts'
import type {TestFlags} from './options/flags.ts'
import {fail, print} from './terminal/print.ts'

/** Runs examples and sets the exit code. */
export async function runTest(paths: readonly string[], {rules = [], coverage}: TestFlags): Promise<void> {
  const own = await configuredHere()
  const folders = [...own.ruleFolders, ...rules]
  const {
    held,
    tested,
    failures,
    uncovered,
    problems: found
  } = testRules(paths, {
    folders,
    cwd: process.cwd(),
    coverage
  })
  const problems = [...own.problems, ...found]
  for (const {file, line, column, message} of [...failures, ...uncovered])
    print(`${file}:${line}:${column}: ${oneLine(message)}\n`)
  const verb = held === 1 ? 'holds' : 'hold'
  const failed =
    failures.length > 0 ? `, ${failures.length} ${failures.length === 1 ? 'does' : 'do'} not` : ''
  print(`${count(held, 'example')} ${verb} in ${count(tested, 'rule')}${failed}.\n`)
  if (uncovered.length > 0) print(`${count(uncovered.length, 'pattern')} without an example.\n`)
  fail(...problems)
  if (problems.length === 0 && failures.length + uncovered.length > 0) process.exitCode = 1
}
