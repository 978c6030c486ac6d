/** Where the labelled texts stand; those under `../shared` are optional. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
export const shared = resolve(root, '../shared')

/** The lexicon's codes for our categories. */
const codes = {
  REC: 'person-as-record',
  QRY: 'person-as-quarry',
  STA: 'person-as-statistic',
  CON: 'contempt',
  BLA: 'blame',
  PRO: 'processing',
  CLK: 'clock-over-care',
  SRV: 'servitude',
  RGT: 'always-right',
  ROL: 'belittled-role',
  MAT: 'helper-as-material',
  DEP: 'service-as-department',
  STG: 'staged-service',
  MAC: 'stock-phrase'
}

const audiences = {cf: 'customer', int: 'internal', both: undefined}

export function readJsonLines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line))
}

/** The project's own labelled sentences, with the file each stands in. */
export function ownSentences() {
  const folder = join(root, 'fixtures/corpus')
  return readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(name => ({name, rows: readJsonLines(join(folder, name))}))
}

/** The catalogue as rows of one sentence, or nothing where it is not at hand. */
export function lexiconSentences() {
  const file = join(shared, 'design/lexicon.jsonl')
  if (!existsSync(file)) return undefined
  return readJsonLines(file).flatMap(entry => {
    const row = {entry: entry.id, priority: entry.priority, category: codes[entry.id.slice(0, 3)]}
    return [
      ...entry.flag.map(text => ({...row, verdict: 'flag', text, audience: audiences[entry.audience]})),
      ...entry.silent.map(text => ({...row, verdict: 'allow', text}))
    ]
  })
}

/** Rows of `| # | Sentence | Verdict |`: what is flagged, what silent, where half and half. */
export function hardSentences() {
  const file = join(shared, 'design/hard-sentences.md')
  if (!existsSync(file)) return undefined
  return [...readFileSync(file, 'utf8').matchAll(/^\| (\d+) \| (.+?) \| (.+?) \|/gm)].map(
    ([, number, text, verdict]) => ({
      number: Number(number),
      text,
      verdict: verdict.startsWith('silent') || verdict.includes('expect a miss') ? 'allow' : 'flag'
    })
  )
}
