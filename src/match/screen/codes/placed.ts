/** What is known of the place of a word, added up. */

/** The parsed text may not show it, or may show it as one word with its neighbours. */
export const free = 1
/** Something that is no word may stand before it. */
export const loose = 2
/** Among what stands before it is a sign that running text seldom holds: `=`, `%`, `#` or the like. */
export const signed = 4
