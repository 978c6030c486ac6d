import type {Example, Rule} from '../../src/core/rule.ts'
import {readableTemplate} from '../../src/core/template.ts'

/** What each category is about, in a sentence or two: the heads of the generated pages. */
export const intros: Readonly<Record<string, readonly [title: string, intro: string]>> = {
  'person-as-record': [
    'A person is not a record',
    'The file about a person stands in for the person, so that feelings and choices are given to paperwork.'
  ],
  'person-as-quarry': [
    'A person is not quarry',
    'Words of the hunt, of fishing, farming and war make somebody a thing to catch; what they want drops out of view.'
  ],
  'person-as-statistic': [
    'A person is not a statistic',
    'Sums are fine for sums. Somebody who can be let down is more than a data point, and not stock.'
  ],
  contempt: [
    'Contempt for the people we help',
    'A label fixed to a person outlives the bad day that earned it.'
  ],
  blame: [
    'Blame and suspicion',
    'The sentence protects us instead of helping them: it finds fault, doubts, or gives orders.'
  ],
  processing: ['People are helped, not processed', 'Verbs made for material and waste, said of people.'],
  'clock-over-care': [
    'Clocks and quotas set against care',
    'Counting to plan is fine; counting as a goal takes the time away that help needs.'
  ],
  servitude: ['Service is not servitude', 'Help is given between equals, with a voice, skill and limits.'],
  'always-right': [
    '“Always right” and “your fault”',
    'An absolute about one side makes the other side the culprit.'
  ],
  'belittled-role': ['Raise the role', 'Helping is skilled work done by somebody with judgement.'],
  'helper-as-material': [
    'People who help are not material',
    'Staff spoken of as bodies, units and supplies can be used up.'
  ],
  'service-as-department': [
    'Service is everyone’s job',
    'Handing people on to a noun leaves nobody to care.'
  ],
  'staged-service': [
    'Service is not a performance',
    'Care that is played by rote, or used to steer somebody, is not care.'
  ],
  'stock-phrase': [
    'Say something true',
    'Stock phrases hide behind a script; the same line could stand in any reply to anybody.'
  ]
}

const level = (rule: Rule): string =>
  `${rule.severity}${rule.preset === 'strict' ? ', only in `strict`' : ''}`
const reader = (rule: Rule): string =>
  rule.audience === 'any' ? '' : ` · ${rule.audience === 'customer' ? 'customer-facing' : 'internal'} text`
const quote = (example: Example): string => {
  if (example.kind !== 'flag' || example.marked === undefined) return example.text
  return example.text.replace(example.marked, `**${example.marked}**`)
}
const bullets = (rule: Rule, kind: Example['kind'], sign: string): string =>
  rule.examples
    .filter(example => example.kind === kind)
    .map(example => `- ${sign} ${quote(example)}`)
    .join('\n')
const gaps = (rule: Rule): string => {
  const misses = bullets(rule, 'miss', '✗')
  return misses === '' ? '' : `\nNot found yet:\n\n${misses}\n`
}

function section(rule: Rule): string {
  const instead = [...rule.instead, ...rule.flag.flatMap(flag => flag.instead ?? [])]
  const readable = [...new Set(instead.map(readableTemplate))]
  const wordings = readable.length === 0 ? '' : `\nInstead: ${readable.join(' · ')}\n`
  return `## \`${rule.id}\`

${level(rule)}${reader(rule)}

${rule.why.trim()}
${wordings}
${bullets(rule, 'flag', '✗')}
${bullets(rule, 'allow', '✓')}
${gaps(rule)}
From: ${rule.sources.join(', ')}
`
}

const generated = '<!-- Generated from rules/ by test/docs/rule-pages.test.ts; UPDATE=1 writes it anew. -->\n'

/** The page of one category: every rule with its reason and examples. */
export function categoryPage(category: string, rules: readonly Rule[]): string {
  const [title, intro] = intros[category] ?? [category, '']
  return `${generated}\n# ${title}\n\n${intro}\n\n${rules.map(section).join('\n')}`
}

/** The index of all rules: id, severity, one line, one example. */
export function indexPage(byCategory: ReadonlyMap<string, readonly Rule[]>): string {
  const count = [...byCategory.values()].reduce((sum, rules) => sum + rules.length, 0)
  const parts = [...byCategory].map(([category, rules]) => {
    const [title] = intros[category] ?? [category]
    const rows = rules.map(rule => {
      const example = rule.examples.find(({kind}) => kind === 'flag')
      return `| [\`${rule.id}\`](${category}.md#${rule.id}) | ${level(rule)} | ✗ ${example ? quote(example).replaceAll('|', '\\|') : ''} |`
    })
    return `## [${title}](${category}.md)\n\n| rule | severity | finds |\n| --- | --- | --- |\n${rows.join('\n')}\n`
  })
  return `${generated}\n# Rules\n\n${count} rules in ${byCategory.size} categories. \`peoplefirst explain <rule>\` shows one in the terminal.\n\n${parts.join('\n')}`
}
