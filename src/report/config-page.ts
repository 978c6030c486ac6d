import {table} from './table.ts'

/** One setting, its value as text, and where somebody said it. */
export interface SettingRow {
  readonly name: string
  readonly value: string
  readonly from: string
}

/** What holds for one file. */
export interface ConfigPage {
  /** As people name it. */
  readonly file: string
  readonly settings: readonly SettingRow[]
  /** How many rules are in force. */
  readonly rules: number
}

/** The settings of a file as a table. */
export function configPage({file, settings, rules}: ConfigPage): string {
  const rows = settings.map(({name, value, from}) => [name, value, from])
  return `${file}\n\n${table(['setting', 'value', 'from'], rows)}\n${rules} rules in force; “peoplefirst rules” lists those of this folder.\n`
}
