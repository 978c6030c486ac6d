// Prints how well and how fast the tagger does; run `npm run build` first.
import {readFileSync} from 'node:fs'
import {split} from '../build/english/tokenize.js'

const rows = readFileSync(new URL('./tagger/sentences.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split('\t'))
const sentences = [...new Set(rows.map(([sentence]) => sentence))]
const tokens = new Map(sentences.map(sentence => [sentence, split(sentence).flatMap(part => part.tokens)]))

const before = performance.now()
const [{tag}, {winkTags}] = await Promise.all([
  import('../build/english/tagger.js'),
  import('../build/english/tagger-wink.js')
])
tag(tokens.get(sentences[0]))
console.log(`load and first sentence: ${(performance.now() - before).toFixed(0)} ms`)

const raw = sentence =>
  winkTags(
    sentence,
    sentence.map(token => token.text)
  ).map(({upos}) => upos)
report('wink-nlp alone', raw)
report('after repair', sentence => tag(sentence).upos)

/** Rules were tuned on the sentences with an even index; the others were held out. */
function report(name, tagger) {
  const right = {tuned: 0, held: 0}
  const all = {tuned: 0, held: 0}
  const tags = new Map(
    sentences.map(sentence => [sentence, split(sentence).flatMap(part => tagger(part.tokens))])
  )
  for (const [sentence, word, occurrence, gold] of rows) {
    const half = sentences.indexOf(sentence) % 2 === 0 ? 'tuned' : 'held'
    const places = tokens.get(sentence).flatMap((token, index) => (token.text === word ? [index] : []))
    const found = tags.get(sentence)[places[Number(occurrence) - 1]]
    const kind = {PROPN: 'NOUN', AUX: 'VERB'}[found] ?? found
    all[half]++
    if (gold.split('|').includes(kind)) right[half]++
    else if (process.argv.includes('--errors') && half === 'tuned')
      console.log(`  ${word}: ${gold}, not ${found}: ${sentence}`)
  }
  const percent = (a, b) => `${((100 * a) / b).toFixed(1)} %`
  const overall = percent(right.tuned + right.held, all.tuned + all.held)
  console.log(
    `${name}: ${overall} of ${rows.length} words in ${sentences.length} sentences ` +
      `(tuned half ${percent(right.tuned, all.tuned)}, held out ${percent(right.held, all.held)}); ${speed(tagger)}`
  )
}

function speed(tagger) {
  const parsed = sentences.flatMap(sentence => split(sentence))
  const start = performance.now()
  let count = 0
  while (performance.now() - start < 1000) {
    for (const sentence of parsed) tagger(sentence.tokens)
    count += parsed.length
  }
  return `${Math.round((1000 * count) / (performance.now() - start))} sentences/s`
}
