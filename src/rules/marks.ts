/** An example without its brackets and the words between them, or why the brackets cannot be read. */
export type MarksReading =
  | {readonly type: 'read'; readonly text: string; readonly marked: string | undefined}
  | {readonly type: 'broken'; readonly reason: string; readonly offset: number}

/** Reads `We woke up to forty [angry tickets].`; `\[` and `\]` are brackets of the text itself. */
export function readMarks(source: string): MarksReading {
  let text = ''
  let start: number | undefined
  let opened = 0
  let marked: string | undefined
  for (const {0: piece, index: offset} of source.matchAll(/\\[[\]]|[[\]]|[^\\[\]]+|\\/g)) {
    if (piece === '[') {
      if (marked !== undefined || start !== undefined) return broken('a second “[” stands here', offset)
      start = text.length
      opened = offset
    } else if (piece === ']') {
      if (start === undefined || marked !== undefined) return broken('“]” has no “[”', offset)
      marked = text.slice(start)
      if (marked.trim() === '') return broken('nothing stands between “[” and “]”', opened)
    } else text += /^\\[[\]]$/.test(piece) ? piece.slice(1) : piece
  }
  if (start !== undefined && marked === undefined) return broken('“[” is never closed', opened)
  return {type: 'read', text, marked}
}

function broken(reason: string, offset: number): MarksReading {
  return {type: 'broken', reason, offset}
}
