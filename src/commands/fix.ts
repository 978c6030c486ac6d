import type {Command} from 'commander'
import {withCheckFlags} from './check.ts'
import type {CheckFlags} from './options/flags.ts'
import {withExamples} from './options/options.ts'

/** Declares `fix`; its work is loaded when it runs. */
export function declareFix(program: Command): void {
  const command = program
    .command('fix')
    .summary('put safe wordings into the files (check --fix)')
    .description(
      'Puts new wording in place where it is safe: where it is right without a person reading the sentence again.\n' +
        'Every other byte of a file stays as it is. Each file is read and judged again; a wording that would change\n' +
        'anything else, or raise a finding of its own, is taken back. Placeholders, code and customers’ words are\n' +
        'never touched.'
    )
    .argument('[paths...]', 'files, folders, globs, !globs to leave out, or -')
  withCheckFlags(command).action(async (paths: readonly string[], flags: CheckFlags) => {
    const {runCheck} = await import('./check/run-check.ts')
    await runCheck(paths, {...flags, fix: true})
  })
  withExamples(command, [
    ['What would change', 'peoplefirst fix --fix-dry-run help-center/'],
    ['Fix a folder', 'peoplefirst fix help-center/'],
    [
      'Fix a folder, and keep what is left for a person as a table',
      'peoplefirst fix --output markdown=left.md help-center/'
    ],
    ['A draft, from a pipe to a pipe', 'pbpaste | peoplefirst fix --stdin-filename draft.md - | pbcopy']
  ])
}
