import type {Finding} from './core/finding.ts'
import type {Example, Flag, PlaceInRule, Rule} from './core/rule.ts'
import {applyEdits} from './fix/edits.ts'
import {createEngine, type Engine, lint} from './lint.ts'

/** An example that does not hold, and where it stands in its rule file. */
export interface BrokenExample {
  readonly place: PlaceInRule
  readonly message: string
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
 * The patterns of a rule that no `flag` example shows at work: alone, they would find something in none of them. Such a
 * pattern may long have matched nothing without anybody noticing.
 */
export function patternsWithoutExample(rule: Rule, {rules, language}: Engine): readonly Flag[] {
  const examples = rule.examples.filter(({kind}) => kind === 'flag')
  return rule.flag.filter(flag => {
    const alone = createEngine({rules: [{...rule, flag: [flag]}], sets: rules.sets}, language)
    return !examples.some(({text}) => lint(text, contextOf(rule), alone).findings.length > 0)
  })
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
