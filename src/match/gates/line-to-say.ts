import type {Span} from '../../core/span.ts'
import {findInSet, type GateContext, type RuleMatch} from '../rule-match.ts'
import {textHasEntry, wordsOfText} from '../text-entries.ts'

type View = RuleMatch['view']
type Sets = GateContext['sets']

/** How many tokens before a quotation the words may stand that hand it over. */
const cueReach = 5

/**
 * `Say: “…”`, `Please reply with “…”`, `If they ask why: “…”`: the quotation is what a helper is told to say. What
 * hands it over may stand in a sentence before, since a quotation may hold several.
 */
export function isLineToSay(view: View, quote: Span, sets: Sets): boolean {
  const lead = leadOf(view.block.text, quote.start)
  if (textHasEntry(lead, sets.get('denial'))) return false
  if (lead.endsWith(':') && textHasEntry(lead, sets.get('script-situation'), 'start')) return true
  const before = view.tokens.findIndex(token => token.start >= quote.start)
  return before > 0 ? isHandedOver(view, before, sets) : isAnnounced(lead, sets)
}

/** What stands before a quotation, back to the end of a sentence or line, without what is quoted there. */
const leadOf = (text: string, end: number): string => {
  const start = Math.max(0, end - 200)
  return (
    text
      .slice(start, end)
      .trimEnd()
      .split(/(?<=[.!?])\s+|\n/)
      .at(-1)
      ?.replace(/["“][^"“”]*["”]/g, '') ?? ''
  )
}

/** Where the quotation begins in the same sentence, the tags tell whether its cue is an order. */
function isHandedOver(view: View, before: number, sets: Sets): boolean {
  const start = Math.max(0, before - cueReach)
  const cue = findInSet(view, sets.get('script-cue'), {start, end: before})
  return cue !== undefined && isImperative(view, cue.start)
}

/** Whether nothing but a list mark or a polite word stands between a verb and the start of its clause or line. */
function isImperative(view: View, index: number): boolean {
  const {clauses, upos} = view.analysis()
  for (let at = index - 1; at >= 0 && clauses[at] === clauses[index] && !endsLine(view, at); at--) {
    const tag = upos[at]
    if (tag !== 'ADV' && tag !== 'INTJ' && tag !== 'CCONJ' && tag !== 'PUNCT' && tag !== 'NUM') return false
  }
  return true
}

function endsLine({block, tokens}: View, index: number): boolean {
  return block.text.slice(tokens[index]?.end, tokens[index + 1]?.start).includes('\n')
}

/** Where it begins in a sentence before, an order is known by the words that may stand before one. */
function isAnnounced(lead: string, sets: Sets): boolean {
  const openers = sets.get('script-opener')
  const words = wordsOfText(lead)
  const order = words.findIndex(word => !openers?.forms.has(word))
  return textHasEntry(words.slice(Math.max(0, order)).join(' '), sets.get('script-cue'), 'start')
}
