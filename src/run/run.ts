import {checkFile} from './check-file.ts'
import type {FileSettings} from './file-settings.ts'
import type {FixOptions} from './fix-file.ts'
import {gatherRun, type OnProgress, type RunResult} from './gather-run.ts'
import type {Input} from './input.ts'

export type {RunResult} from './gather-run.ts'

/** What a run is told besides its inputs. */
export interface RunOptions {
  readonly settingsOf: (input: Input) => FileSettings
  /** Whether and how findings are fixed on the way. */
  readonly fix?: FixOptions | undefined
  readonly onProgress?: OnProgress
}

/** Checks inputs in their order. */
export const run = (
  inputs: readonly Input[],
  {settingsOf, fix, onProgress}: RunOptions
): Promise<RunResult> => gatherRun(inputs, input => checkFile(input, settingsOf(input), fix), onProgress)
