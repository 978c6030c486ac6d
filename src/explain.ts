import type {Block} from './core/block.ts'
import type {Explanation} from './core/explanation.ts'
import type {Language} from './core/language.ts'
import {LineIndex} from './core/lines.ts'
import type {Pattern} from './core/pattern.ts'
import type {Flag, Rule} from './core/rule.ts'
import type {Analysis, Sentence} from './core/sentence.ts'
import {toSource} from './core/source-map.ts'
import {overlaps, type Span} from './core/span.ts'
import {type Engine, type LintContext, lint} from './lint.ts'
import {wordsOf} from './match/pattern-index.ts'
import {formats} from './parse/formats.ts'

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
  const {findings, silences} = lint(source, {...context, trace: true}, engine)
  const lines = new LineIndex(source)
  return sentencesAt(source, context, engine.language, span).map(({block, sentence}) => {
    const place = toSource(block.map, sentence)
    const within = ({start, end}: {start: {offset: number}; end: {offset: number}}): boolean =>
      overlaps({start: start.offset, end: end.offset}, place)
    const text = block.text.slice(sentence.start, sentence.end)
    return {
      block: {kind: block.kind, text: block.text},
      sentence: text,
      start: lines.position(place.start),
      end: lines.position(place.end),
      ...describe(engine.language.analyse(sentence)),
      findings: findings.filter(within),
      silences: silences.filter(within),
      missing: nearMisses(engine.rules.rules, wordsOf(text))
    }
  })
}

interface SentenceAt {
  readonly block: Block
  readonly sentence: Sentence
}

function sentencesAt(
  source: string,
  {format, kind}: LintContext,
  language: Language,
  span: Span
): readonly SentenceAt[] {
  const wide = {start: span.start, end: Math.max(span.end, span.start + 1)}
  const {children} = formats[format].parse(source, {kind})
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

/** Patterns some of whose necessary words occur, with the first that does not. */
function nearMisses(rules: readonly Rule[], words: ReadonlySet<string>): Explanation['missing'] {
  return rules
    .flatMap(rule => rule.flag.flatMap((flag: Flag) => nearMiss(rule, flag.pattern, words) ?? []))
    .slice(0, 12)
}

function nearMiss(
  rule: Rule,
  {needs, source}: Pattern,
  words: ReadonlySet<string>
): Explanation['missing'][number] | undefined {
  if (needs.length < 2) return undefined
  const absent = needs
    .map(need => need.flatMap(forms => [...forms]))
    .filter(forms => !forms.some(form => words.has(form)))
  if (absent.length === 0) {
    return {rule: rule.id, pattern: source, missing: 'the words occur, but not in this order or relation'}
  }
  const [forms] = absent
  if (absent.length > 1 || !forms || absent.length === needs.length) return undefined
  const some = forms.slice(0, 3).map(form => `“${form}”`)
  const more = forms.length > 3 ? ' …' : ''
  return {rule: rule.id, pattern: source, missing: `a word such as ${some.join(', ')}${more}`}
}
