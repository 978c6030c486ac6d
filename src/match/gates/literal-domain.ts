import {findInSet, type Gate, wordsBetween} from '../rule-match.ts'
import {textHasEntry} from '../text-entries.ts'

/** How many words on either side tell which trade a sentence talks about. */
const reach = 8

/** Gate 6: words of another trade near by, in the heading or in the title give the literal sense. */
export const literalDomain: Gate = ({core, view}, {sets, topic}) => {
  const domain = sets.get('literal-domain')
  const found =
    findInSet(view, domain, {start: core.start - reach, end: core.start}) ??
    findInSet(view, domain, {start: core.end, end: core.end + reach})
  if (found) return `“${wordsBetween(view, found)}” gives the literal sense`
  const {heading} = view.block.context
  if (textHasEntry(heading, domain)) return `the heading “${heading}” gives the literal sense`
  return textHasEntry(topic, domain) ? `the title “${topic}” gives the literal sense` : undefined
}
