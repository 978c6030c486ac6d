import {findInSet, type Gate, type RuleMatch} from '../rule-match.ts'

/** Gate 4: the name of a software object: capitalised in running text, or followed by *ID*, *field*, *status* … */
export const objectName: Gate = (match, {sets}) => {
  const next = findInSet(match.view, sets.get('object-part'), {
    start: match.core.end,
    end: match.core.end + 1
  })
  const follower = match.view.tokens[match.core.end]
  if (next && follower && endsInNoun(match)) return `“${follower.text}” follows: it is part of a name`
  return capitalisedReason(match)
}

function endsInNoun({core, view}: RuleMatch): boolean {
  const tag = view.analysis().upos[core.end - 1]
  return tag === 'NOUN' || tag === 'PROPN'
}

function capitalisedReason({core, view}: RuleMatch): string | undefined {
  if (isTitleCased(view)) return undefined
  const {upos} = view.analysis()
  for (let index = core.start; index < core.end; index++) {
    const token = view.tokens[index]
    const names = upos[index] === 'NOUN' || upos[index] === 'PROPN'
    if (!token || index === 0 || !names || !isCapitalised(token.text) || opensText(view, index)) continue
    return `“${token.text}” is capitalised like a name`
  }
  return undefined
}

const isCapitalised = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text)

function opensText(view: RuleMatch['view'], index: number): boolean {
  const before = view.tokens[index - 1]
  return before === undefined || (before.kind === 'punctuation' && before.norm !== ',' && before.norm !== '-')
}

/** Headings in Title Case capitalise everything, so a capital says nothing there. */
function isTitleCased({tokens}: RuleMatch['view']): boolean {
  const words = tokens.filter(token => token.kind === 'word' && token.text.length > 3)
  const capitals = words.filter(token => /^\p{Lu}/u.test(token.text))
  return capitals.length >= Math.max(2, words.length * 0.6)
}
