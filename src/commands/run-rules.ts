import type {Rule} from '../core/rule.ts'
import {count} from '../report/counts.ts'
import {table} from '../report/table.ts'
import {displayPath} from '../run/display-path.ts'
import {chooseRules} from './choose-rules.ts'
import type {RulesFlags} from './flags.ts'
import {fail, print, say} from './print.ts'

const columns = ['id', 'category', 'severity', 'preset', 'audience', 'file'] as const
type Row = Readonly<Record<(typeof columns)[number], string>>

/** Lists the rules in force. */
export function runRules(flags: RulesFlags): void {
  const {rules, problems} = chooseRules(flags)
  fail(...problems)
  if (!rules) return
  const rows = rules.rules.map(rowOf)
  print(flags.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : textOf(rows))
  if (flags.format === 'text') say(`${count(rows.length, 'rule')} in force${chosen(flags)}.`)
}

const textOf = (rows: readonly Row[]): string =>
  table(
    columns,
    rows.map(row => columns.map(column => row[column]))
  )

const chosen = ({preset, rule = []}: RulesFlags): string =>
  rule.length > 0 ? '' : ` with the preset “${preset}”`

function rowOf({id, category, severity, preset, audience, file}: Rule): Row {
  return {id, category, severity, preset, audience, file: displayPath(file, process.cwd(), file)}
}
