import type {Token, Upos} from '../core/sentence.ts'
import {isKnownParticiple, isNounOnly, verbOnlyForm} from './ambiguous-words.ts'
import {isCapitalName} from './repair-context.ts'

const particles = new Set(["n't", 'not'])
/** Short forms of auxiliaries. */
const auxiliaryClitics: ReadonlySet<string> = new Set(["'m", "'re", "'ve", "'ll", "'d"])
const beforeIs = new Set(
  'it that who she he there here what where how this when everyone everything nobody someone'.split(' ')
)

/** Tags that do not depend on the words around, or only on the word before. */
export function settled(tokens: readonly Token[], tags: readonly Upos[], index: number): Upos | undefined {
  const token = tokens[index]
  if (!token) return undefined
  const {norm: word, kind} = token
  const before = tokens[index - 1]?.norm ?? ''
  if (kind === 'opaque' || isCapitalName(token.text)) return 'PROPN'
  if (kind === 'number') return 'NUM'
  if (word === "'" && isPossessive(tokens, tags, index)) return 'PART'
  if (kind === 'punctuation') return tags[index] === 'SYM' ? 'SYM' : 'PUNCT'
  if (particles.has(word)) return 'PART'
  if (word === "'s") return before === 'let' ? 'PRON' : beforeIs.has(before) ? 'AUX' : 'PART'
  if (auxiliaryClitics.has(word)) return 'AUX'
  if (isNounOnly(word)) return 'NOUN'
  if (word === 'close' && tokens[index + 1]?.norm === 'to' && staying.has(before)) return 'ADJ'
  if (alsoAdjectives.has(word) && isImperative(tokens, tags, index)) return 'VERB'
  if (index === 0 && isUnexpectedOrder(tokens, tags)) return 'VERB'
  if (word === 'right' && tags[index] === 'VERB') return 'ADJ'
  if (indefinite.has(word)) return 'PRON'
  if (tags[index] === 'VERB' && tokens[index + 1]?.norm === "'s" && word !== 'let') return 'NOUN'
  if (tags[index - 1] !== 'DET' && verbOnlyForm(word)) return tags[index] === 'AUX' ? 'AUX' : 'VERB'
  if (isKnownParticiple(word) && tags[index - 1] === 'AUX') return 'VERB'
  return undefined
}

const alsoAdjectives = new Set(
  'clear correct open clean empty warm slow double dry free secure complete'.split(' ')
)
const objects = new Set(
  'the a an this these those my your his her its our their each every any all it them him'.split(' ')
)

/** What follows the verb of an order, when that verb is a word nobody expects: `Disposition the caller`. */
const openers = new Set('the him her them it your our their every each these those any'.split(' '))
const notImperative = /day$|^(?:half|both|all|such|what|none|some|most|one|plus|minus|next|last)$/
const indefinite = new Set(
  'everything everyone everybody anything anyone anybody nothing nobody someone somebody something'.split(' ')
)
const staying = new Set('stay stays stayed be is are keep keeps get come sit'.split(' '))

/** The apostrophe of `customers' tickets`, as against one that closes a quotation. */
function isPossessive(tokens: readonly Token[], tags: readonly Upos[], index: number): boolean {
  const owner = tokens[index - 1]
  const next = tokens[index + 1]
  if (!tokens[index]?.glued || !owner?.norm.endsWith('s') || next?.kind !== 'word' || next.glued) return false
  const opened = tokens.slice(0, index).some(token => token.norm === "'" && !token.glued)
  return !opened && tags[index - 1] !== 'VERB'
}

function isUnexpectedOrder(tokens: readonly Token[], tags: readonly Upos[]): boolean {
  const nominal = tags[0] === 'NOUN' || tags[0] === 'ADJ'
  return nominal && openers.has(tokens[1]?.norm ?? '') && !notImperative.test(tokens[0]?.norm ?? '')
}

function isImperative(tokens: readonly Token[], tags: readonly Upos[], index: number): boolean {
  const before = tokens[index - 1]
  if (!objects.has(tokens[index + 1]?.norm ?? '')) return false
  if (before === undefined || before.kind === 'punctuation' || tags[index - 1] === 'AUX') return true
  return (
    ['and', 'then', 'please', 'to'].includes(before.norm) ||
    (tags[index - 1] === 'NOUN' && /[^su]s$/.test(before.norm))
  )
}
