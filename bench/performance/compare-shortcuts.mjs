/**
 * Lints files of some folders with the shortcuts on and off, and prints as JSON how many there are, how many were
 * compared, and where something differs. Without shortcuts everything is parsed and tagged, so it takes a while: what
 * is not compared once the time is over is counted, and the files that are stand all over the folders.
 *
 *   npm run build && node bench/performance/compare-shortcuts.mjs <root of the project> <seconds> <folder> …
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'

const [root, seconds, ...folders] = process.argv.slice(2)
const load = name => import(pathToFileURL(join(resolve(root), 'build', name)).href)
const {lint} = await load('lint.js')
const {englishEngine, loadAllRules} = await load('run/engine.js')
const {buildReading} = await load('run/formats/build-reading.js')
const {recogniseInput} = await load('run/recognise-input.js')

const engine = englishEngine(loadAllRules([]).rules)
const {reading} = buildReading({as: undefined, fields: [], parts: [], formatFiles: []})
const known = folders
  .flatMap(folder =>
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name))
  )
  .filter(file => reading.formats.mayRead(file))
  .sort()

/** Steps through the list so that any first part of the order stands all over it. */
const STEP = 61
const order = Array.from({length: STEP}, (_, first) =>
  known.filter((_, index) => index % STEP === first)
).flat()

const said = ({findings, suppressed, words}) => ({findings, suppressed, words})
/** The first finding that only one of two results has, in words. */
const difference = (one, other) => {
  const texts = new Set(other.findings.map(finding => JSON.stringify(finding)))
  const finding = one.findings.find(each => !texts.has(JSON.stringify(each)))
  return finding && `${finding.rule}: ${finding.sentence}`
}

const began = performance.now()
const different = []
let compared = 0
let passedOver = 0
let told = began
for (const file of order) {
  const now = performance.now()
  if (now - began > Number(seconds) * 1000) break
  if (now - told > 10_000) {
    process.stderr.write(`  ${compared} of ${known.length} files compared, ${different.length} differ …\n`)
    told = now
  }
  const text = readFileSync(file, 'utf8')
  const recognised = recogniseInput(file, text, reading)
  if (recognised.type === 'unchecked') {
    passedOver++
    continue
  }
  const [on, off] = [true, false].map(shortcuts =>
    said(lint(text, {format: recognised.file, shortcuts}, engine))
  )
  compared++
  if (JSON.stringify(on) === JSON.stringify(off)) continue
  different.push({
    file,
    onlyWith: difference(on, off) ?? null,
    onlyWithout: difference(off, on) ?? null,
    words: [on.words, off.words]
  })
}
process.stdout.write(JSON.stringify({files: known.length - passedOver, compared, different}))
