import {count} from '../report/counts.ts'
import {oneLine} from '../report/one-line.ts'
import {testRules} from '../run/test-rules.ts'
import type {TestFlags} from './flags.ts'
import {fail, print} from './print.ts'

/** Runs examples and sets the exit code. */
export function runTest(paths: readonly string[], {rules = []}: TestFlags): void {
  const {held, tested, failures, problems} = testRules(paths, rules, process.cwd())
  for (const {file, line, column, message} of failures)
    print(`${file}:${line}:${column}: ${oneLine(message)}\n`)
  const verb = held === 1 ? 'holds' : 'hold'
  const failed =
    failures.length > 0 ? `, ${failures.length} ${failures.length === 1 ? 'does' : 'do'} not` : ''
  print(`${count(held, 'example')} ${verb} in ${count(tested, 'rule')}${failed}.\n`)
  fail(...problems)
  if (problems.length === 0 && failures.length > 0) process.exitCode = 1
}
