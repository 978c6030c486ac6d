import {explanationText} from '../report/explanation.ts'
import {englishEngine} from '../run/engine.ts'
import {explainPlace, type LinePlace} from '../run/explain-place.ts'
import {inputAt, openInput} from '../run/open-input.ts'
import {chooseReading} from './choose-reading.ts'
import {chooseRules} from './choose-rules.ts'
import type {ExplainFlags} from './flags.ts'
import {fail, print} from './print.ts'

/** Explains every sentence on a line of a file, or the one at a column. */
export function explainLine(place: LinePlace & {readonly file: string}, flags: ExplainFlags): void {
  const {rules, problems} = chooseRules(flags)
  const choice = chooseReading(flags)
  fail(...problems, ...choice.problems)
  if (!choice.reading) return
  const opened = openInput(inputAt(place.file, process.cwd()), choice.reading)
  if (opened.type === 'failed') fail(opened.problem)
  if (opened.type === 'failed' || !rules) return
  const context = {
    format: opened.format,
    kind: flags.kind,
    audience: flags.audience,
    parts: choice.reading.parts
  }
  const explained = explainPlace(opened, context, englishEngine(rules), place)
  if (explained.type === 'failed') fail(explained.problem)
  else print(explained.explanations.map(explanation => explanationText(opened.path, explanation)).join('\n'))
}
