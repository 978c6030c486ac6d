const wordShape = /[\p{L}\p{N}\u00AD\u200B-\u200D\u2060'’]+/gu

/** The words of a text in the form in which patterns know them, without splitting it into sentences. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [found] of text.matchAll(wordShape)) {
    const word = found
      .toLowerCase()
      .replace(/[\u00AD\u200B-\u200D\u2060]/g, '')
      .replaceAll('’', "'")
    words.add(word)
    if (word === 'cannot') words.add('can').add('not')
    if (!word.includes("'")) continue
    const [before = ''] = word.split("'")
    words.add(before)
    for (const part of word.split("'")) words.add(part)
    if (word.endsWith("n't")) words.add(word.slice(0, -3)).add("n't")
    words.add(word.slice(before.length))
  }
  return words
}
