import {existsSync} from 'node:fs'
import {problem} from '../core/errors.ts'
import {rulePage} from '../report/rule-page.ts'
import {loadAllRules} from '../run/engine.ts'
import {idsOf, unknownRule} from './choose-rules.ts'
import {explainLine} from './explain-line.ts'
import type {ExplainFlags} from './flags.ts'
import {parsePlace} from './parse-place.ts'
import {fail, print} from './print.ts'

/** Explains a rule or a place. */
export async function runExplain(target: string, flags: ExplainFlags): Promise<void> {
  const place = parsePlace(target)
  if (place) explainLine(place, flags)
  else if (existsSync(target)) fail(problem('place-without-line', {target}))
  else explainRule(target, flags.rules ?? [])
}

function explainRule(target: string, folders: readonly string[]): void {
  const {rules, problems} = loadAllRules(folders)
  fail(...problems)
  const rule = rules.rules.find(({id, category}) => target === id || target === `${category}/${id}`)
  if (rule) print(rulePage(rule))
  else fail(unknownRule(target, idsOf(rules)))
}
