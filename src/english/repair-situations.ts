import {
  type Context,
  isBoundary,
  isDeterminer,
  isModal,
  isNominal,
  isObjectPronoun,
  norm,
  startsObject
} from './repair-context.ts'
import {ofSupport, pushes, startsClause} from './repair-words.ts'

/** `…, then close.`, `… and close.` */
export function isOrderAtEnd(context: Context): boolean {
  if (norm(context, context.index - 1) === 'then') return true
  const last = /^[.!;]?$/.test(norm(context, context.after))
  return last && norm(context, context.before) === 'and' && !isNominal(context, context.before - 1)
}

/** Whether a determiner or object pronoun stands there. */
export const takesObject = (context: Context, index: number) =>
  isDeterminer(context, index) || isObjectPronoun(context, index)

/** `Can one line handle …`: the clause opens with an auxiliary and has no other verb yet. */
export function isQuestion(context: Context): boolean {
  const verbs = [...context.tokens.keys()]
    .slice(0, context.index)
    .filter(at => context.upos[at] === 'VERB' || context.upos[at] === 'AUX')
  return verbs.length === 1 && verbs[0] === 0
}

/** Whether a word and the hyphen before it stand without white space: `low-value`. */
export function gluedTo({tokens}: Context, index: number): boolean {
  return tokens[index]?.glued === true && tokens[index - 1]?.glued === true
}

/** `the invoice she must chase`: a noun, a pronoun, perhaps a modal, and the verb that stands before. */
export function endsReducedRelative(context: Context): boolean {
  const {upos, before} = context
  const subject = isModal(context, before - 1) ? before - 2 : before - 1
  return upos[before] === 'VERB' && upos[subject] === 'PRON' && isNominal(context, subject - 1)
}

/** Whether the word begins a clause. */
export function atStart(context: Context): boolean {
  const {before} = context
  return isBoundary(context, before) || startsClause(context, before)
}

/** Whether an auxiliary stands there. */
export function isFiniteBe(context: Context, index: number): boolean {
  return context.upos[index] === 'AUX'
}

/** `leave work to support`: nothing follows that `support` could be done to. */
export function toSupport(context: Context): boolean {
  if (norm(context, context.before) !== 'to' || startsObject(context, context.after)) return false
  for (let at = context.before - 1; at >= Math.max(0, context.before - 4); at--)
    if (ofSupport(context, at)) return true
  return false
}

/** `help tickets move`, `make callers feel`: a verb before that takes another. */
export function helped(context: Context): boolean {
  for (let at = context.before - 1; at >= Math.max(0, context.before - 3); at--)
    if (pushes(context, at)) return true
  return false
}
