import type {LinePlace} from '../../run/explain-place.ts'

/** Reads `file:line[:column]`; the file may hold colons of its own, as in `C:\docs\a.md:12:5`. */
export function parsePlace(target: string): (LinePlace & {readonly file: string}) | undefined {
  const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?$/s.exec(target) ?? []
  if (file === undefined || line === undefined) return undefined
  return {file, line: Number(line), column: column === undefined ? undefined : Number(column)}
}
