import {z} from 'zod'
import {audiences} from '../core/block.ts'
import {type GateName, severities, subjects} from '../core/rule.ts'
import {writtenText as text} from '../schema/written-text.ts'

const flagKeys = z
  .strictObject({
    pattern: text('What to look for, in the pattern language (docs/patterns.md).'),
    because: text(
      'The evidence that a person is meant, shown to the reader; may hold {match} and {@set}.'
    ).optional(),
    near: text('Another pattern that must match in the same sentence.').optional(),
    severity: z.enum(severities).describe('How much a finding of this pattern weighs.').optional(),
    instead: z
      .array(text('Wording that may take the place of what this pattern finds.'))
      .describe('Wordings for this pattern, in place of those of the rule; empty where none fits.')
      .optional()
  })
  .describe('A pattern with its evidence.')

const unlessKeys = z
  .strictObject({
    pattern: text('What makes the wording innocent.'),
    scope: z
      .enum(['overlap', 'sentence'])
      .describe('overlap: it touches the finding; sentence: it stands anywhere in the sentence.')
      .default('overlap')
  })
  .describe('A pattern that silences, and where it must stand.')

/** YAML 1.2 reads `off` as text; people who write `false` mean the same. */
const off = (help: string) =>
  z.literal(['off', false]).describe(`Switch off for this rule: ${help}`).optional()

const gateKeys = z.strictObject({
  prose: off('code, URLs, paths and template tags stay silent.'),
  mention: off('words in quotation marks, italics or an Avoid list stay silent.'),
  denial: off('words that the sentence denies stay silent.'),
  'object-name': off('names of objects (“Lead”, “ticket ID”) stay silent.'),
  'role-compound': off('names of jobs (“team lead”) stay silent.'),
  'literal-domain': off('words near by that show a literal sense stay silent.'),
  label: off('names of metrics and formulas stay silent.'),
  'other-subject': off('long texts that hardly speak of customers or of helping them stay silent.'),
  legal: off('in legal text every finding is a suggestion.'),
  density: off('a concept is reported once per sentence.')
} satisfies Record<GateName, unknown>)

const flagExample = z
  .strictObject({
    flag: text(
      'A text in which the rule finds something; [ ] marks what is underlined, \\[ \\] are plain brackets.'
    ),
    instead: text('The whole text after the first suggestion.').optional()
  })
  .describe('A text in which the rule finds something.')
const allowExample = z
  .strictObject({allow: text('A text in which the rule stays silent.')})
  .describe('A text in which the rule stays silent.')
const missExample = z
  .strictObject({miss: text('A text that the rule should find one day; once it does, make it a flag.')})
  .describe('A text that the rule should find one day.')

/** A rule file, `rules/<category>/<id>.yml`. The descriptions are the help that editors show. */
export const ruleSchema = z
  .strictObject({
    about: z
      .enum(subjects)
      .describe('Whom the rule speaks for: the person helped, the person who helps, or both.'),
    severity: z.enum(severities).describe('How much a finding weighs. Only errors fail a run by default.'),
    audience: z
      .enum([...audiences, 'any'])
      .describe('Texts the rule reads: for customers, for the team, or any.')
      .default('any'),
    preset: z
      .enum(['recommended', 'strict'])
      .describe('The smallest preset that holds the rule.')
      .default('recommended'),
    message: text('One sentence for the reader: what the wording does; may hold {match} and {@set}.'),
    why: text('Why it matters, in two or three sentences.'),
    flag: z
      .array(z.union([text('What to look for.'), flagKeys]))
      .min(1)
      .describe('Patterns that raise a finding.'),
    unless: z
      .array(z.union([text('A pattern that silences where it touches the finding.'), unlessKeys]))
      .describe('Patterns that keep the rule silent.')
      .default([]),
    instead: z
      .array(text('Wording that may take the place of the finding.'))
      .describe(
        'People-first wordings, the best first, four at most. {noun} and {a} agree in number, {the noun} takes over ' +
          'whom the sentence names, {help:VERB} takes the form of the verb written, {match} and {@set} repeat ' +
          'words (docs/patterns.md). May be empty.'
      )
      .default([]),
    fix: z
      .enum(['none', 'safe'])
      .describe('safe: the first wording may be applied without a person reading the sentence again.')
      .default('none'),
    gates: gateKeys.describe('Gates of the engine that this rule switches off.').default({}),
    examples: z
      .array(z.union([flagExample, allowExample, missExample]))
      .min(1)
      .describe('Texts that say what the rule does; they are its tests.'),
    sources: z
      .array(text('An essay or a code of docs/guidance.'))
      .describe('Where the rule comes from.')
      .default([])
  })
  .describe('A rule of peoplefirst. Its id is the file name, its category the folder.')

/** A set file, `rules/sets/<name>.yml`. */
export const setSchema = z
  .strictObject({
    about: text('What the words of this set are.'),
    class: z
      .enum(['noun', 'verb', 'adjective', 'any', 'as-written'])
      .describe('How entries inflect; a phrase of nouns at its last word, a phrase of verbs at its first.'),
    include: z
      .array(text('Name of another set.'))
      .describe('Sets whose words belong to this one too.')
      .default([]),
    words: z
      .array(text('A word or phrase; with a hyphen it is also found written apart and as one word.'))
      .describe('The entries.')
      .default([])
  })
  .describe('A set of words that patterns name with @.')

/** The shapes of entries inside a rule file, for messages about their keys. */
export const entrySchemas = {flagKeys, unlessKeys, gateKeys, flagExample, allowExample, missExample}

export type RuleFile = z.output<typeof ruleSchema>
export type SetFile = z.output<typeof setSchema>
