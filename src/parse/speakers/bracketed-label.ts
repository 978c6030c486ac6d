import {speakerOf} from './speaker-labels.ts'

/** What may stand before a label on its line: list and quotation marks, bold, a time. */
const BEFORE = /(?:^|[\r\n])[ \t>*_+|-]{0,20}(?:[[(]?\d[\d:., ]{0,20}[\])]?[ \t]*)?$/

/**
 * Whether the brackets from `start` to `end` hold a speaker's label rather than a placeholder: `[Agent] Hello` at the
 * start of a line.
 */
export function isBracketedLabel(source: string, start: number, end: number): boolean {
  if (!/^(?:[ \t]+["“\p{Lu}]|:)/u.test(source.slice(end, end + 20))) return false
  return (
    BEFORE.test(source.slice(Math.max(0, start - 60), start)) &&
    speakerOf(source.slice(start + 1, end - 1)) !== undefined
  )
}
