import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {misnamedConfig} from '../../run/config/misnamed-config.ts'
import {displayPath} from '../../run/files/display-path.ts'
import type {ChosenConfigs} from '../choose-configs.ts'
import type {ConfigFlags} from '../options/flags.ts'

/** Where no configuration was found, tells of a file that was likely meant as one. */
export function misnamedRemarks(
  {byFile}: Pick<ChosenConfigs, 'byFile'>,
  {config}: ConfigFlags
): readonly PeopleFirstError[] {
  const isSaid = config !== undefined && config !== true
  if (isSaid || [...byFile.values()].some(({layers}) => layers.some(({type}) => type === 'file'))) return []
  const cwd = process.cwd()
  const misnamed = misnamedConfig(cwd)
  if (!misnamed) return []
  const {file, name} = misnamed
  return [problem('config-misnamed', {name}, {file: displayPath(file, cwd, file)})]
}
