/** How long something took altogether, and how often it was done. */
interface Row {
  readonly name: string
  readonly milliseconds: number
  readonly times: number
}

/** More rules than this tell little. */
const MOST_RULES = 20

/** Two tables of milliseconds: the phases of a run, and the rules that took longest. */
export function timingLines({
  phases,
  rules
}: {
  readonly phases: readonly Row[]
  readonly rules: readonly Row[]
}): readonly string[] {
  const total = phases.reduce((sum, {milliseconds}) => sum + milliseconds, 0)
  const all = [...phases, {name: 'altogether', milliseconds: total, times: 1}]
  const longest = rules.slice(0, MOST_RULES)
  const width = Math.max(...[...all, ...longest].map(({name}) => name.length))
  const row = ({name, milliseconds, times}: Row): string =>
    `${name.padEnd(width)} ${milliseconds.toFixed(1).padStart(10)}${times > 1 ? ` ${String(times).padStart(9)}` : ''}`.trimEnd()
  const head = (name: string): string => `${name.padEnd(width)} ${'ms'.padStart(10)} ${'times'.padStart(9)}`
  const left = rules.length - longest.length
  return [
    head('phase'),
    ...all.map(row),
    ...(longest.length > 0 ? ['', head('rule'), ...longest.map(row)] : []),
    ...(left > 0 ? [`and ${left} more rules`] : [])
  ]
}
