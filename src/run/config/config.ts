import type {Audience} from '../../core/block.ts'
import type {Kind} from '../../core/kind.ts'
import type {Severity} from '../../core/rule.ts'
import type {Part} from '../../parse/parts.ts'

/** How much a rule weighs, or that it is off. */
export type Level = 'off' | Severity

/** Settings of one rule: a level alone, or more. */
export type RuleEntry =
  | Level
  | {severity?: Level | undefined; audience?: Audience | 'any' | undefined; allow?: string[] | undefined}

/** A phrase that is right here, alone or with the rules that it silences. */
export type AllowEntry = string | {phrase: string; rules?: string[] | undefined; reason?: string | undefined}

/** Findings to leave out where no comment can. Globs are those of gitignore; `*` stands for anything in the others. */
export interface SuppressionEntry {
  rules?: string[] | undefined
  files?: string[] | undefined
  locator?: string | undefined
  pointer?: string | undefined
  phrase?: string | undefined
  reason?: string | undefined
}

/** What may differ from file to file. */
export interface FileConfig {
  audience?: Audience | undefined
  kind?: Kind | undefined
  format?: string | undefined
  fields?: string[] | undefined
  include?: Part[] | undefined
  categories?: Record<string, Level> | undefined
  rules?: Record<string, RuleEntry> | undefined
  allow?: AllowEntry[] | undefined
}

/** Settings for some of the files. */
export interface Override extends FileConfig {
  files: string[]
  ignore?: true | undefined
}

/**
 * A configuration, as a file exports it; `docs/configuration.md` says what each key means. It stands here apart from its
 * schema so that programs can name it without the library that the schema is written with.
 *
 * @example
 * import type {Config} from 'peoplefirst'
 * export default {extends: 'strict', audience: 'customer'} satisfies Config
 */
export interface Config extends FileConfig {
  $schema?: string | undefined
  extends?: string | string[] | undefined
  ignore?: string[] | undefined
  overrides?: Override[] | undefined
  suppressions?: SuppressionEntry[] | undefined
  sets?: Record<string, string[]> | undefined
  ruleFolders?: string[] | undefined
  formatFiles?: string[] | undefined
  baseline?: string | undefined
}
