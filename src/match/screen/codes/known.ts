/** Words and classes that have a number before any pattern is read. */

/** The word that stands for every number that no pattern names. */
export const aNumber = 1
/** The class of all that may be tagged as a number. */
export const numbers = 1
/** The class of words that stand inside no noun phrase, and that of words which are never skipped. */
export const breakers = 2
export const neverSkipped = 3
