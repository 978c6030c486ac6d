import {Numbers} from './numbers.ts'

/** The words of one stretch of text, and what is known of the place of each. */
export const words = new Numbers(256)
export const flags = new Numbers(256)

/** Stands for a punctuation mark that is in the text for certain. */
export const mark: i32 = -1
/** More places in a row that the text may not show are not followed up. */
export const mostFree: i32 = 48

export function clear(): void {
  words.length = 0
  flags.length = 0
}

export function push(word: i32, flag: i32): void {
  words.push(word)
  flags.push(flag)
}

/** Whether what a flag tells of may stand before a place; anything may behind the last word. */
export function isAfter(at: i32, flag: i32): bool {
  return at === words.length || (flags.at(at) & flag) !== 0
}
