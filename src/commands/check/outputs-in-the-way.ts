import {closeSync, existsSync, openSync, readSync} from 'node:fs'
import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {beginsAsReport} from '../../report/begins-as-report.ts'
import {realPath} from '../../run/changed/real-path.ts'
import {isConfig} from '../../run/config/find-config.ts'
import {type Input, nameOf} from '../../run/input.ts'
import type {ShowFlags} from '../options/flags.ts'
import {chooseOutputs} from '../options/outputs.ts'

/** In bytes; every report tells what it is in less. */
const HEAD = 2000

/**
 * Reports that would take the place of a text that is checked, or of a configuration. An earlier report may lie in a folder
 * that is checked, and is replaced.
 */
export function outputsInTheWay(
  {format, output}: Pick<ShowFlags, 'format' | 'output'>,
  inputs: readonly Input[]
): readonly PeopleFirstError[] {
  const {written} = chooseOutputs(format, output)
  if (written.length === 0) return []
  const byName = new Map(inputs.filter(({from}) => from.type === 'disk').map(input => [nameOf(input), input]))
  return written.flatMap(({file}) => {
    if (!existsSync(file)) return []
    const there = realPath(path.resolve(file))
    const input = byName.get(there)
    if (input && (input.named || !beginsAsReport(headOf(there))))
      return [problem('report-over-text', undefined, {file})]
    return isConfig(there) ? [problem('report-over-config', undefined, {file})] : []
  })
}

/** What cannot be read cannot be an earlier report. */
function headOf(file: string): string {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    const bytes = Buffer.alloc(HEAD)
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, HEAD, 0))
  } catch {
    return 'unreadable'
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}
