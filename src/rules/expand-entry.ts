import type {RuleLanguage} from './remember-words.ts'
import type {SetFile} from './schema.ts'

/** One way to write an entry of a set: for each token the forms that may stand there. */
export type Variant = readonly ReadonlySet<string>[]

/** Which tokens of an entry inflect. */
const heads: Readonly<Record<SetFile['class'], {readonly first: boolean; readonly last: boolean}>> = {
  noun: {first: false, last: true},
  verb: {first: true, last: false},
  adjective: {first: false, last: true},
  any: {first: true, last: true},
  'as-written': {first: false, last: false}
}

/**
 * The ways to write an entry, given as its tokens. A hyphen between two words is read as a hyphen, a space and
 * nothing: `tire-kicker` is also `tire kicker` and `tirekicker`, each with its plural.
 */
export function expandEntry(
  tokens: readonly string[],
  wordClass: SetFile['class'],
  language: RuleLanguage
): readonly Variant[] {
  const head = heads[wordClass]
  const slots = tokens.map((token, index) => {
    const inflects = (head.first && index === 0) || (head.last && index === tokens.length - 1)
    return language.formSet(
      inflects && wordClass !== 'as-written' ? language.forms(token, wordClass) : [token]
    )
  })
  const isJoint = (index: number) => tokens[index] === '-' && index > 0 && index < tokens.length - 1
  if (!tokens.some((_, index) => isJoint(index))) return [slots]
  return [slots, slots.filter((_, index) => !isJoint(index)), joinSlots(slots, isJoint, language)]
}

function joinSlots(slots: Variant, isJoint: (index: number) => boolean, language: RuleLanguage): Variant {
  const joined: ReadonlySet<string>[] = []
  for (const [index, slot] of slots.entries()) {
    if (isJoint(index)) continue
    const before = isJoint(index - 1) ? joined.pop() : undefined
    joined.push(
      before ? language.formSet([...before].flatMap(start => [...slot].map(end => start + end))) : slot
    )
  }
  return joined
}
