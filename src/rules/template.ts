import {type PeopleFirstError, type Place, problem} from '../core/errors.ts'
import {nearest} from '../core/nearest.ts'
import type {Path, Places} from '../schema/places.ts'
import type {RuleFile} from './schema.ts'

/** The sets of a pattern whose words can fill `{@set}`: those that every match has, and those that it may have. */
export interface SlotSets {
  readonly certain: readonly string[]
  readonly possible: readonly string[]
}

/** A text shown to the reader with what may stand in its slots. */
interface Template {
  readonly text: string
  readonly path: Path
  readonly sets: SlotSets
  /** Whether it takes `{noun}`. */
  readonly nouns: boolean
}

/**
 * Checks the slots in the texts of a rule that are shown to the reader, so that none stays empty: `{match}` is what
 * was found, `{@set}` the word found through a set, and in wordings `{noun}`, `{a}`, `{the noun}` and `{verb:VERB}`
 * agree with what they replace.
 * @param flags the sets of each entry of `flag`
 */
export function checkTemplates(
  file: RuleFile,
  flags: readonly SlotSets[],
  places: Places
): PeopleFirstError[] {
  return templatesOf(file, flags).flatMap(template =>
    [...template.text.matchAll(/\{([^{}]*)\}|[{}]/g)].flatMap(({0: whole, 1: slot, index}) => {
      const place = places.value(template.path, index)
      if (slot === undefined) return [problem('template-brace', {brace: whole, other: other(whole)}, place)]
      return slot.startsWith('@')
        ? checkSet(slot.slice(1), template, place)
        : checkWord(slot, template, place)
    })
  )
}

function templatesOf(file: RuleFile, flags: readonly SlotSets[]): Template[] {
  const possible = [...new Set(flags.flatMap(sets => sets.possible))]
  const certain = possible.filter(name => flags.every(sets => sets.certain.includes(name)))
  return [
    {text: file.message, path: ['message'], sets: {certain, possible}, nouns: false},
    ...file.flag.flatMap((entry, index): Template[] => {
      const sets = flags[index]
      if (!sets || typeof entry === 'string') return []
      const own = {certain: sets.possible, possible: sets.possible}
      return [
        ...(entry.because === undefined
          ? []
          : [{text: entry.because, path: ['flag', index, 'because'], sets, nouns: false}]),
        ...(entry.instead ?? []).map(
          (text, at): Template => ({text, path: ['flag', index, 'instead', at], sets: own, nouns: true})
        )
      ]
    }),
    // A wording reads on without a word that only some patterns have, so these need not be certain.
    ...file.instead.map(
      (text, index): Template => ({
        ...{text, path: ['instead', index], nouns: true},
        sets: {certain: possible, possible}
      })
    )
  ]
}

const noun = /^[a-z]+(?:[ '’-][a-z]+)*(?::VERB)?$/

function checkWord(slot: string, {nouns}: Template, place: Place): PeopleFirstError[] {
  if (slot === 'match') return []
  if (isMisspeltMatch(slot)) return [problem('template-match', {slot}, place)]
  if (!noun.test(slot)) return [problem('template-slot', {slot}, place)]
  return nouns ? [] : [problem('template-noun', {slot}, place)]
}

/** `{macth}` would be read as a noun. One letter exchanged (`{batch}`) may well be one. */
function isMisspeltMatch(slot: string): boolean {
  if (nearest(slot, ['match']) === undefined) return false
  return slot.length !== 'match'.length || [...slot].sort().join('') === [...'match'].sort().join('')
}

function checkSet(name: string, {sets}: Template, place: Place): PeopleFirstError[] {
  if (sets.certain.includes(name)) return []
  if (sets.possible.includes(name)) return [problem('template-set-empty', {name}, place)]
  const list = sets.possible.map(set => `“@${set}”`).join(', ')
  const near = nearest(name, sets.possible)
  return [
    problem('template-set', {name, near, sets: `the pattern finds words through ${list || 'no set'}`}, place)
  ]
}

function other(brace: string): string {
  return brace === '{' ? '}' : '{'
}
