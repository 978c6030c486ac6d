import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {Block, BlockContext, Mark} from '../../src/core/block.ts'
import {formatProblem} from '../../src/core/errors.ts'
import {verbatimMap} from '../../src/core/source-map.ts'
import {english} from '../../src/english/english.ts'
import {createMatcher} from '../../src/match/match-block.ts'
import {wordsBetween} from '../../src/match/rule-match.ts'
import {markdownMarks} from '../../src/parse/raw/markdown-marks.ts'
import {buildRuleSet} from '../../src/rules/build-rule-set.ts'

const setsFolder = resolve(import.meta.dirname, '../../rules/sets')
/** The sets that the gates read, and those that the patterns of these tests name. */
const needed =
  /^(avoid|denial|heard|script|object-part|role|literal|legal|person|feeling|ticket|quarry|mental-verb)/
const sets = readdirSync(setsFolder)
  .filter(name => needed.test(name))
  .map(name => ({
    path: join('rules/sets', name),
    text: readFileSync(join(setsFolder, name), 'utf8')
  }))

/** What is not the default in a made-up rule. */
export interface RuleParts {
  readonly flag: string | readonly unknown[]
  readonly unless?: readonly unknown[]
  readonly gates?: Readonly<Record<string, 'off'>>
  readonly severity?: string
  readonly audience?: string
  readonly instead?: readonly string[]
}

/** The file of a made-up rule. */
export const ruleFile = (id: string, parts: RuleParts) => ({
  path: `rules/contempt/${id}.yml`,
  text: JSON.stringify({
    about: 'customer',
    severity: 'warning',
    message: 'Found.',
    why: 'Because.',
    instead: [],
    examples: [{flag: 'One.'}, {allow: 'Two.'}],
    sources: ['when-i-grow-up'],
    ...parts,
    flag: typeof parts.flag === 'string' ? [parts.flag] : parts.flag
  })
})

/** Findings and silences of made-up rules, run over one block with the shipped sets. */
export function matcherFor(rules: Readonly<Record<string, RuleParts>>): {
  readonly run: (
    text: string,
    context?: BlockContext,
    more?: Partial<Block>,
    topic?: string
  ) => {
    readonly found: readonly string[]
    readonly silenced: readonly string[]
  }
} {
  const files = Object.entries(rules).map(([id, parts]) => ruleFile(id, parts))
  const {ruleSet, problems} = buildRuleSet([...sets, ...files], english)
  const mine = problems.filter(({place}) => place.file?.startsWith('rules/contempt'))
  if (mine.length > 0) throw new Error(mine.map(formatProblem).join('\n'))
  const matcher = createMatcher(ruleSet, english, markdownMarks)
  return {
    run: (text, context = {}, more = {}, topic = undefined) => {
      const marks: readonly Mark[] = []
      const block: Block = {
        type: 'block',
        kind: 'paragraph',
        text,
        map: verbatimMap(0, text.length),
        marks,
        context,
        ...more
      }
      const {matches, silenced} = matcher.matchBlock(block, {audience: context.audience, topic})
      return {
        found: matches.map(({view, core}) => wordsBetween(view, core)),
        silenced: silenced.map(({match, gate}) => `${gate}: ${wordsBetween(match.view, match.core)}`)
      }
    }
  }
}
