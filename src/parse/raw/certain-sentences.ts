/** Behind a word in small letters and its mark, before a capital and a small letter. */
const end = /(?<=([a-z]{4,})[.!?]) (?=[A-Z][a-z])/g

/**
 * Cuts a text where a sentence ends whatever else it holds, so that what tells nothing need not be split properly.
 * `abbreviations` are words whose full stop may not end one.
 */
export function certainSentences(text: string, abbreviations: ReadonlySet<string>): readonly string[] {
  const sentences: string[] = []
  let from = 0
  for (const match of text.matchAll(end)) {
    const word = /[a-z]+$/.exec(text.slice(from, match.index - 1))?.[0] ?? ''
    if (abbreviations.has(word)) continue
    sentences.push(text.slice(from, match.index))
    from = match.index + 1
  }
  return [...sentences, text.slice(from)]
}
