const OPENING = /^<(?:(script|pre|style|textarea)\b|(!--)|(\?)|(!\[CDATA\[)|![a-z])/i

/**
 * What ends the raw HTML that a line begins, where that may hold blank lines and goes on behind the line: the first five
 * kinds of HTML block in CommonMark. `undefined` where none begins, or where it ends on its line.
 */
export function rawHtmlEnd(line: string): string | undefined {
  const opening = OPENING.exec(line)
  if (!opening) return undefined
  const [all, name, comment, instruction, data] = opening
  const end =
    name !== undefined
      ? `</${name.toLowerCase()}`
      : comment !== undefined
        ? '-->'
        : instruction !== undefined
          ? '?>'
          : data !== undefined
            ? ']]>'
            : '>'
  return line.slice(all.length).toLowerCase().includes(end) ? undefined : end
}

/** Whether a line begins with raw HTML that may hold blank lines. */
export const beginsRawHtml = (line: string): boolean => OPENING.test(line)
