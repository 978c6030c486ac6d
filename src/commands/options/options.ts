import {type Command, InvalidArgumentError, Option} from 'commander'
import {audiences} from '../../core/block.ts'
import {kinds} from '../../core/kind.ts'
import {presets} from '../../core/rule.ts'
import {partNames} from '../../parse/parts.ts'
import {MOST_LARGEST, USUAL_LARGEST} from '../../run/files/file-size.ts'
import {listFormats} from './flags.ts'

/** Collects a repeated option; commas part values too. Variadic options would swallow the paths behind them. */
const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
]

/** Collects the parts to read besides; a part that does not exist is a mistake. */
const collectParts = (value: string, before: readonly string[] = []): readonly string[] => {
  const named = collect(value)
  const wrong = named.find(name => !partNames.some(part => part === name))
  if (wrong !== undefined) throw new InvalidArgumentError(`Allowed choices are ${partNames.join(', ')}.`)
  return [...before, ...named]
}

/** Parses how large a file may be. */
function megabytes(value: string): number {
  const size = /^\d{1,9}$/.test(value) ? Number(value) : 0
  if (size < 1 || size > MOST_LARGEST) {
    throw new InvalidArgumentError(`Write a number of megabytes from 1 to ${MOST_LARGEST}.`)
  }
  return size
}

/** Collects a repeated option as it is written: names of folders and files may hold commas. */
export const append = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** Adds `--format` of a command that prints a list or a tree. */
export const withListFormat = (command: Command): Command =>
  command.addOption(new Option('--format <name>', 'how to print').choices(listFormats).default('text'))

/** Adds the flags that say whether to colour; `use` is the help of the first. */
export const withColorFlags = (command: Command, use = 'use colours'): Command =>
  command.option('--color', use).option('--no-color', 'use no colours')

/** Adds `--rules`: where further rules come from. */
export const withRuleFolders = (command: Command): Command =>
  command.option('--rules <folder>', 'also load rules from this folder; repeat for more', append)

/** Adds the flags that choose rules. */
export const withRuleFlags = (command: Command): Command =>
  withRuleFolders(
    command
      .addOption(
        new Option(
          '--preset <name>',
          'which rules to use (recommended, unless a configuration says else)'
        ).choices(presets)
      )
      .option(
        '--rule <id>',
        'use only this rule or category; repeat or separate with commas for more',
        collect
      )
  )

/** Adds the flags that say which configuration files count. */
export const withConfigFlags = (command: Command): Command =>
  command
    .option('--config <file>', 'use this configuration for every file, not the nearest of each')
    .option('--no-config', 'ignore configuration files')

/** Adds the flags that say what a text is. */
export const withReadFlags = (command: Command): Command =>
  command
    .addOption(
      new Option('--kind <kind>', 'what the texts are for, whatever their format says').choices(kinds)
    )
    .addOption(
      new Option('--audience <audience>', 'who reads them, where the format does not say').choices(audiences)
    )
    .option('--as <format>', 'read every file as this format; “peoplefirst formats” lists them')
    .option(
      '--field <path>',
      'read this text of a data file no format knows: path or path:html; repeatable',
      append
    )
    .option('--include <part>', `also read ${partNames.join(', ')}; repeatable`, collectParts)
    .option(
      '--max-file-size <MB>',
      `read files of up to so many megabytes; ${USUAL_LARGEST} unless said, ${MOST_LARGEST} at most`,
      megabytes
    )
    .option('--file-format <file>', 'also know the format that this YAML file describes; repeatable', append)

/** Adds the flag that picks what changed since a commit. */
export const withSinceFlag = (command: Command): Command =>
  command.option('--since <ref>', 'judge only lines that changed since this branch, tag or commit')

/** Adds the flags that pick files by what changed, or by a list. */
export const withPickFlags = (command: Command): Command =>
  withSinceFlag(command)
    .option('--staged', 'judge only what is staged, as Git would commit it')
    .option(
      '--files-from <file>',
      'check the files that this list names, one a line or NUL-separated; - reads it'
    )

/** Parses a count given on the command line. */
export function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number, 0 or more.')
  return Number(value)
}

/** Ends a command's help with examples. */
export const withExamples = (command: Command, examples: readonly (readonly [string, string])[]): Command => {
  const lines = examples.map(([what, line]) => `  ${what}\n    $ ${line}`)
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
}
