import {existsSync} from 'node:fs'
import path from 'node:path'
import {problem} from '../core/errors.ts'
import {categoryPage, rulePage} from '../report/rule-page.ts'
import {isFolder} from '../run/files/look-at.ts'
import {anyFileHere} from './choose-configs.ts'
import {idsOf, settleFiles, unknownRule} from './choose-settings.ts'
import {explainLine} from './explain-line.ts'
import type {ExplainFlags} from './options/flags.ts'
import {parsePlace} from './options/parse-place.ts'
import {fail, print} from './terminal/print.ts'

/** Explains a rule, a category or a place. */
export async function runExplain(target: string, flags: ExplainFlags): Promise<void> {
  const place = parsePlace(target)
  if (place) await explainLine(place, flags)
  else if (existsSync(target) && !isFolder(path.resolve(target)))
    fail(problem('place-without-line', {target}))
  else await explainRule(target, flags)
}

async function explainRule(target: string, flags: ExplainFlags): Promise<void> {
  const here = anyFileHere()
  const {byFile, problems} = await settleFiles([here], flags)
  fail(...problems)
  const rules = byFile.get(here)?.all
  if (!rules) return
  const rule = rules.rules.find(({id, category}) => target === id || target === `${category}/${id}`)
  const ofCategory = rules.rules.filter(({category}) => category === target)
  if (rule) print(rulePage(rule, {patterns: flags.patterns === true}))
  else if (ofCategory.length > 0) print(categoryPage(target, ofCategory))
  else if (isFolder(path.resolve(target))) fail(problem('place-in-folder', {target}))
  else fail(unknownRule(target, idsOf(rules)))
}
