import type {Audience} from '../../core/block.ts'
import type {Kind} from '../../core/kind.ts'
import type {Preset, Severity} from '../../core/rule.ts'
import type {Part} from '../../parse/parts.ts'
import type {ReporterName} from '../../report/reporters.ts'
import type {Readership} from '../../run/init/config-text.ts'
import type {CiChoice, HookChoice} from '../../run/init/detect.ts'
import type {Shard} from '../../run/shard.ts'
import type {FailLevel} from '../../run/verdict.ts'
import type {Concurrency} from '../../run/workers/start-workers.ts'
import type {Output} from './outputs.ts'

/** How lists and trees are printed. */
export const listFormats = ['text', 'json'] as const
export type ListFormat = (typeof listFormats)[number]

/** Flags that choose rules. */
export interface RuleFlags {
  readonly preset?: Preset
  readonly rule?: readonly string[]
  readonly rules?: readonly string[]
}

/** Flags that say which configuration files count. */
export interface ConfigFlags {
  /** The configuration file for all files; `false` for none, `true` for the nearest of each. */
  readonly config: string | boolean
}

/** Flags that say what a text is. */
export interface ReadFlags {
  readonly kind?: Kind
  readonly audience?: Audience
  readonly as?: string
  readonly field?: readonly string[]
  readonly include?: readonly Part[]
  readonly fileFormat?: readonly string[]
  /** Megabytes. */
  readonly maxFileSize?: number
}

/** Flags that pick files by what changed, or by a list. */
export interface PickFlags {
  readonly since?: string
  readonly staged?: boolean
  readonly filesFrom?: string
}

/** Which wordings a fix puts in place. */
export const fixTypes = ['safe', 'suggestion'] as const
export type FixType = (typeof fixTypes)[number]

/** Flags that say how a run is shown, and when it fails. */
export interface ShowFlags {
  readonly format: ReporterName
  readonly output?: readonly Output[]
  readonly severity?: Severity
  readonly failOn: FailLevel
  readonly maxWarnings?: number
  readonly quiet?: boolean
  readonly suggestions?: boolean
  readonly color?: boolean
}

/** The flags of `merge`. */
export interface MergeFlags extends ShowFlags {
  readonly rules?: readonly string[]
}

/** The flags of `check`. */
export interface CheckFlags extends RuleFlags, ReadFlags, ConfigFlags, PickFlags, ShowFlags {
  readonly printConfig?: string
  readonly shard?: Shard
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly concurrency?: Concurrency
  readonly timing?: boolean
  readonly watch?: boolean
  readonly stdinFilename?: string
  readonly strictFiles?: boolean
  readonly lenientFiles?: boolean
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly fixType: FixType
  /** A file, or `false` where baselines are left aside. */
  readonly baseline?: string | false
  readonly updateBaseline?: boolean
  readonly pruneBaseline?: boolean
}

/** The flags of `review`. */
export interface ReviewFlags extends RuleFlags, ReadFlags, ConfigFlags {
  readonly since?: string
  readonly severity?: Severity
  readonly all?: boolean
  readonly color?: boolean
}

/** The flags of `explain`. */
export interface ExplainFlags extends RuleFlags, ReadFlags, ConfigFlags {
  readonly patterns?: boolean
}

/** The flags of `parse`. */
export interface ParseFlags extends ReadFlags, ConfigFlags {
  readonly format: ListFormat
  readonly tags?: boolean
  readonly stdinFilename?: string
}

/** The flags of `rules`. */
export interface RulesFlags extends RuleFlags, ConfigFlags {
  readonly format: ListFormat
}

/** The flags of `formats`. */
export interface FormatsFlags extends Pick<ReadFlags, 'fileFormat'> {
  readonly format: ListFormat
}

/** The flags of `test`. */
export interface TestFlags {
  readonly rules?: readonly string[]
  readonly coverage?: boolean
}

/** The flags of `init`. */
export interface InitFlags {
  readonly yes?: boolean
  readonly audience?: Readership
  readonly hook?: HookChoice
  readonly ci?: CiChoice
  readonly color?: boolean
}
