import type {Command} from 'commander'
import type {MergeFlags} from './options/flags.ts'
import {withExamples, withRuleFolders} from './options/options.ts'
import {withShowFlags} from './options/show-options.ts'

/** Declares `merge`; its work is loaded when it runs. */
export function declareMerge(program: Command): void {
  const command = program
    .command('merge')
    .summary('join JSON reports of several runs into one')
    .description(
      'Joins reports that “peoplefirst check --output json=FILE” wrote, and shows them as one run over all their\n' +
        'files would be. It says so when a shard is missing, is there twice, or does not belong to the others.'
    )
    .argument('<reports...>', 'report files, folders, globs, or -')
  withShowFlags(withRuleFolders(command)).action(async (paths: readonly string[], flags: MergeFlags) => {
    const {runMerge} = await import('./run-merge.ts')
    await runMerge(paths, flags)
  })
  withExamples(command, [
    ['The first of two jobs', 'peoplefirst --shard 1/2 --output json=reports/1.json docs/'],
    ['The reports of both as one', 'peoplefirst merge reports/'],
    ['For code scanning', 'peoplefirst merge --output sarif=peoplefirst.sarif reports/*.json']
  ])
}
