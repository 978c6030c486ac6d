import path from 'node:path'
import {configPage} from '../../report/config-page.ts'
import {settingRows} from '../../run/config/setting-rows.ts'
import {displayPath} from '../../run/files/display-path.ts'
import {settleFiles} from '../choose-settings.ts'
import type {CheckFlags} from '../options/flags.ts'
import {fail, print} from '../terminal/print.ts'
import {placeText} from './ignored-remarks.ts'

/** Prints what holds for one file, which need not be there yet, and where each setting is said. */
export async function printConfig(given: string, flags: CheckFlags): Promise<void> {
  const cwd = process.cwd()
  const file = path.resolve(cwd, given)
  const {byFile, problems} = await settleFiles([file], flags)
  fail(...problems)
  const resolved = byFile.get(file)
  if (!resolved) return
  const {preset, audience, kind, as, config} = flags
  const rows = settingRows(resolved, {
    preset,
    audience,
    kind,
    as,
    config: config === true ? undefined : config
  }).map(({name, value, from}) => ({
    name,
    value: path.isAbsolute(value) ? displayPath(value, cwd, value) : value,
    from: typeof from === 'string' ? from : placeText(from)
  }))
  const page = {
    file: displayPath(file, cwd, given),
    settings: rows,
    rules: resolved.settings.engine.rules.rules.length
  }
  print(flags.format === 'json' ? `${JSON.stringify(page, null, 2)}\n` : configPage(page))
}
