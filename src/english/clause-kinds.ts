import type {Analysis} from '../core/sentence.ts'

const opensContent: ReadonlySet<string> = new Set(['that', 'as', 'like'])

/**
 * Whether a verb stands at a token that says when something is: neither an infinitive nor a form in *-ing*. What denies
 * the words before such a verb does not reach behind it.
 */
export function isFiniteVerb({sentence: {tokens}, upos}: Analysis, index: number): boolean {
  const norm = tokens[index]?.norm ?? ''
  if (upos[index] === 'AUX') return norm !== 'be' && norm !== 'being'
  return upos[index] === 'VERB' && tokens[index - 1]?.norm !== 'to' && !norm.endsWith('ing')
}

/**
 * Whether the clause before reaches into the one that begins at a token: as its content (*we don't think that …*) or as a
 * reason that is denied (*not because you're …*).
 */
export function isReachedInto({sentence: {tokens}}: Analysis, start: number): boolean {
  const norm = tokens[start]?.norm ?? ''
  return opensContent.has(norm) || (norm === 'because' && tokens[start - 1]?.norm === 'not')
}

/** Whether a sentence asks if its subject is something, right behind the verb: *Is the customer always right?* */
export function isAskedOfSubject({sentence: {tokens}, upos, lemmas}: Analysis): boolean {
  const last = tokens.findLast(({kind, norm}) => kind !== 'punctuation' || norm === '?')
  return last?.norm === '?' && upos[0] === 'AUX' && lemmas[0] === 'be'
}
