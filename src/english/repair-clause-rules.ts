import {ambiguousForm} from './ambiguous-words.ts'
import {
  isDeterminer,
  isNominal,
  isNumberWord,
  isObjectPronoun,
  isPluralNoun,
  isTensed,
  norm,
  type Repair,
  startsObject,
  verbAfter,
  verbBefore
} from './repair-context.ts'
import {atStart, helped} from './repair-situations.ts'
import {coordinator} from './repair-words.ts'

/** Rules for a word that begins a clause or stands between a noun and what follows it; tried in order. */
export const clauseRules: readonly Repair[] = [
  {
    example: '*process* and close callers',
    tag: 'VERB',
    when: c =>
      atStart(c) &&
      c.form === 'base' &&
      coordinator(c, c.index + 1) &&
      ambiguousForm(norm(c, c.index + 2)) === 'base' &&
      startsObject(c, c.index + 3)
  },
  {
    example: '*Leads* the team',
    tag: 'VERB',
    when: c => atStart(c) && c.form === 's' && (isDeterminer(c, c.after) || norm(c, c.after) === 'like')
  },
  {example: '*Leads* want', tag: 'NOUN', when: c => atStart(c) && c.form === 's'},
  {
    example: '*Support* is',
    tag: 'NOUN',
    when: c => atStart(c) && (isTensed(c, c.after) || norm(c, c.after) === 'of')
  },
  {
    example: '*Ticket* 4521',
    tag: 'NOUN',
    when: c => atStart(c) && /^\d/.test(norm(c, c.after)) && !norm(c, c.after).includes('%')
  },
  {
    example: '*Close* the ticket',
    tag: 'VERB',
    when: c =>
      atStart(c) && (isDeterminer(c, c.after) || isObjectPronoun(c, c.after) || isNumberWord(c, c.after))
  },
  {
    example: '*Support* tickets arrive',
    tag: 'NOUN',
    when: c => atStart(c) && isNominal(c, c.after) && verbAfter(c)
  },
  {
    example: '*Target* lonely customers',
    tag: 'VERB',
    when: c => atStart(c) && (startsObject(c, c.after) || isNominal(c, c.after))
  },
  {
    example: '*Reply* to us',
    tag: 'VERB',
    when: c => atStart(c) && (c.upos[c.after] === 'ADP' || norm(c, c.after) === 'to')
  },
  {example: 'team *leads* want', tag: 'NOUN', when: c => isNominal(c, c.before) && isTensed(c, c.after)},
  {
    example: 'customers *lie*',
    tag: 'VERB',
    when: c => c.form === 'base' && isPluralNoun(c, c.before) && (!verbBefore(c) || helped(c))
  },
  {example: 'sales *targets*', tag: 'NOUN', when: c => c.form === 's' && isPluralNoun(c, c.before)},
  {
    example: 'registration *closes* in',
    tag: 'VERB',
    when: c => c.form === 's' && isNominal(c, c.before) && !verbBefore(c) && !verbAfter(c)
  },
  {example: 'the customer *orders*', tag: 'NOUN', when: c => c.form === 's' && isNominal(c, c.before)},
  {
    example: 'let Mo *handle* it',
    tag: 'VERB',
    when: c => c.form === 'base' && isNominal(c, c.before) && helped(c) && startsObject(c, c.after)
  },
  {
    example: 'the customer *concern*',
    tag: 'NOUN',
    when: c => c.form === 'base' && isNominal(c, c.before) && c.before === c.index - 1
  }
]
