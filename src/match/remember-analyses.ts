import type {Language} from '../core/language.ts'
import type {Analysis, Sentence} from '../core/sentence.ts'

/** About the sentences of one file that are looked at twice. */
const mostRemembered = 50

/**
 * Analyses sentences, and remembers the last ones by their tokens: what is weighed before anything is parsed is met
 * again in its block. An analysis counts in tokens, so it holds wherever the sentence stands.
 */
export function rememberAnalyses(analyse: Language['analyse']): Language['analyse'] {
  const known = new Map<string, Analysis>()
  return sentence => {
    const written = writtenAs(sentence)
    const before = known.get(written)
    if (before) return {...before, sentence}
    if (known.size >= mostRemembered) known.clear()
    const analysis = analyse(sentence)
    known.set(written, analysis)
    return analysis
  }
}

const writtenAs = ({tokens}: Sentence): string =>
  tokens.map(({text, glued}) => (glued ? text : ` ${text}`)).join('')
