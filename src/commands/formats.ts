import {type Command, Option} from 'commander'
import {type FormatsFlags, listFormats} from './flags.ts'
import {withExamples} from './options.ts'

/** Declares `formats`. */
export function declareFormats(program: Command): void {
  const command = program
    .command('formats')
    .summary('the file formats, and what they are known by')
    .description(
      'Lists the file formats that are read, what each is known by, and which texts of it are read.\n' +
        'Those of the configuration here are among them.'
    )
    .argument('[name]', 'one format, with its texts and an example')
    .addOption(new Option('--format <name>', 'how to print').choices(listFormats).default('text'))
    .option(
      '--file-format <file>',
      'also list the format that this YAML file describes; repeatable',
      (value: string, before: readonly string[] = []) => [...before, value]
    )
    .action(async (name: string | undefined, flags: FormatsFlags) => {
      const {runFormats} = await import('./run-formats.ts')
      await runFormats(name, flags)
    })
  withExamples(command, [
    ['Everything that can be read', 'peoplefirst formats'],
    ['What is read of a Zendesk export', 'peoplefirst formats zendesk-macros']
  ])
}
