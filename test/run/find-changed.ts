import {formatProblem} from '../../src/core/errors.ts'
import {english} from '../../src/english/english.ts'
import {createFormatSet} from '../../src/parse/format-set.ts'
import {buildRuleSet} from '../../src/rules/build-rule-set.ts'
import {type Picking, pickFiles} from '../../src/run/changed/pick-files.ts'
import {englishEngine} from '../../src/run/engine.ts'
import {loadFormats} from '../../src/run/formats/load-formats.ts'
import {keepFindings} from '../../src/run/keep-findings.ts'
import {type RunResult, run} from '../../src/run/run.ts'
import {ourRules} from '../cli/our-rules.ts'
import {gitEnv} from './repository.ts'

const {ruleSet} = buildRuleSet(
  Object.entries(ourRules).map(([path, text]) => ({path, text})),
  english
)
const settings = {
  kind: undefined,
  audience: undefined,
  reading: {formats: createFormatSet(loadFormats().formats), fields: [], parts: new Set<never>()},
  engine: englishEngine(ruleSet)
}

/** Checks what is picked, in this process, and judges changed lines alone. */
export async function checkPicked(
  args: readonly string[],
  picking: Picking,
  cwd: string,
  env: Readonly<Record<string, string>> = gitEnv
): Promise<RunResult> {
  const {inputs, problems} = await pickFiles(args, picking, {cwd, env})
  const whole = await run(inputs, {settingsOf: () => settings})
  const result = keepFindings(whole, finding => !whole.untouched?.has(finding))
  return {...result, problems: [...problems, ...result.problems]}
}

/** The places found, as `file:line`, and what went wrong; sorted. */
export async function findChanged(...asked: Parameters<typeof checkPicked>): Promise<readonly string[]> {
  const {report, problems} = await checkPicked(...asked)
  const places = report.files.flatMap(({path, findings}) =>
    findings.map(({start}) => `${path}:${start.line}`)
  )
  return [...places, ...problems.map(formatProblem)].sort()
}
