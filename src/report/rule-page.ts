import type {Example, Flag, Rule} from '../core/rule.ts'
import {readableTemplate} from '../core/template.ts'
import {wrap} from './wrap.ts'

/** A rule as a page to read: what it looks for, why, what else could be written, and its examples. */
export function rulePage(rule: Rule): string {
  const sections = [
    head(rule),
    wrap(rule.message),
    section('Why', [wrap(rule.why, '  ')]),
    section('Looks for', rule.flag.flatMap(flagLines)),
    section(
      'Unless',
      rule.unless.map(({pattern, scope}) =>
        scope === 'sentence' ? `  ${pattern.source}   anywhere in the sentence` : `  ${pattern.source}`
      )
    ),
    section(
      'Also in',
      [...rule.open].map(gate => `  places where the gate “${gate}” keeps other rules silent`)
    ),
    section(
      'Instead',
      rule.instead.map(wording => `  ${readableTemplate(wording)}`)
    ),
    section('Examples', rule.examples.flatMap(exampleLines)),
    section('Sources', [...rule.sources.map(source => `  ${source}`), `  ${rule.file}`])
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
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
