import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {nearest} from '../../core/nearest.ts'
import type {RuleSet} from '../../core/rule.ts'
import type {Path} from '../../schema/places.ts'
import type {ConfigSource} from './config-source.ts'

/** Finds the names in a configuration that no rule, category or set bears. */
export function checkNames(
  {value, places}: ConfigSource,
  {rules}: Pick<RuleSet, 'rules'>,
  sets: readonly string[]
): readonly PeopleFirstError[] {
  const ids = rules.map(({id}) => id)
  const categories = [...new Set(rules.map(({category}) => category))].sort()
  const problems: PeopleFirstError[] = []
  const wantRule = (id: string, path: Path, at: 'key' | 'value'): void => {
    if (ids.includes(id)) return
    const place = places[at](path)
    problems.push(
      categories.includes(id)
        ? problem('config-rule-is-category', {id}, place)
        : problem('config-rule', {id, near: nearest(id, ids)}, place)
    )
  }
  const wantEither = (id: string, path: Path): void => {
    const known = [...ids, ...categories]
    if (!known.includes(id)) {
      problems.push(problem('config-rule-or-category', {id, near: nearest(id, known)}, places.value(path)))
    }
  }
  const sections = [
    {at: [] as Path, section: value},
    ...(value.overrides ?? []).map((section, index) => ({at: ['overrides', index] as Path, section}))
  ]
  for (const {at, section} of sections) {
    for (const id of Object.keys(section.rules ?? {})) wantRule(id, [...at, 'rules', id], 'key')
    for (const name of Object.keys(section.categories ?? {})) {
      if (categories.includes(name)) continue
      const place = places.key([...at, 'categories', name])
      const details = {name, near: nearest(name, categories), names: categories.join(', ')}
      problems.push(
        ids.includes(name)
          ? problem('config-category-is-rule', {name}, place)
          : problem('config-category', details, place)
      )
    }
    for (const [index, entry] of (section.allow ?? []).entries()) {
      const wanted = typeof entry === 'string' ? [] : (entry.rules ?? [])
      for (const [nth, id] of wanted.entries()) wantRule(id, [...at, 'allow', index, 'rules', nth], 'value')
    }
  }
  for (const [index, entry] of (value.suppressions ?? []).entries()) {
    for (const [nth, id] of (entry.rules ?? []).entries())
      wantEither(id, ['suppressions', index, 'rules', nth])
  }
  for (const name of Object.keys(value.sets ?? {})) {
    if (sets.includes(name)) continue
    const details = {name, near: nearest(name, sets)}
    problems.push(problem('config-set', details, places.key(['sets', name])))
  }
  return problems
}
