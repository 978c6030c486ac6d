#!/usr/bin/env node
/**
 * Whether new wordings are right as English: every safe fix and every first suggestion is put into its sentence, and
 * a grammar checker reads the sentence before and after. Prints each new problem and the counts.
 *
 *   npm run bench:grammar             only new problems
 *   npm run bench:grammar -- --all    every new wording
 */
import {Command} from 'commander'
import {applyEdits} from '../build/fix/edits.js'
import {lint} from '../dist/index.js'
import {accepted} from './grammar/accepted.mjs'
import {grammarChecker} from './grammar/checker.mjs'
import {samples} from './grammar/samples.mjs'

const {all} = new Command('npm run bench:grammar --')
  .description('Whether new wordings are right as English, by a grammar checker.')
  .option('--all', 'every new wording, not only those with a problem')
  .parse()
  .opts()
const {fresh, isAccepted} = await grammarChecker()
const counts = {sentences: 0, wordings: 0, safe: 0, problems: 0, safeProblems: 0, excepted: 0}
const seen = new Set()

for (const {text, audience, engine, from} of samples()) {
  counts.sentences++
  for (const {rule, actual, suggestions} of lint(text, {format: 'text', kind: 'docs', audience}, engine)
    .findings) {
    const [first] = suggestions
    if (!first?.edits) continue
    const result = applyEdits(text, first.edits)
    if (seen.has(`${text}\n${result}`)) continue
    seen.add(`${text}\n${result}`)
    counts.wordings++
    if (first.safe) counts.safe++
    const news = await fresh(text, result)
    const problems = news.filter(line => !isAccepted(line))
    counts.excepted += news.length - problems.length
    if (problems.length > 0) counts.problems++
    if (problems.length > 0 && first.safe) counts.safeProblems++
    if (problems.length > 0 || all) {
      console.log(
        `${rule}${first.safe ? ' (safe)' : ''}, ${from}: ${around(result, first.edits[0])}   for “${actual}”`
      )
      for (const line of problems) console.log(`    ${line}`)
    }
  }
}

const {sentences, wordings, safe, problems, safeProblems, excepted} = counts
console.log(`\n${sentences} texts, ${wordings} first wordings (${safe} of them safe) put in place`)
console.log(`new grammar problems: ${problems}, of them in safe fixes: ${safeProblems}`)
console.log(`excepted: ${excepted}`)
for (const {words, message, reason} of accepted) console.log(`  ${words}… ${message}: ${reason}`)
process.exitCode = problems > 0 ? 1 : 0

function around(text, {start, text: wording}) {
  const end = start + wording.length
  return `${text.slice(Math.max(0, start - 50), start)}[${wording}]${text.slice(end, end + 50)}`.replace(
    /\s+/g,
    ' '
  )
}
