import type {Rule} from '../../core/rule.ts'
import type {FileSettings} from '../file-settings.ts'
import type {Input} from '../input.ts'
import type {RunResult} from '../run.ts'
import type {CheckedText} from './alike.ts'
import type {OpenBaseline} from './open-baselines.ts'

/** By which settings an input was checked. */
export type SettingsOf = (input: Input) => FileSettings

/** The checked files that a baseline holds for, as it names them. */
export function checkedTexts(
  {report}: RunResult,
  {names}: OpenBaseline,
  settingsOf: SettingsOf
): readonly CheckedText[] {
  const inputs = new Map([...names.keys()].map(input => [input.path, input]))
  const rules = new Map<object, ReadonlyMap<string, Rule>>()
  return report.files.flatMap(({path: shown, checked, findings, isWhole = true}) => {
    const input = inputs.get(shown)
    const file = input && names.get(input)
    if (!checked || !input || file === undefined) return []
    const {engine, audience} = settingsOf(input)
    const known = rules.get(engine) ?? new Map(engine.rules.rules.map(rule => [rule.id, rule]))
    rules.set(engine, known)
    const inForce = (id: string): boolean => {
      const rule = known.get(id)
      return (
        rule !== undefined &&
        (rule.audience === 'any' || audience === undefined || rule.audience === audience)
      )
    }
    return [{file, findings, isWhole, inForce}]
  })
}
