import type {Stats} from 'node:fs'
import {type PeopleFirstError, problem} from '../core/errors.ts'

/**
 * Reading a pipe that nobody writes into waits for ever. What a shell hands over in place of a file, as `<(…)` does, is a
 * pipe as well, and has its writer.
 */
export function pipeProblem(stats: Stats, absolute: string, target: string): PeopleFirstError | undefined {
  if (!stats.isFIFO() || /^\/(?:dev|proc)\//.test(absolute)) return undefined
  return problem('path-pipe', {target}, {file: target})
}
