import model from 'wink-eng-lite-web-model'
import winkNLP, {type ItsFunction} from 'wink-nlp'
import type {Token, Upos} from '../core/sentence.ts'

/** What the library says of one token. */
export interface RawTag {
  readonly upos: Upos
  readonly lemma: string
}

const load = () => winkNLP(model, ['pos'])
const memo: {nlp?: ReturnType<typeof load>} = {}

/** Stands in for an opaque token, so that the words around it are read as around a name. */
const aName = 'Anna'

/**
 * Tags tokens with wink-nlp (https://winkjs.org/wink-nlp/), which is loaded on the first call (about 0.25 s).
 * The words are handed over apart by spaces, so that its tokens fall inside ours; of several, the longest counts.
 * `words` are the tokens as the tagger should see them.
 */
export function winkTags(tokens: readonly Token[], words: readonly string[]): RawTag[] {
  memo.nlp ??= load()
  const {its, readDoc} = memo.nlp
  const seen = words.map((word, index) => (tokens[index]?.kind === 'opaque' ? aName : word))
  const found = readDoc(seen.join(' ')).tokens()
  const tags = found.out(its.pos) as readonly Upos[]
  const lemmas: readonly string[] = found.out(its.lemma as ItsFunction<string>)
  // As many as words: each is one.
  if (tags.length === seen.length) {
    return seen.map((word, index) => ({upos: tags[index] ?? 'X', lemma: lemmas[index] ?? word}))
  }
  const values = found.out()
  let at = 0
  return seen.map(word => {
    let best: RawTag & {readonly length: number} = {upos: 'X', lemma: word.toLowerCase(), length: 0}
    for (let left = word.length; left > 0 && at < values.length; at++) {
      const length = values[at]?.length ?? 0
      const upos = tags[at]
      if (length > best.length && upos) best = {upos, lemma: lemmas[at] ?? word, length}
      left -= length
    }
    return best
  })
}
