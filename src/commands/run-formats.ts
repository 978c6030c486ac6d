import {problem} from '../core/errors.ts'
import {nearest} from '../core/nearest.ts'
import {describeFormat} from '../parse/describe-format.ts'
import {formatList, formatPage} from '../report/format-page.ts'
import {loadFormats} from '../run/formats/load-formats.ts'
import {configuredHere} from './choose-configs.ts'
import type {FormatsFlags} from './options/flags.ts'
import {fail, print} from './terminal/print.ts'

/** Lists the formats, or shows one. */
export async function runFormats(name: string | undefined, flags: FormatsFlags): Promise<void> {
  const own = await configuredHere()
  const {formats, problems} = loadFormats([...own.formatFiles, ...(flags.fileFormat ?? [])])
  fail(...own.problems, ...problems)
  const infos = formats.map(describeFormat).sort((a, b) => (a.name < b.name ? -1 : 1))
  const chosen = name === undefined ? infos : infos.filter(info => info.name === name)
  if (name !== undefined && chosen.length === 0) {
    fail(
      problem('format-unknown', {
        name,
        near: nearest(
          name,
          infos.map(info => info.name)
        )
      })
    )
    return
  }
  if (flags.format === 'json') print(`${JSON.stringify(chosen, null, 2)}\n`)
  else print(name === undefined ? formatList(chosen) : chosen.map(formatPage).join('\n'))
}
