import type {NounPhrase} from '../core/sentence.ts'
import type {Tagged} from './tagged.ts'

/** Words that count another noun: in `most of our targets` the targets are the head. */
const quantifiers: ReadonlySet<string> = new Set(
  'all any both each few half many most much none one percent several some lots plenty dozens scores hundreds thousands millions majority handful couple number %'.split(
    ' '
  )
)

/** `most of our targets`, `one of the leads`: the counted noun takes the place of the counting word. */
export function joinPartitives(tagged: Tagged, phrases: readonly NounPhrase[]): readonly NounPhrase[] {
  const {tokens, upos} = tagged
  return phrases.map((inner, index) => {
    const of = inner.preposition
    if (of === undefined || tokens[of]?.norm !== 'of' || !counts(tagged, of - 1)) return inner
    const counter = phrases[index - 1]
    const percent = tokens[of - 1]?.norm === '%' && upos[of - 2] === 'NUM'
    const start = counter?.end === of ? counter.start : of - (percent ? 2 : 1)
    const preposition = upos[start - 1] === 'ADP' ? start - 1 : undefined
    return {...inner, start, preposition}
  })
}

function counts({tokens, upos}: Tagged, index: number): boolean {
  return upos[index] === 'NUM' || quantifiers.has(tokens[index]?.norm ?? '')
}
