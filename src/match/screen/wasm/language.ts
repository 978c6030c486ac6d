/** Asked of the module that starts the scan, as it knows the language of the text. */

/** Whether a word with a stop behind it is an abbreviation. */
export declare function isAbbreviation(start: i32, end: i32): bool

/** Pushes the words that a language makes of what is written, the first with these flags. */
export declare function spell(start: i32, end: i32, flags: i32): void
