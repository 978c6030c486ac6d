/**
 * What the grammar checker says of new wordings without cause: a finding is accepted where its line holds both texts.
 */
export const accepted = [
  {
    words: 'Capitalization “',
    message: 'does not start with a capital letter',
    reason: 'The note was written in small letters before; only the word that begins it has changed.'
  },
  {
    words: 'Readability “',
    message: 'words long',
    reason: 'The sentence was long before; the remark names it anew because its words have changed.'
  },
  {
    words: 'Miscellaneous “a',
    message: 'You may be missing a preposition here',
    reason: '“We are sorry we …” and “I am sorry we …” need none.'
  }
]
