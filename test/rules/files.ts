import {formatProblem} from '../../src/core/errors.ts'
import type {Language} from '../../src/core/language.ts'
import {english} from '../../src/english/english.ts'
import {buildRuleSet, type LoadedRules} from '../../src/rules/build-rule-set.ts'
import type {RuleSource} from '../../src/rules/rule-source.ts'

export const language: Language = english

export const rulePath = 'rules/contempt/loud-caller.yml'

/** A rule file that is right; tests break one line of it. */
export const goodRule = `about: customer
severity: warning
message: '“{match}” makes a nuisance of a caller.'
why: >
  People who call loudly are people who call.
flag:
  - pattern: 'loud @caller'
    because: '“{@caller}” is a person'
  - 'noisy caller'
unless:
  - 'loud hailer'
  - {pattern: concert, scope: sentence}
instead: ['{caller} who is upset']
gates: {denial: off}
examples:
  - flag: 'The [loud caller] rang again.'
    instead: 'The caller who is upset rang again.'
  - allow: 'A loud hailer stood by the door.'
  - miss: 'What a voice he has.'
sources: [heart-of-service]
`

export const callerSet: RuleSource = {
  path: 'rules/sets/caller.yml',
  text: 'about: people who call\nclass: noun\nwords: [caller]\n'
}

/** Builds one rule beside the set of callers. */
export function build(text: string, path = rulePath): LoadedRules {
  return buildRuleSet([{path, text}, callerSet], language)
}

/** The good rule with one stretch replaced; fails when the stretch is not in it. */
export function broken(stretch: string, replacement: string): string {
  if (!goodRule.includes(stretch)) throw new Error(`“${stretch}” is not in the good rule`)
  return goodRule.replace(stretch, () => replacement)
}

/** The problems of a build as they print. */
export function linesOf({problems}: LoadedRules): string[] {
  return problems.map(formatProblem)
}

/** A set file. */
export function setFile(name: string, text: string, folder = 'rules'): RuleSource {
  return {path: `${folder}/sets/${name}.yml`, text}
}
