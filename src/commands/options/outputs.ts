import path from 'node:path'
import {InvalidArgumentError} from 'commander'
import {nearest} from '../../core/nearest.ts'
import {type ReporterName, reporterNames} from '../../report/reporters.ts'

/** One report of a run: in which format, and into which file; standard output without one. */
export interface Output {
  readonly format: ReporterName
  readonly file: string | undefined
}

/** A report that goes into a file. */
interface WrittenOutput extends Output {
  readonly file: string
}

/** Collects `--output FORMAT=FILE`. */
export function collectOutput(value: string, before: readonly Output[] = []): readonly Output[] {
  const output = parseOutput(value)
  const {file} = output
  const isTaken = file !== undefined && before.some(other => isSame(other.file, file))
  if (isTaken) throw new InvalidArgumentError(`Two reports cannot go into ${file}; name another file.`)
  return [...before, output]
}

/**
 * The reports that are asked for. What `--output` sends to standard output takes the place of `--format`, which is
 * printed as long as every `--output` names a file.
 */
export function chooseOutputs(
  format: ReporterName,
  outputs: readonly Output[] = []
): {readonly printed: readonly ReporterName[]; readonly written: readonly WrittenOutput[]} {
  const printed = outputs.filter(({file}) => file === undefined).map(output => output.format)
  const written = outputs.flatMap(output =>
    output.file === undefined ? [] : [{...output, file: output.file}]
  )
  return {printed: printed.length > 0 ? printed : [format], written}
}

/** Whether some report is asked for in a format. */
export function wantsFormat(
  {format, output}: {readonly format: ReporterName; readonly output?: readonly Output[]},
  wanted: ReporterName
): boolean {
  const {printed, written} = chooseOutputs(format, output)
  return [...printed, ...written.map(one => one.format)].includes(wanted)
}

function parseOutput(value: string): Output {
  const [, name = '', equals, file = ''] = /^([^=]*)(=?)(.*)$/s.exec(value) ?? []
  const format = reporterNames.find(known => known === name)
  if (!format) {
    const near = nearest(name, reporterNames)
    const hint = near === undefined ? `the formats are ${reporterNames.join(', ')}` : `did you mean ${near}?`
    throw new InvalidArgumentError(`There is no format “${name}”; ${hint}.`)
  }
  if (equals !== '' && file === '')
    throw new InvalidArgumentError('Name a file after the =, or - for standard output.')
  return {format, file: file === '' || file === '-' ? undefined : file}
}

const isSame = (a: string | undefined, b: string): boolean =>
  a !== undefined && path.resolve(a) === path.resolve(b)
