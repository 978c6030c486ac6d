import type {Block} from '../core/block.ts'
import type {Language} from '../core/language.ts'
import {once} from '../core/once.ts'
import type {CompiledSet} from '../core/pattern.ts'
import type {Analysis, Relation, Sentence, Token} from '../core/sentence.ts'

/** A sentence as patterns and gates look at it: tagged only when somebody asks. */
export interface SentenceView {
  readonly block: Block
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly analysis: () => Analysis
  /** Whether a finite verb stands at a token. */
  readonly isFiniteVerb: (index: number) => boolean
  /** Whether what is denied in the clause before may stand in the one that begins at a token. */
  readonly isReachedInto: (start: number) => boolean
  /** Whether the sentence asks if the phrase behind its first word is something. */
  readonly isAskedOfSubject: () => boolean
  /** Ends (exclusive token indexes) of the set's entries that start at a token. */
  readonly setEnds: (set: CompiledSet, index: number) => readonly number[]
  /** Token indexes at which a relation of the role begins. */
  readonly relationStarts: (role: Relation['role']) => ReadonlySet<number>
  /** Whether a token belongs to a noun phrase that is no possessor. */
  readonly inPhrase: (index: number) => boolean
  /** Whether a token may be stepped over by `~`, as far as its word tells. */
  readonly mayBeSkipped: (index: number) => boolean
}

/** Makes a sentence ready to be looked at; it is analysed when somebody first asks. */
export function createView(block: Block, sentence: Sentence, language: Language): SentenceView {
  const {tokens} = sentence
  const analysis = once(() => language.analyse(sentence))
  const starts = {
    subject: once(() => relationStarts(analysis(), 'subject')),
    object: once(() => relationStarts(analysis(), 'object'))
  }
  const inPhrases = once(() => tokensInPhrases(analysis()))
  return {
    block,
    sentence,
    tokens,
    analysis,
    isFiniteVerb: index => language.isFiniteVerb(analysis(), index),
    isReachedInto: start => language.isReachedInto(analysis(), start),
    isAskedOfSubject: () => language.isAskedOfSubject(analysis()),
    setEnds: (set, index) => setEnds(set, tokens, index),
    relationStarts: role => starts[role](),
    inPhrase: index => inPhrases().has(index),
    mayBeSkipped: index => !language.neverSkipped.has(tokens[index]?.norm ?? '')
  }
}

function relationStarts({relations, phrases}: Analysis, role: Relation['role']): ReadonlySet<number> {
  const own = relations.filter(relation => relation.role === role)
  return new Set(own.map(({verb, phrase}) => Math.min(verb, phrases[phrase]?.start ?? verb)))
}

function tokensInPhrases({phrases}: Analysis): ReadonlySet<number> {
  const named = phrases.filter(({possessor}) => !possessor)
  return new Set(
    named.flatMap(({start, head}) => Array.from({length: head - start + 1}, (_, step) => start + step))
  )
}

/** The hyphen between the parts of a compound; patterns step over it. */
export function isCompoundHyphen(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return token?.norm === '-' && token.glued && tokens[index + 1]?.glued === true
}

function setEnds(set: CompiledSet, tokens: readonly Token[], index: number): readonly number[] {
  const token = tokens[index]
  if (!token) return []
  const {norm, text} = token
  const isMeant = !set.capitals.has(norm) || text === text.toUpperCase()
  const ends = set.forms.has(norm) && isMeant ? [index + 1] : []
  for (const rest of set.phrases.get(norm) ?? []) {
    const end = phraseEnd(rest, tokens, index + 1)
    if (end !== undefined) ends.push(end)
  }
  return ends
}

/** Where a phrase ends whose remaining words are `rest`, read from `index` on. */
export function phraseEnd(
  rest: readonly ReadonlySet<string>[],
  tokens: readonly Token[],
  index: number
): number | undefined {
  let at = index
  for (const forms of rest) {
    const norm = tokens[at]?.norm
    if (norm !== undefined && !forms.has(norm) && isCompoundHyphen(tokens, at)) at++
    const next = tokens[at]?.norm
    if (next === undefined || !forms.has(next)) return undefined
    at++
  }
  return at
}
