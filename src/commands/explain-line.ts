import {explanationText} from '../report/explanation.ts'
import {explainPlace, type LinePlace} from '../run/explain-place.ts'
import {contextOf} from '../run/file-settings.ts'
import {inputAt, openOnly} from '../run/open-input.ts'
import {fileOf} from './choose-configs.ts'
import {settleFiles} from './choose-settings.ts'
import type {ExplainFlags} from './options/flags.ts'
import {fail, print} from './terminal/print.ts'

/** Explains every sentence on a line of a file, or the one at a column. */
export async function explainLine(
  place: LinePlace & {readonly file: string},
  flags: ExplainFlags
): Promise<void> {
  const input = inputAt(place.file, process.cwd())
  const {byFile, problems} = await settleFiles([fileOf(input)], flags)
  fail(...problems)
  const settings = byFile.get(fileOf(input))?.settings
  if (!settings) return
  const opened = openOnly(input, settings.reading)
  if (opened.type === 'failed') {
    fail(opened.problem)
    return
  }
  const explained = explainPlace(opened, contextOf(opened.format, settings), settings.engine, place)
  if (explained.type === 'failed') fail(explained.problem)
  else print(explained.explanations.map(explanation => explanationText(opened.path, explanation)).join('\n'))
}
