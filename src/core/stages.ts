/** What a text is that is scanned for words. */

/** It still holds markup. */
export const markdown = 0
/** Rows of a table, with markup in their cells. */
export const table = 1
/** Raw HTML. */
export const html = 2
/** What a parser made of any of them: all of it shows. */
export const decoded = 3
