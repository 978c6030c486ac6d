import type {CompiledSet} from '../../core/pattern.ts'
import type {RuleLanguage} from '../remember-words.ts'
import {needOfVariants} from './needs.ts'
import type {WordSequence} from './words.ts'

/** The ways in which the words of a set may be written, ready for matching; `capitals` as in `CompiledSet`. */
export function compileSet(
  name: string,
  variants: readonly WordSequence[],
  language: RuleLanguage,
  capitals: ReadonlySet<string> = new Set()
): CompiledSet {
  const forms = new Set<string>()
  const phrases = new Map<string, WordSequence[]>()
  for (const [first, ...rest] of variants) {
    for (const form of first ?? []) {
      const rests = phrases.get(form)
      if (rest.length === 0) forms.add(form)
      else if (rests) rests.push(rest)
      else phrases.set(form, [rest])
    }
  }
  return {name, forms, capitals, need: needOfVariants(variants, language), phrases}
}
