import {formatProblem} from '../../core/errors.ts'
import {checkOnce} from '../cache/check-and-keep.ts'
import type {FileSettings} from '../check-file.ts'
import {SettingsBuilder} from '../config/build-settings.ts'
import {resolveConfigs} from '../config/resolve-configs.ts'
import {nameOf} from '../input.ts'
import {type Job, pack, type Reply, type WorkerData} from './job.ts'

/** A function that checks batches and answers each file. Settings are made once for all files of a group. */
export function createJobChecker(
  {request}: WorkerData,
  answer: (reply: Reply) => void
): (jobs: readonly Job[]) => Promise<void> {
  const builder = new SettingsBuilder(request)
  const settings = new Map<string, Promise<FileSettings>>()
  const settle = async (file: string): Promise<FileSettings> => {
    const {byFile} = await resolveConfigs([file], request)
    const config = byFile.get(file)
    const built = config && builder.build(config)
    if (built) return built.settings
    throw new Error(`no settings: ${builder.problems().map(formatProblem).join('; ')}`)
  }
  return async jobs => {
    for (const {index, input, group} of jobs) {
      const settled = settings.get(group) ?? settle(nameOf(input))
      settings.set(group, settled)
      answer({type: 'checked', index, result: pack(checkOnce(input, await settled))})
    }
  }
}
