import type {Block} from './core/block.ts'
import type {Explanation} from './core/explanation.ts'
import type {Finding, Silence, SuppressedFinding} from './core/finding.ts'
import type {Language} from './core/language.ts'
import {LineIndex} from './core/lines.ts'
import type {Need, Pattern} from './core/pattern.ts'
import type {Rule} from './core/rule.ts'
import type {Analysis, Sentence, Upos} from './core/sentence.ts'
import {toSource} from './core/source-map.ts'
import {inSourceOrder} from './core/source-order.ts'
import {overlaps, type Span} from './core/span.ts'
import {type Engine, type LintContext, lint} from './lint.ts'
import {wordsOf} from './match/words-of.ts'
import {parseFile} from './parse/parse-file.ts'

/**
 * What the engine sees in each sentence that touches a span of the source: its words and structure, what is
 * flagged, what is kept silent and why, and which patterns came near.
 */
export function explain(
  source: string,
  context: LintContext,
  engine: Engine,
  span: Span
): readonly Explanation[] {
  const {findings, suppressed, ...result} = lint(source, {...context, trace: true}, engine)
  const silences = [...result.silences, ...suppressed.map(silenceOf)].sort(inSourceOrder)
  const lines = new LineIndex(source)
  return sentencesAt(source, context, engine.language, span).map(({block, sentence}) => {
    const place = toSource(block.map, sentence)
    const isHere = ({start, end}: Pick<Finding, 'start' | 'end'>): boolean =>
      overlaps({start: start.offset, end: end.offset}, place)
    const here = {findings: findings.filter(isHere), silences: silences.filter(isHere)}
    const told = new Set([...here.findings, ...here.silences].map(({rule}) => rule))
    const analysis = engine.language.analyse(sentence)
    return {
      block: {kind: block.kind, text: block.text},
      sentence: block.text.slice(sentence.start, sentence.end),
      start: lines.position(place.start),
      end: lines.position(place.end),
      ...describe(analysis),
      ...here,
      missing: nearMisses(
        engine.rules.rules.filter(({id}) => !told.has(id)),
        analysis
      )
    }
  })
}

/** What somebody asked to leave out is silent as well. */
const silenceOf = ({finding: {rule, actual, start, end}, by, reason}: SuppressedFinding): Silence => ({
  rule,
  actual,
  start,
  end,
  gate: by,
  reason: reason ?? 'it gives no reason'
})

interface SentenceAt {
  readonly block: Block
  readonly sentence: Sentence
}

function sentencesAt(
  source: string,
  context: LintContext,
  language: Language,
  span: Span
): readonly SentenceAt[] {
  const wide = {start: span.start, end: Math.max(span.end, span.start + 1)}
  const {children} = parseFile(source, context.format, context)
  return children
    .filter(block => overlaps(toSource(block.map, {start: 0, end: block.text.length}), wide))
    .flatMap(block => language.split(block.text).map(sentence => ({block, sentence})))
    .filter(({block, sentence}) => overlaps(toSource(block.map, sentence), wide))
}

function describe(analysis: Analysis): Pick<Explanation, 'tokens' | 'phrases' | 'relations'> {
  const {upos, lemmas, phrases, relations} = analysis
  const {tokens} = analysis.sentence
  const words = ({start, end}: Span): string =>
    tokens
      .slice(start, end)
      .map((token, index) => (index > 0 && !token.glued ? ` ${token.text}` : token.text))
      .join('')
  const wordAt = (index: number): string => tokens[index]?.text ?? ''
  return {
    tokens: tokens.map((token, index) => ({
      text: token.text,
      lemma: lemmas[index] ?? token.norm,
      upos: upos[index] ?? 'X'
    })),
    phrases: phrases.map(phrase => ({text: words(phrase), head: wordAt(phrase.head)})),
    relations: relations.map(({role, verb, phrase, by}) => {
      const found = phrases[phrase]
      return {role, verb: wordAt(verb), phrase: found ? words(found) : '', by}
    })
  }
}

/** How many patterns that came near are worth reading. */
const MOST_NEAR = 5

/** Patterns of which a telling word occurs, and all but one of the words that must. */
function nearMisses(rules: readonly Rule[], {sentence, upos}: Analysis): Explanation['missing'] {
  const {tokens} = sentence
  const words = wordsOf(tokens.map(({text}) => text).join(' '))
  const telling = new Set(
    tokens.filter((_, index) => tellingTags.has(upos[index] ?? 'X')).map(({norm}) => norm)
  )
  return rules
    .flatMap(rule => rule.flag.flatMap(({pattern}) => nearMiss(rule, pattern, words, telling) ?? []))
    .sort((a, b) => a.weight - b.weight)
    .slice(0, MOST_NEAR)
    .map(({rule, pattern, missing}) => ({rule, pattern, missing}))
}

const tellingTags: ReadonlySet<Upos> = new Set<Upos>(['NOUN', 'VERB', 'ADJ', 'PROPN'])

/** Some forms of a condition, one of each word. */
const formsIn = (need: Need): readonly string[] => need.flatMap(forms => [...forms])
const occurs = (need: Need, words: ReadonlySet<string>): boolean =>
  need.some(forms => [...words].some(word => forms.has(word)))

/** `weight` is the number of words that could have stood for the telling one: the fewer, the nearer. */
function nearMiss(
  rule: Rule,
  {needs, source}: Pattern,
  words: ReadonlySet<string>,
  telling: ReadonlySet<string>
): (Explanation['missing'][number] & {readonly weight: number}) | undefined {
  const [told] = needs.filter(need => occurs(need, telling))
  const absent = needs.filter(need => !occurs(need, words))
  const [need] = absent
  if (!told || needs.length < 2 || absent.length > 1) return undefined
  const missing = need
    ? `a word such as ${examplesOf(formsIn(need))}`
    : 'the words occur, but not in this order or relation'
  return {rule: rule.id, pattern: source, missing, weight: formsIn(told).length}
}

function examplesOf(forms: readonly string[]): string {
  const stems = forms.filter(
    (form, index) => !forms.slice(0, index).some(other => form.startsWith(other.slice(0, 4)))
  )
  return `${stems
    .slice(0, 3)
    .map(form => `“${form}”`)
    .join(', ')}${stems.length > 3 ? ' …' : ''}`
}
