import type {Command} from 'commander'
import type {FormatsFlags} from './options/flags.ts'
import {append, withExamples, withListFormat} from './options/options.ts'

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
  withListFormat(command)
    .option('--file-format <file>', 'also list the format that this YAML file describes; repeatable', append)
    .action(async (name: string | undefined, flags: FormatsFlags) => {
      const {runFormats} = await import('./run-formats.ts')
      await runFormats(name, flags)
    })
  withExamples(command, [
    ['Everything that can be read', 'peoplefirst formats'],
    ['What is read of a Zendesk export', 'peoplefirst formats zendesk-macros']
  ])
}
