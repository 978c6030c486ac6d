/** The middle of some numbers; between the two middle ones where their count is even. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const low = sorted[Math.ceil(half) - 1]
  const high = sorted[Math.floor(half)]
  if (low === undefined || high === undefined) throw new Error('there is no median of nothing')
  return (low + high) / 2
}

/** How a measured value stands to its bar: “met”, or by how much it is missed. */
export function verdict({value, bar, sense}) {
  const isMet = sense === 'most' ? value <= bar : value >= bar
  if (isMet) return 'met'
  const factor = sense === 'most' ? value / bar : bar / value
  return factor < 1.1 ? `missed by ${round((factor - 1) * 100)} %` : `missed by ${round(factor)} times`
}

/** Three figures at most: 0.123, 12.3, 123. */
export function round(value) {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return String(Number(value.toFixed(digits)))
}

/** A Markdown table; every row has as many cells as the head. */
export function table(head, rows) {
  const all = [head, ...rows].map(row => row.map(cell => String(cell).replaceAll('|', '\\|')))
  const uneven = all.find(row => row.length !== head.length)
  if (uneven) throw new Error(`a row of ${uneven.length} cells in a table of ${head.length}: ${uneven[0]}`)
  const widths = head.map((_, column) => Math.max(3, ...all.map(row => row[column].length)))
  const line = row => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const [first, ...rest] = all
  return [line(first), `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`, ...rest.map(line)].join(
    '\n'
  )
}
