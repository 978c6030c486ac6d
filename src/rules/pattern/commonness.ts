import type {Language} from '../../core/language.ts'
import type {Need} from '../../core/pattern.ts'

/** How often one of the forms of a condition stands in a million words, roughly. Only the order matters. */
export function commonness(need: Need, {perMillion}: Pick<Language, 'perMillion'>): number {
  let sum = 0
  for (const forms of need) for (const form of forms) sum += perMillion(form)
  return sum
}
