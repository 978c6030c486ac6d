import {groupBy, tally} from './measure.mjs'

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

/** One table row of a judged list. */
export function row(name, judged) {
  const {flags, found, foundFirm, allows, alarms, alarmsFirm} = tally(judged)
  return [
    name.padEnd(30),
    `found ${String(found).padStart(4)} of ${String(flags).padStart(4)} (${percent(found, flags)}, firm ${foundFirm})`.padEnd(
      44
    ),
    `silent ${percent(allows - alarms, allows)} of ${allows} (alarms ${alarms}, firm ${alarmsFirm})`
  ].join('  ')
}

export function printSet(title, judged) {
  console.log(`\n${title}`)
  for (const [category, rows] of [...groupBy(judged, 'category')].sort())
    console.log(`  ${row(category ?? '', rows)}`)
  console.log(`  ${row('all', judged)}`)
}

/** Per rule: how many flag sentences it found and allow sentences it alarmed on, over all sets. */
export function printRules(judged) {
  const rules = new Map()
  for (const {verdict, findings, text} of judged) {
    for (const {rule, severity} of findings) {
      const entry = rules.get(rule) ?? {severity, flag: new Set(), allow: new Set()}
      entry[verdict]?.add(text)
      rules.set(rule, entry)
    }
  }
  console.log('\nper rule (sentences found, innocent sentences flagged)')
  for (const [rule, {flag, allow}] of [...rules].sort()) {
    console.log(`  ${rule.padEnd(36)} ${String(flag.size).padStart(4)} ${String(allow.size).padStart(4)}`)
  }
}

export function printList(kind, judged) {
  for (const {verdict, any, text, category, entry, findings} of judged) {
    if (kind === 'misses' && verdict === 'flag' && !any) console.log(`miss  [${entry ?? category}] ${text}`)
    if (kind === 'alarms' && verdict === 'allow' && any) {
      console.log(
        `alarm [${entry ?? category}] ${text}  ${findings.map(({rule, actual}) => `${rule}: ${actual}`)}`
      )
    }
  }
}
