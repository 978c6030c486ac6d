import {sliceMap} from '../../core/source-map.ts'
import type {MarkedText} from '../marked-text.ts'

const ALERT = /^\[![A-Za-z]+\][+-]?[ \t]*(?:\r\n|\n|\r)?/

/** Length of the mark that makes a quotation a note, 0 where none stands. */
export const alertLength = (text: string): number => ALERT.exec(text.slice(0, 50))?.[0].length ?? 0

/** Whether a quotation that begins with this text is a note of the page itself (`> [!NOTE]`). */
export const beginsAlert = (text: string): boolean => alertLength(text) > 0

/** The text without the mark that makes a quotation a note. */
export function withoutAlertMark({text, map, marks}: MarkedText): MarkedText {
  const length = alertLength(text)
  const move = (offset: number) => Math.max(0, offset - length)
  return {
    text: text.slice(length),
    map: sliceMap(map, {start: length, end: text.length}),
    marks: marks.map(mark => ({...mark, start: move(mark.start), end: move(mark.end)}))
  }
}
