const PART = /[{}]|'(?:[^'\\\r\n]|\\[^\r\n])*'?|"(?:[^"\\\r\n]|\\[^\r\n])*"?|`(?:[^`\\\r\n]|\\[^\r\n])*`?/g

/**
 * Where the `${…}` that opens at `start` ends, braces and strings inside it passed over; the end of the text when it
 * never ends. Offsets count in `text`.
 */
export function expressionEnd(text: string, start: number): number {
  const part = new RegExp(PART)
  part.lastIndex = start + 1
  let depth = 0
  for (let match = part.exec(text); match; match = part.exec(text)) {
    if (match[0] === '{') depth++
    else if (match[0] === '}' && --depth === 0) return part.lastIndex
  }
  return text.length
}
