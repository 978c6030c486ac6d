import type {Audience} from './block.ts'
import type {CompiledSet, Pattern} from './pattern.ts'
import type {Tables} from './screen.ts'

/** How much a finding weighs. Only errors fail a run by default. */
export const severities = ['suggestion', 'warning', 'error'] as const
export type Severity = (typeof severities)[number]

/** The fourteen categories; each is a folder under `rules/`. */
export const categories = [
  'person-as-record',
  'person-as-quarry',
  'person-as-statistic',
  'contempt',
  'blame',
  'processing',
  'clock-over-care',
  'servitude',
  'always-right',
  'belittled-role',
  'helper-as-material',
  'service-as-department',
  'staged-service',
  'stock-phrase'
] as const

/** Whom a rule speaks for. */
export const subjects = ['customer', 'helper', 'relationship'] as const

/** The gates of the engine: reasons to stay silent although a pattern matches. */
export const gateNames = [
  'prose',
  'mention',
  'denial',
  'object-name',
  'role-compound',
  'literal-domain',
  'label',
  'other-subject',
  'legal',
  'density'
] as const
export type GateName = (typeof gateNames)[number]

/** Named selections of rules. Each rule names the smallest one that holds it. */
export const presets = ['recommended', 'strict', 'customer-facing', 'internal'] as const
export type Preset = (typeof presets)[number]

/** One pattern that raises a finding. */
export interface Flag {
  readonly pattern: Pattern
  /** Another pattern that must match in the same sentence: more evidence that a person is meant. */
  readonly near: Pattern | undefined
  /** Template of the evidence shown to the reader. */
  readonly because: string | undefined
  readonly severity: Severity | undefined
  /** Wordings for what this pattern finds, in place of those of the rule. */
  readonly instead: readonly string[] | undefined
  /** Known of rules that were read from their files, and not of those that were packed. */
  readonly place?: PlaceInRule | undefined
}

/** A pattern that silences. `overlap` must touch the finding; `sentence` may stand anywhere in the sentence. */
export interface Unless {
  readonly pattern: Pattern
  readonly scope: 'overlap' | 'sentence'
  /** As of a flag. */
  readonly place?: PlaceInRule | undefined
}

/** A phrase that somebody allows: a finding that it touches stays silent. */
export interface AllowedPhrase {
  readonly pattern: Pattern
  /** The entry that names it, so that entries nothing needs can be told. */
  readonly key: string
}

/** A sentence inside a rule that says what the rule does. */
export type Example = PlaceInRule &
  (
    | {
        readonly kind: 'flag'
        /** The text without the brackets that mark what is underlined. */
        readonly text: string
        /** The words between `[` and `]`, if the example marks them. */
        readonly marked: string | undefined
        /** The whole text after the first suggestion, if the example states it. */
        readonly instead: string | undefined
      }
    | {readonly kind: 'allow'; readonly text: string}
    | {readonly kind: 'miss'; readonly text: string}
  )

/** Where an example or a pattern stands in its rule file, 1-based. */
export interface PlaceInRule {
  readonly line: number
  readonly column: number
}

/** A rule as the engine runs it. */
export interface Rule {
  readonly id: string
  readonly category: string
  readonly about: (typeof subjects)[number]
  readonly severity: Severity
  readonly audience: Audience | 'any'
  readonly preset: 'recommended' | 'strict'
  readonly message: string
  readonly why: string
  readonly flag: readonly Flag[]
  readonly unless: readonly Unless[]
  readonly instead: readonly string[]
  readonly fix: 'none' | 'safe'
  /** Phrases that a configuration allows. */
  readonly allow?: readonly AllowedPhrase[] | undefined
  /** Gates this rule switches off. */
  readonly open: ReadonlySet<GateName>
  readonly examples: readonly Example[]
  readonly sources: readonly string[]
  /** The file it was read from, as given to the loader. */
  readonly file: string
}

/** Rules with the word sets that the gates read. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly sets: ReadonlyMap<string, CompiledSet>
  /** All that were loaded, where these were selected from more: their names are no misspelt ones. */
  readonly all?: readonly Rule[] | undefined
  /** A screen that was made for these rules, or for more than these. */
  readonly screened?: ScreenedRules | undefined
}

/** Rules with the screen of their flags' patterns, which knows these by their place in the whole list. */
export interface ScreenedRules {
  readonly screen: Tables
  readonly rules: readonly Rule[]
  /** How many flags each rule has. */
  readonly flagCounts: readonly number[]
}
