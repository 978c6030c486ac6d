/** The middle of some numbers. */
export function median(values: readonly number[]): number
/** “met”, or by how much a bar is missed. */
export function verdict(measured: {
  readonly value: number
  readonly bar: number
  readonly sense: 'most' | 'least'
}): string
/** Three figures at most. */
export function round(value: number): string
/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string
