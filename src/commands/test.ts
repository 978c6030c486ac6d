import type {Command} from 'commander'
import type {TestFlags} from './options/flags.ts'
import {withExamples, withRuleFolders} from './options/options.ts'

/** Declares `test`. */
export function declareTest(program: Command): void {
  const command = program
    .command('test')
    .summary('run the examples inside rules, yours too')
    .description(
      'Runs every example inside rule files and says which do not hold.\n' +
        'Without paths: the rules that come with peoplefirst, those of the configuration here, and those of --rules.'
    )
    .argument('[paths...]', 'rule files, category folders, or folders of rules')
  withRuleFolders(command)
    .option('--coverage', 'also ask for an example of each pattern')
    .addHelpText(
      'after',
      '\nExit codes: 0 all examples hold, 1 some do not or a pattern has none, 2 a rule file could not be read.'
    )
    .action(async (paths: readonly string[], flags: TestFlags) => {
      const {runTest} = await import('./run-test.ts')
      await runTest(paths, flags)
    })
  withExamples(command, [
    ['All rules that come with peoplefirst', 'peoplefirst test'],
    ['One rule of your own', 'peoplefirst test our-rules/contempt/our-word.yml'],
    ['Patterns of yours that no example shows at work', 'peoplefirst test --coverage our-rules/']
  ])
}
