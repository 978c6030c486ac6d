import type * as stages from './stages.ts'

/** What a text is that is scanned for words. */
export type Stage = keyof typeof stages

/**
 * What a scan asks about the marks of a text that is not parsed yet. Where only a parser could tell, the answers err
 * towards parsing. All offsets count in the text, in UTF-16 units.
 */
export interface RawMarks {
  /** What a unit is, of `unit-kinds.ts`. */
  readonly kindOf: (unit: number) => number
  /** Where a stretch ends that the parsed text may not show, if one begins at `at`; else `at` itself. */
  readonly hiddenUntil: (source: string, at: number, end: number) => number
  /** Where a character reference ends that stands for no letter, `at` where there is none, -1 for any other. */
  readonly entityEnd: (source: string, at: number) => number
  /** Where a web address ends whose colon stands at `at`; else `at` itself. */
  readonly addressEnd: (source: string, at: number, end: number) => number
  /** Whether a reference from `at` to `close` stands in the midst of a word. */
  readonly breaksWord: (source: string, at: number, close: number) => boolean
  /** Whether a word begins right behind a template tag of a hidden stretch: the tag may vanish and join it to another. */
  readonly joinsBehind: (source: string, at: number, until: number) => boolean
  /** Whether a word may begin where a link ends whose brackets end at `at`: it may be one with the word inside. */
  readonly joinsAcross: (source: string, at: number) => boolean
  /** Whether what stands in the brackets at `at` may be the text of a link, and no image or note. */
  readonly mayShowInside: (source: string, at: number) => boolean
  /** Whether a hidden stretch is a tag that parts words wherever it stands. */
  readonly isBreak: (source: string, at: number, until: number) => boolean
  /** Whether a tag begins at `at` that divides raw HTML into blocks. */
  readonly dividesHtml: (source: string, at: number) => boolean
  /** Whether all between two words may vanish and join them; `snake_case` and `word(s)` stay as they are. */
  readonly mayJoin: (source: string, from: number, to: number) => boolean
}
