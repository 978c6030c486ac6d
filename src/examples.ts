import type {Finding} from './core/finding.ts'
import type {Example, PlaceInRule, Rule} from './core/rule.ts'
import {applyEdits} from './fix/edits.ts'
import {createEngine, type Engine, lint} from './lint.ts'

/** An example that does not hold, and where it stands in its rule file. */
export interface BrokenExample {
  readonly place: PlaceInRule
  readonly message: string
}

/** A pattern that no example shows at work, where it stands in its rule file, and which kind of example would show it. */
export interface UnshownPattern {
  readonly kind: 'flag' | 'allow'
  readonly place: PlaceInRule | undefined
}

/** Runs the examples of a rule against that rule alone. Empty when all hold. */
export function checkExamples(rule: Rule, {rules, language}: Engine): readonly BrokenExample[] {
  const alone = createEngine({rules: [rule], sets: rules.sets}, language)
  return rule.examples.flatMap(example => {
    const message = judgeExample(example, rule, alone)
    return message === undefined ? [] : [{place: {line: example.line, column: example.column}, message}]
  })
}

/**
 * The patterns of a rule that no example shows at work: those of `flag` that alone would find something in none of the
 * `flag` examples, and those of `unless` without which every `allow` example would stay silent as well. Such a pattern may
 * long have matched nothing without anybody noticing.
 */
export function patternsWithoutExample(rule: Rule, engine: Engine): readonly UnshownPattern[] {
  const {flag, unless} = rule
  const findsIn = (kind: Example['kind'], tried: Pick<Rule, 'flag' | 'unless'>): boolean => {
    const alone = createEngine({rules: [{...rule, ...tried}], sets: engine.rules.sets}, engine.language)
    return rule.examples.some(
      example => example.kind === kind && lint(example.text, contextOf(rule), alone).findings.length > 0
    )
  }
  const idle = flag.filter(one => !findsIn('flag', {flag: [one], unless}))
  const needless = unless.filter(
    one => !findsIn('allow', {flag, unless: unless.filter(other => other !== one)})
  )
  return [
    ...idle.map(({place}) => ({kind: 'flag', place}) as const),
    ...needless.map(({place}) => ({kind: 'allow', place}) as const)
  ]
}

/** How an example is read: as prose for the readers for whom its rule speaks. */
const contextOf = ({audience}: Rule) =>
  ({format: 'text', kind: 'docs', audience: audience === 'any' ? undefined : audience}) as const

function judgeExample(example: Example, rule: Rule, engine: Engine): string | undefined {
  const {findings, silences} = lint(example.text, {...contextOf(rule), trace: true}, engine)
  const [first] = findings
  switch (example.kind) {
    case 'allow':
      return first ? `this should stay silent, and “${first.actual}” is flagged` : undefined
    case 'miss':
      return first ? `“${first.actual}” is found now: turn this “miss” into a “flag”` : undefined
    case 'flag': {
      if (first) return judgeFlag(example, findings, first)
      const [silence] = silences
      const reason = silence ? `; the ${silence.gate} gate kept it silent: ${silence.reason}` : ''
      return `this should be flagged, and nothing was found${reason}`
    }
  }
}

function judgeFlag(
  {text, marked, instead}: Example & {kind: 'flag'},
  findings: readonly Finding[],
  first: Finding
): string | undefined {
  const found = marked === undefined ? first : findings.find(({actual}) => actual === marked)
  if (!found) return `“${first.actual}” is underlined, and the example marks “${marked}”`
  if (instead === undefined) return undefined
  const [suggestion] = found.suggestions
  if (!suggestion) return `the example states an “instead”, and the rule suggests nothing`
  if (!suggestion.edits) return 'the first suggestion cannot be put in place here'
  const result = applyEdits(text, suggestion.edits)
  return result === instead ? undefined : `the first suggestion gives “${result}”`
}
