/**
 * Text from a file or its name, made fit for one line of a terminal: white space collapses, and control and
 * direction characters, which could repaint the screen or reverse the line, and halves of characters become a dot.
 */
export function oneLine(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' '))
}

/** The same without touching spaces, for text whose columns count. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '·')
}
