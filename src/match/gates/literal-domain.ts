import {findInSet, type Gate, wordsBetween} from '../rule-match.ts'

/** How many words on either side tell which trade a sentence talks about. */
const reach = 8

/** Gate 6: words of another trade near by (battery, parking, police …) give the literal sense. */
export const literalDomain: Gate = ({core, view}, {sets}) => {
  const domain = sets.get('literal-domain')
  const found =
    findInSet(view, domain, {start: core.start - reach, end: core.start}) ??
    findInSet(view, domain, {start: core.end, end: core.end + reach})
  return found ? `“${wordsBetween(view, found)}” gives the literal sense` : undefined
}
