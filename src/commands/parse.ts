import type {Command} from 'commander'
import type {ParseFlags} from './options/flags.ts'
import {withConfigFlags, withExamples, withListFormat, withReadFlags} from './options/options.ts'

/** Declares `parse`. */
export function declareParse(program: Command): void {
  const command = withConfigFlags(
    withReadFlags(
      withListFormat(
        program
          .command('parse')
          .summary('the tree and the tags, for rule authors')
          .description('Shows the blocks of prose in a file: kind, context, source range and text.')
          .argument('<file>', 'a file, or -')
          .option('--tags', 'also show sentences with tags, noun phrases and relations')
      ).option('--stdin-filename <path>', 'the name, and so the format, of standard input (else Markdown)')
    )
  )
  command.action(async (file: string, flags: ParseFlags) => {
    const {runParse} = await import('./run-parse.ts')
    await runParse(file, flags)
  })
  withExamples(command, [
    ['The blocks of an article', 'peoplefirst parse docs/refunds.md'],
    ['How a sentence is tagged', 'echo "We close forty cases a day." | peoplefirst parse --tags -']
  ])
}
