import type {Need} from '../../core/pattern.ts'

/**
 * How often a condition holds in running text, roughly: words are the commoner the shorter they are (Zipf's law of
 * abbreviation), so a condition is weighed by its forms and their length. Only the order matters.
 */
export function commonness(need: Need): number {
  let sum = 0
  for (const forms of need) for (const form of forms) sum += weigh(form)
  return sum
}

function weigh({length}: string): number {
  if (length <= 3) return 300
  return length === 4 ? 40 : 1
}
