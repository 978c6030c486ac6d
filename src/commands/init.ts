import {type Command, Option} from 'commander'
import {readerships} from '../run/init/config-text.ts'
import {ciChoices, hookChoices} from '../run/init/detect.ts'
import type {InitFlags} from './options/flags.ts'
import {withColorFlags, withExamples} from './options/options.ts'

/** Declares `init`; its work is loaded when it runs. */
export function declareInit(program: Command): void {
  const command = program
    .command('init')
    .summary('set up a configuration, a hook and CI')
    .description(
      'Asks a few questions and writes peoplefirst.config.yml, and what a hook and CI need to run peoplefirst.\n' +
        'Files that are there already stay as they are; what to add to them is printed.'
    )
    .addOption(new Option('--audience <who>', 'who reads the texts').choices(readerships))
    .addOption(new Option('--hook <tool>', 'what checks texts before a commit').choices(hookChoices))
    .addOption(new Option('--ci <name>', 'what checks them afterwards').choices(ciChoices))
    .option('--yes', 'ask nothing; go by the flags and by what this project uses already')
  withColorFlags(command).action(async (flags: InitFlags) => {
    const {runInit} = await import('./run-init.ts')
    await runInit(flags)
  })
  withExamples(command, [
    ['With questions', 'peoplefirst init'],
    ['Without', 'peoplefirst init --yes'],
    [
      'A help center on GitHub, with pre-commit',
      'peoplefirst init --audience customer --hook pre-commit --ci github'
    ]
  ])
}
