import {createEngine, english, lint, loadRules, selectRules, shippedRules} from '../../dist/index.js'

const {ruleSet, problems} = loadRules([shippedRules], english)
if (problems.length > 0) throw new Error(problems.map(problem => problem.message).join('\n'))

const engines = {
  recommended: createEngine(selectRules(ruleSet, {preset: 'recommended'}), english),
  strict: createEngine(selectRules(ruleSet, {preset: 'strict'}), english)
}

/** Findings of one sentence as a paragraph of plain text. */
export function findingsOf(text, preset, audience) {
  return lint(text, {format: 'text', kind: 'docs', audience}, engines[preset]).findings
}

const isFirm = finding => finding.severity !== 'suggestion'

/** Judges labelled sentences; `rows` need text and verdict, and may have an audience and a category. */
export function measure(rows, preset) {
  return rows.map(row => {
    const findings = findingsOf(row.text, preset, row.audience)
    return {...row, findings, any: findings.length > 0, firm: findings.some(isFirm)}
  })
}

/** Counts of a list of judged sentences. */
export function tally(judged) {
  const flags = judged.filter(({verdict}) => verdict === 'flag')
  const allows = judged.filter(({verdict}) => verdict === 'allow')
  const count = (rows, key) => rows.filter(row => row[key]).length
  return {
    flags: flags.length,
    found: count(flags, 'any'),
    foundFirm: count(flags, 'firm'),
    allows: allows.length,
    alarms: count(allows, 'any'),
    alarmsFirm: count(allows, 'firm')
  }
}

export function groupBy(rows, key) {
  const groups = new Map()
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row])
  return groups
}
