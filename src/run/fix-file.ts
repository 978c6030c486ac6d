import type {PeopleFirstError} from '../core/errors.ts'
import type {Span} from '../core/span.ts'
import {type Choose, type Fixed, fixText, type Unfixed} from '../fix-text.ts'
import type {Engine, LintContext, TracedResult} from '../lint.ts'
import {lint} from '../lint.ts'
import {changedSpans} from './changed/changed-spans.ts'
import type {Input} from './input.ts'
import {writeFixed} from './write/write-fixed.ts'

/** How findings are fixed. */
export interface FixOptions {
  readonly choose: Choose
  /** Only tell what would change. */
  readonly dryRun: boolean
  /** Links that lead out of this folder are left alone. */
  readonly cwd: string
}

/** What was fixed in one file, or would be. */
export interface FileFix {
  readonly path: string
  readonly before: string
  readonly after: string
  readonly fixed: readonly Fixed[]
  readonly unfixed: readonly Unfixed[]
}

/** A file after its fixes: what it holds now, and what is still found in it. */
export interface FixedFile {
  readonly text: string
  readonly result: TracedResult
  readonly fix: FileFix
  readonly problem: PeopleFirstError | undefined
  /** The lines that are judged, as spans of `text`; without them, every line is. */
  readonly within: readonly Span[] | undefined
}

/** Fixes one file, on disk unless it is a dry run or came another way. When it cannot be written, nothing is fixed. */
export function fixFile(
  {path, from, changed}: Input,
  source: {readonly text: string; readonly bytes: Uint8Array},
  context: LintContext,
  engine: Engine,
  {choose, dryRun, cwd}: FixOptions
): FixedFile {
  const within = changed && changedSpans(source.text, changed)
  const {text, fixed, unfixed, result, ...moved} = fixText(source.text, context, engine, choose, within)
  const fix: FileFix = {path, before: source.text, after: text, fixed, unfixed}
  if (text === source.text) return {text, result, fix, problem: undefined, within}
  const file = from.type === 'disk' ? {path, absolute: from.absolute, bytes: source.bytes} : undefined
  const problem = dryRun || !file ? undefined : writeFixed(file, text, cwd)
  if (!dryRun && !problem) return {text, result, fix, problem, within: moved.within}
  const unchanged = {text: source.text, result: lint(source.text, context, engine), within}
  return {...unchanged, fix: problem ? {...fix, after: source.text, fixed: []} : fix, problem}
}
