/** What a word does, added up. */

export const beginsPair = 1
export const endsPair = 2
/** Tells of a pattern by itself. */
export const tells = 4
/** Begins a phrase of a set. */
export const beginsPhrase = 8
