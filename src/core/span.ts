/** A half-open range `[start, end)` of UTF-16 code units, or of token indexes where a type says so. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
