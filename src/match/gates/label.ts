import type {Gate} from '../rule-match.ts'

const formulaSigns: ReadonlySet<string> = new Set(['=', '÷', '×', '∑', '≤', '≥', '≈'])

/** Gate 7: names of metrics in table heads, legends and formulas. */
export const label: Gate = ({view}) => {
  const {block, tokens} = view
  if (block.kind === 'tableCell' && block.context.header) return 'it is a column heading'
  const sign = tokens.find(token => formulaSigns.has(token.norm))
  return sign ? `“${sign.text}” makes it a formula` : undefined
}
