#!/usr/bin/env node
/**
 * How well the rules judge: labelled sentences found, innocent sentences kept silent, findings per 10,000 words.
 *
 *   npm run bench:judgement                      all that is at hand
 *   npm run bench:judgement -- --list alarms     … and which innocent sentences were flagged
 *   npm run bench:judgement -- --list misses
 */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {Command, Option} from 'commander'
import {measure, tally} from './judgement/measure.mjs'
import {printList, printRules, printSet, row} from './judgement/print.mjs'
import {hardSentences, lexiconSentences, ownSentences, root, shared} from './judgement/texts.mjs'

const {list} = new Command('npm run bench:judgement --')
  .description('How well the rules judge labelled sentences and real texts.')
  .addOption(
    new Option('--list <which>', 'innocent sentences that were flagged, or problems that were not').choices([
      'alarms',
      'misses'
    ])
  )
  .parse()
  .opts()
const everything = []
const show = (title, judged, isOpen = true) => {
  printSet(title, judged)
  if (list && isOpen) printList(list, judged)
  everything.push(...judged)
}

/** Whoever works on the rules does not read these, so that they tell how new wording fares. */
const isKeptApart = name => name.startsWith('kept-apart')
for (const {name, rows} of ownSentences())
  show(`fixtures/corpus/${name} (recommended)`, measure(rows, 'recommended'), !isKeptApart(name))

const lexicon = lexiconSentences()
if (lexicon) {
  const judged = measure(lexicon, 'strict')
  show('the catalogue (strict)', judged)
  for (const priority of ['P1', 'P2', 'P3']) {
    console.log(
      `  ${row(
        priority,
        judged.filter(sentence => sentence.priority === priority)
      )}`
    )
  }
} else console.log('\nskipped: the catalogue (../shared/design is not here)')

const hard = hardSentences()
if (hard) {
  const judged = measure(hard, 'recommended')
  const right = judged.filter(({verdict, any}) => any === (verdict === 'flag'))
  console.log(`\nhard sentences judged as the table says: ${right.length} of ${judged.length}`)
  for (const {number, text, findings} of judged.filter(sentence => !right.includes(sentence))) {
    console.log(`  ${number} ${text}  ${findings.map(({rule, actual}) => `${rule}: ${actual}`)}`)
  }
}

printRules(everything)
const {found, alarms} = tally(everything)
console.log(`\nall sentences: ${found} found, ${alarms} innocent ones flagged`)

const corpus = join(shared, 'corpus')
const bin = join(root, 'bin/peoplefirst.js')
const score = (script, ...args) => {
  console.log(`\n${[script, ...args].join(' ')}`)
  const {stdout, stderr} = spawnSync(process.execPath, [join(corpus, script), '--bin', bin, ...args], {
    cwd: corpus,
    encoding: 'utf8',
    maxBuffer: 2 ** 30
  })
  console.log((stdout + stderr).trim())
}
if (existsSync(corpus)) {
  score('score.mjs')
  score('score.mjs', '--labels', 'written-labels.jsonl', '--root', 'written')
  score('score-sentences.mjs')
  score('score-sentences.mjs', '--sentences', 'sentences-check.jsonl')
} else console.log('\nskipped: the real documents (../shared/corpus is not here)')
