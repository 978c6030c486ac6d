import type {Audience} from '../core/block.ts'
import type {Kind} from '../core/kind.ts'
import type {Probe} from '../core/probe.ts'
import type {Engine, LintContext} from '../lint.ts'
import type {KnownFile} from '../parse/format-set.ts'
import type {SuppressionOfFile} from '../suppress/entries.ts'
import type {Reading} from './recognise-input.ts'

/** How one file is read, and by which rules. */
export interface FileSettings {
  /** What the texts are for, where somebody says so; else their formats know. */
  readonly kind: Kind | undefined
  readonly audience: Audience | undefined
  readonly reading: Reading
  readonly engine: Engine
  /** Entries of a configuration that leave findings out. */
  readonly suppressions?: readonly SuppressionOfFile[] | undefined
  /** Who wants to know where the time goes. */
  readonly probe?: Probe | undefined
}

/** What a file is linted with, so that whoever checks, fixes, reviews or explains it sees the same. */
export const contextOf = (
  format: KnownFile,
  {kind, audience, reading, suppressions}: Omit<FileSettings, 'engine' | 'probe'>
): LintContext => ({format, kind, audience, parts: reading.parts, suppressions})
