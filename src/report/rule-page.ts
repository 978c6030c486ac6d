import type {Example, Flag, Rule} from '../core/rule.ts'
import {fillTemplate, readableTemplate} from '../core/template.ts'
import {count} from './counts.ts'
import {wrap} from './wrap.ts'

/** Examples of each kind on a page that is not whole. */
const someExamples = 5

/** How much of a rule a page shows. */
export interface PageOptions {
  /** Its patterns, all examples and its sources, which who writes rules asks for. */
  readonly patterns: boolean
}

/** A rule as a page to read: why it is there, what else could be written, and examples. */
export function rulePage(rule: Rule, {patterns}: PageOptions): string {
  const examples = patterns ? rule.examples : firstExamples(rule.examples)
  const sections = [
    head(rule),
    wrap(messageFor(rule)),
    section('Why', [wrap(rule.why, '  ')]),
    section(
      'Instead',
      rule.instead.map(wording => `  ${readableTemplate(wording)}`)
    ),
    ...(patterns ? patternSections(rule) : []),
    section('Examples', examples.flatMap(exampleLines)),
    patterns
      ? section('Sources', [...rule.sources.map(source => `  ${source}`), `  ${rule.file}`])
      : shownByPatterns(rule.examples.length - examples.length)
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

/** A category as a list of its rules, each with what it says of an example. */
export function categoryPage(category: string, rules: readonly Rule[]): string {
  const items = rules.map(rule => `${rule.id}, ${rule.severity}\n${wrap(messageFor(rule), '  ')}`)
  const closing = 'peoplefirst explain RULE shows why one is there, with examples.'
  return `${[`${category}, ${count(rules.length, 'rule')}`, ...items, closing].join('\n\n')}\n`
}

const patternSections = ({flag, unless, open}: Rule): readonly string[] => [
  section('Looks for', flag.flatMap(flagLines)),
  section(
    'Unless',
    unless.map(({pattern, scope}) =>
      scope === 'sentence' ? `  ${pattern.source}   anywhere in the sentence` : `  ${pattern.source}`
    )
  ),
  section(
    'Also in',
    [...open].map(gate => `  places where the gate “${gate}” keeps other rules silent`)
  )
]

/** The first examples of each kind, in their order. */
function firstExamples(examples: readonly Example[]): readonly Example[] {
  const seen = new Map<Example['kind'], number>()
  return examples.filter(({kind}) => {
    const number = (seen.get(kind) ?? 0) + 1
    seen.set(kind, number)
    return number <= someExamples
  })
}

const shownByPatterns = (left: number): string =>
  `--patterns shows ${left > 0 ? `${count(left, 'more example')} and ` : ''}the patterns of the rule.`

/** What the rule says of its first example. */
function messageFor({message, examples}: Rule): string {
  const found = examples.find(({kind}) => kind === 'flag')
  const words = found?.kind === 'flag' ? found.marked : undefined
  return fillTemplate(message, slot => (slot === 'match' ? (words ?? '…') : '…'))
}

function head({id, category, severity, audience, preset, fix}: Rule): string {
  const reader = audience === 'any' ? 'any audience' : `${audience} audience`
  const applied = fix === 'safe' ? ', with a safe fix' : ''
  return `${id}\n${category}, ${severity}, ${reader}, preset ${preset}${applied}`
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length > 0 ? [title, ...lines].join('\n') : ''

const flagLines = ({pattern, near, because, severity, instead}: Flag): readonly string[] => [
  `  ${pattern.source}${severity ? `   (${severity})` : ''}`,
  ...(near ? [`    near ${near.source}`] : []),
  ...(because ? [`    because ${because}`] : []),
  ...(instead ?? []).map(wording => `    instead ${readableTemplate(wording)}`)
]

const exampleLabel: Readonly<Record<Example['kind'], string>> = {
  flag: 'flags ',
  allow: 'allows',
  miss: 'misses'
}

function exampleLines(example: Example): readonly string[] {
  const line = `  ${exampleLabel[example.kind]}  ${marked(example)}`
  return example.kind === 'flag' && example.instead !== undefined
    ? [line, `  instead ${example.instead}`]
    : [line]
}

function marked(example: Example): string {
  if (example.kind !== 'flag' || example.marked === undefined) return example.text
  return example.text.replace(example.marked, () => `[${example.marked}]`)
}
