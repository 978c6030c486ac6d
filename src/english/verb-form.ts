import {thirdPerson, verbForms} from './inflect-verb.ts'
import {irregularVerbs} from './irregular-forms.ts'

const irregularThird: ReadonlyMap<string, string> = new Map([
  ['be', 'is'],
  ['have', 'has']
])

/** The forms of a verb: *help*, *helps*, *helped* (they helped), *helped* (they were helped), *helping*. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

/** British English doubles the *l* that stands last in the past and in *-ing*; it is listed first. */
const form: Readonly<Record<VerbForm, (verb: string) => string>> = {
  base: verb => verb,
  third: verb => irregularThird.get(verb) ?? thirdPerson(verb),
  past: verb => pastOf(verb)[0] ?? verb,
  participle: verb => pastOf(verb)[1] ?? pastOf(verb)[0] ?? verb,
  ing: verb => verbForms(verb).find(written => written !== verb && written.endsWith('ing')) ?? verb
}

/**
 * Puts the first word of a verb phrase, a dictionary form, into the form asked for:
 * `get in touch` as `third` is `gets in touch`, as `past` it is `got in touch`.
 */
export function conjugate(phrase: string, asked: VerbForm): string {
  const [verb = '', ...rest] = phrase.split(' ')
  return [form[asked](verb), ...rest].join(' ')
}

/**
 * Which form of its dictionary word a written verb is. Past and participle are told apart by `afterAuxiliary`,
 * whether a form of *be* or *have* governs it. Nothing where the word is no form of it, or where base and past are
 * one word (*put*).
 */
export function verbFormOf(written: string, lemma: string, afterAuxiliary: boolean): VerbForm | undefined {
  const word = written.toLowerCase()
  if (word === lemma) {
    if (afterAuxiliary && pastOf(lemma).includes(word)) return 'participle'
    return pastOf(lemma).includes(word) ? undefined : 'base'
  }
  if (word === form.third(lemma)) return 'third'
  if (!verbForms(lemma).includes(word)) return undefined
  if (word.endsWith('ing')) return 'ing'
  return afterAuxiliary ? 'participle' : 'past'
}

function pastOf(verb: string): readonly string[] {
  const irregular = irregularVerbs.get(verb)
  if (irregular) return irregular
  if (verb === 'be') return ['was', 'been']
  if (verb === 'have') return ['had']
  return verbForms(verb).filter(written => /ed$/.test(written) && written !== verb)
}
