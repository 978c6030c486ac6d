import type {Rule} from '../core/rule.ts'
import {count} from '../report/counts.ts'
import {table} from '../report/table.ts'
import type {Resolved} from '../run/config/resolve-settings.ts'
import {displayPath} from '../run/files/display-path.ts'
import {anyFileHere} from './choose-configs.ts'
import {settleFiles} from './choose-settings.ts'
import type {RulesFlags} from './options/flags.ts'
import {fail, print, say} from './terminal/print.ts'

const columns = ['id', 'category', 'severity', 'preset', 'audience', 'file'] as const
type Row = Readonly<Record<(typeof columns)[number], string>>

/** Lists the rules in force. */
export async function runRules(flags: RulesFlags): Promise<void> {
  const here = anyFileHere()
  const {byFile, problems} = await settleFiles([here], flags)
  fail(...problems)
  const resolved = byFile.get(here)
  if (!resolved) return
  const rows = resolved.settings.engine.rules.rules.map(rowOf)
  print(flags.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : textOf(rows))
  if (flags.format === 'text') say(`${count(rows.length, 'rule')} in force${chosen(resolved, flags)}.`)
}

const textOf = (rows: readonly Row[]): string =>
  table(
    columns,
    rows.map(row => columns.map(column => row[column]))
  )

function chosen({preset, config}: Resolved, {rule = []}: RulesFlags): string {
  const by = config === undefined ? '' : ` and ${displayPath(config, process.cwd(), config)}`
  return rule.length > 0 ? '' : ` with the preset “${preset}”${by}`
}

function rowOf({id, category, severity, preset, audience, file}: Rule): Row {
  return {
    id,
    category,
    severity,
    preset,
    audience,
    file: file === '' ? 'built in' : displayPath(file, process.cwd(), file)
  }
}
