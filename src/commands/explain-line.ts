import {explanationText} from '../report/explanation.ts'
import {englishEngine} from '../run/engine.ts'
import {explainPlace, type LinePlace} from '../run/explain-place.ts'
import {inputAt, openInput} from '../run/open-input.ts'
import {chooseRules} from './choose-rules.ts'
import type {ExplainFlags} from './flags.ts'
import {fail, print} from './print.ts'

/** Explains every sentence on a line of a file, or the one at a column. */
export function explainLine(place: LinePlace & {readonly file: string}, flags: ExplainFlags): void {
  const {rules, problems} = chooseRules(flags)
  const opened = openInput(inputAt(place.file, process.cwd()))
  fail(...problems)
  if (opened.type === 'failed') fail(opened.problem)
  if (opened.type === 'failed' || !rules) return
  const context = {format: opened.format, kind: flags.kind, audience: flags.audience}
  const explained = explainPlace(opened, context, englishEngine(rules), place)
  if (explained.type === 'failed') fail(explained.problem)
  else print(explained.explanations.map(explanation => explanationText(opened.path, explanation)).join('\n'))
}
