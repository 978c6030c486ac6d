import {type Command, Option} from 'commander'
import {type CheckFlags, fixTypes} from './options/flags.ts'
import {
  withConfigFlags,
  withExamples,
  withPickFlags,
  withReadFlags,
  withRuleFlags
} from './options/options.ts'
import {parseConcurrency} from './options/parse-concurrency.ts'
import {parseShard} from './options/parse-shard.ts'
import {withShowFlags} from './options/show-options.ts'

/** Declares `check`; its work is loaded when it runs. */
export function declareCheck(program: Command): void {
  const command = program
    .command('check', {isDefault: true})
    .summary('check texts (the default command)')
    .description(
      'Checks how texts speak of the people who are helped and the people who help them.\n' +
        'Files, folders and globs; - reads standard input; without paths, everything below this folder.\n' +
        '.gitignore, hidden names and node_modules are respected, except for a file or folder named by itself.'
    )
    .argument('[paths...]', 'files, folders, globs, !globs to leave out, or -')
  withCheckFlags(command)
    .option('--fix', 'put safe wordings into the files; the same as “peoplefirst fix”')
    .option(
      '--update-baseline',
      'write what is found into the baseline, so that later runs report what is new'
    )
    .option('--prune-baseline', 'take out of the baseline what cannot be found any more')
    .option(
      '--shard <i/n>',
      'check the i-th of n parts of the files; “peoplefirst merge” joins the reports',
      parseShard
    )
    .option('--cache', 'keep results, and check only what has changed since')
    .option('--cache-location <file>', 'keep them in this file; also means --cache')
    .option(
      '--concurrency <n>',
      'check with so many threads: a number, off, or auto, which is the default',
      parseConcurrency
    )
    .addOption(
      new Option('--watch', 'check again whatever changes, until Ctrl-C').conflicts([
        'fix',
        'updateBaseline',
        'pruneBaseline',
        'since',
        'staged',
        'filesFrom',
        'stdinFilename'
      ])
    )
    .option('--timing', 'say where the time went, by phase and by rule; checks with one thread')
    .action(async (paths: readonly string[], flags: CheckFlags) => {
      if (flags.watch) {
        const {watchAndCheck} = await import('./check/watch.ts')
        await watchAndCheck(paths, flags)
        return
      }
      const {runCheck} = await import('./check/run-check.ts')
      await runCheck(paths, flags)
    })
  withExamples(command, [
    ['A help center and the agents’ handbook', 'peoplefirst help-center/ handbook/'],
    ['In CI: one line each, failing on warnings', 'peoplefirst --format compact --fail-on warning docs/'],
    [
      'On GitHub: annotations on the lines, and SARIF for code scanning',
      'peoplefirst --output github --output sarif=peoplefirst.sarif docs/'
    ],
    ['Everything but the archive', "peoplefirst 'docs/**/*.md' '!docs/archive/**'"],
    ['On a pull request: only the lines that it changes', 'peoplefirst --since origin/main docs/'],
    ['Before a commit: what is staged', 'peoplefirst --staged'],
    [
      'What is there already becomes known; later runs report what is new',
      'peoplefirst --update-baseline docs/'
    ],
    ['One rule, with its suggestions', 'peoplefirst --rule stock-phrase --suggestions docs/'],
    ['A draft, before it is sent', 'pbpaste | peoplefirst --audience customer -']
  ])
}

/** Adds the flags that `check` and `fix` share. */
export function withCheckFlags(command: Command): Command {
  return withShowFlags(withPickFlags(withConfigFlags(withReadFlags(withRuleFlags(command)))))
    .option('--print-config <file>', 'print what holds for this file and where it is said, and check nothing')
    .option(
      '--baseline <file>',
      'leave out what this baseline knows, rather than the nearest one above each file'
    )
    .option('--no-baseline', 'report what baselines know as well')
    .option('--stdin-filename <path>', 'the name, and so the format, of standard input (else Markdown)')
    .option(
      '--strict-files',
      'exit 2 when a file named here, or one in a known format, could not be checked, or not as a whole'
    )
    .addOption(
      new Option(
        '--lenient-files',
        'for hooks: pass over named files that are in no known format, even when none is left'
      ).conflicts('strictFiles')
    )
    .option('--fix-dry-run', 'print what a fix would change, as a diff, and change nothing')
    .addOption(
      new Option('--fix-type <type>', 'which wordings are put in place: safe ones, or the first of each')
        .choices(fixTypes)
        .default('safe')
    )
}
