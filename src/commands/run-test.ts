import {count} from '../report/counts.ts'
import {oneLine} from '../report/one-line.ts'
import {testRules} from '../run/test-rules.ts'
import {configuredHere} from './choose-configs.ts'
import type {TestFlags} from './flags.ts'
import {fail, print} from './print.ts'

/** Runs examples and sets the exit code. */
export async function runTest(paths: readonly string[], {rules = []}: TestFlags): Promise<void> {
  const own = await configuredHere()
  const folders = [...own.ruleFolders, ...rules]
  const {held, tested, failures, problems: found} = testRules(paths, folders, process.cwd())
  const problems = [...own.problems, ...found]
  for (const {file, line, column, message} of failures)
    print(`${file}:${line}:${column}: ${oneLine(message)}\n`)
  const verb = held === 1 ? 'holds' : 'hold'
  const failed =
    failures.length > 0 ? `, ${failures.length} ${failures.length === 1 ? 'does' : 'do'} not` : ''
  print(`${count(held, 'example')} ${verb} in ${count(tested, 'rule')}${failed}.\n`)
  fail(...problems)
  if (problems.length === 0 && failures.length > 0) process.exitCode = 1
}
