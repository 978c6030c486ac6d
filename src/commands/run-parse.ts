import {blockTree} from '../report/block-tree.ts'
import {bytesIn, USUAL_LARGEST} from '../run/files/file-size.ts'
import {stdinInput} from '../run/input.ts'
import {inputAt, openOnly} from '../run/open-input.ts'
import {parseBlocks, parsedJson} from '../run/parse-blocks.ts'
import {fileOf} from './choose-configs.ts'
import {settleFiles} from './choose-settings.ts'
import type {ParseFlags} from './options/flags.ts'
import {fail, print, say} from './terminal/print.ts'
import {readStdin} from './terminal/read-stdin.ts'

/** Prints what a parser makes of a file. */
export async function runParse(file: string, flags: ParseFlags): Promise<void> {
  const input =
    file === '-'
      ? stdinInput(await readStdin(bytesIn(flags.maxFileSize ?? USUAL_LARGEST)), flags.stdinFilename)
      : inputAt(file, process.cwd())
  const {byFile, problems} = await settleFiles([fileOf(input)], flags)
  fail(...problems)
  const settings = byFile.get(fileOf(input))?.settings
  if (!settings) return
  const {reading, kind} = settings
  const opened = openOnly(input, reading)
  if (opened.type === 'failed') {
    fail(opened.problem)
    return
  }
  const {blocks, notes} = await parseBlocks(opened, {
    kind,
    parts: reading.parts,
    tags: flags.tags === true
  })
  print(
    flags.format === 'json'
      ? `${JSON.stringify(parsedJson(opened, {blocks, notes}), null, 2)}\n`
      : blockTree(blocks)
  )
  for (const {message, start} of notes) {
    say(`${opened.path}:${start.line}:${start.column}: ${message}`)
  }
}
