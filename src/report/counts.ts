/** `1`, `1,234`. By hand: the first call of toLocaleString costs 20 ms. */
export const digits = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** `1 word`, `2 words`, `1,234 words`. */
export const count = (number: number, noun: string): string =>
  `${digits(number)} ${noun}${number === 1 ? '' : 's'}`

/** `a`, `a and b`, `a, b and c`. */
export function listing(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
