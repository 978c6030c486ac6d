import type {Finding} from '../core/finding.ts'
import type {Example, Rule} from '../core/rule.ts'
import {readableTemplate} from '../core/template.ts'
import {markdownText} from './markdown-text.ts'
import {oneLine} from './one-line.ts'
import {sarifLevels} from './sarif-result.ts'

/** So many examples of a kind stand in the help of a rule. */
const MOST_EXAMPLES = 3

/** The rules that some findings come from, with their help, in the order of the findings. */
export function sarifRules(findings: readonly Finding[], rules: readonly Rule[]) {
  const byId = new Map(rules.map(rule => [rule.id, rule]))
  return findings.map(finding => descriptorOf(finding, byId.get(finding.rule)))
}

/** Where a rule is not known, the finding says what it knows of it. */
function descriptorOf({rule: id, category, severity, message, why}: Finding, rule: Rule | undefined) {
  const short = oneLine(rule ? readableTemplate(rule.message) : message)
  const full = oneLine(why).trim()
  return {
    id,
    shortDescription: {text: short},
    fullDescription: {text: full || short},
    help: {text: plainHelp(full || short, rule), markdown: markdownHelp(full || short, rule)},
    defaultConfiguration: {level: sarifLevels[rule?.severity ?? severity]},
    properties: {tags: [category]}
  }
}

const examplesOf = (rule: Rule, kind: Example['kind']): readonly string[] =>
  rule.examples
    .filter(example => example.kind === kind)
    .slice(0, MOST_EXAMPLES)
    .map(({text}) => oneLine(text).trim())

/** The parts of a rule's help: a title and its lines. */
function sections(rule: Rule | undefined): readonly (readonly [string, readonly string[]])[] {
  if (!rule) return []
  const all: readonly (readonly [string, readonly string[]])[] = [
    ['Instead', rule.instead.map(readableTemplate)],
    ['Flagged', examplesOf(rule, 'flag')],
    ['Not flagged', examplesOf(rule, 'allow')]
  ]
  return all.filter(([, lines]) => lines.length > 0)
}

const plainHelp = (why: string, rule: Rule | undefined): string =>
  [
    why,
    ...sections(rule).map(([title, lines]) => `${title}:\n${lines.map(line => `- ${line}`).join('\n')}`)
  ].join('\n\n')

const markdownHelp = (why: string, rule: Rule | undefined): string =>
  [
    markdownText(why),
    ...sections(rule).map(
      ([title, lines]) => `**${title}**\n\n${lines.map(line => `- ${markdownText(line)}`).join('\n')}`
    )
  ].join('\n\n')
