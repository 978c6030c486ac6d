/** How raw HTML that may hold blank lines begins, and what ends it: the first five kinds of HTML block in CommonMark. */
const KINDS: readonly (readonly [opening: RegExp, end: string])[] = [
  [/^<script\b/i, '</script'],
  [/^<pre\b/i, '</pre'],
  [/^<style\b/i, '</style'],
  [/^<textarea\b/i, '</textarea'],
  [/^<!--/, '-->'],
  [/^<\?/, '?>'],
  [/^<!\[CDATA\[/i, ']]>'],
  [/^<![a-z]/i, '>']
]

/** What ends the raw HTML that a line begins and that goes on behind it; `undefined` where none does. */
export function rawHtmlEnd(line: string): string | undefined {
  for (const [opening, end] of KINDS) {
    const [begun] = opening.exec(line) ?? []
    if (begun !== undefined) return line.slice(begun.length).toLowerCase().includes(end) ? undefined : end
  }
  return undefined
}

/** Whether a line begins with raw HTML that may hold blank lines. */
export const beginsRawHtml = (line: string): boolean => KINDS.some(([opening]) => opening.test(line))
