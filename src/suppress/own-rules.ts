import type {Rule} from '../core/rule.ts'

/** The category of what is said of comments and configurations rather than of wording. */
export const OWN_CATEGORY = 'suppressions'

/** What a run says of the things that keep it silent. */
export const ownRuleIds = [
  'unused-suppression',
  'unknown-suppression',
  'suppression-without-reason',
  'unused-allow'
] as const
export type OwnRuleId = (typeof ownRuleIds)[number]

const texts: Readonly<Record<OwnRuleId, Pick<Rule, 'severity' | 'message' | 'why'>>> = {
  'unused-suppression': {
    severity: 'warning',
    message: 'Nothing is found here any more, so this can go.',
    why:
      'What leaves findings out and is not needed any more hides the next finding that comes to stand there. ' +
      'Taking it away costs nothing today.'
  },
  'unknown-suppression': {
    severity: 'warning',
    message: 'Nothing goes by the name “{match}”, so it leaves nothing out and switches nothing on.',
    why:
      'A misspelt rule or category in a comment keeps nothing silent, and a misspelt “enable” keeps the rest of the ' +
      'file silent. “peoplefirst rules” lists the names.'
  },
  'suppression-without-reason': {
    severity: 'suggestion',
    message: 'A few words on why it is right here help whoever reads this next.',
    why:
      'A reason tells the next reader whether the wording was weighed or only in the way, and when it can go. ' +
      'Write it behind two hyphens in a comment, or as “reason” in a configuration.'
  },
  'unused-allow': {
    severity: 'warning',
    message: 'No finding touches this phrase, so nothing needs it.',
    why:
      'A phrase that allows nothing may be misspelt, or its text has gone. Either way the configuration says ' +
      'more than it does.'
  }
}

/** The rules that no file of `rules/` holds: their findings are made by the run itself. */
export const ownRules: readonly Rule[] = ownRuleIds.map(id => ({
  id,
  category: OWN_CATEGORY,
  about: 'relationship',
  audience: 'any',
  preset: 'recommended',
  ...texts[id],
  flag: [],
  unless: [],
  instead: [],
  fix: 'none',
  open: new Set(),
  examples: [],
  sources: [],
  file: ''
}))
