import {type Command, Option} from 'commander'
import {severities} from '../../core/rule.ts'
import {reporterNames} from '../../report/reporters.ts'
import {failLevels} from '../../run/verdict.ts'
import {wholeNumber, withColorFlags} from './options.ts'
import {collectOutput} from './outputs.ts'

/** Adds the flags that say how a run is shown, and when it fails. */
export const withShowFlags = (command: Command): Command =>
  withColorFlags(
    command
      .addOption(new Option('--format <name>', 'how to print').choices(reporterNames).default('pretty'))
      .option(
        '--output <format=file>',
        'also write a report into a file; without a file, print it in place of --format; repeatable',
        collectOutput
      )
      .addOption(
        new Option('--severity <level>', 'show only findings of this weight and above').choices(severities)
      )
      .addOption(
        new Option('--fail-on <level>', 'exit 1 from this weight on').choices(failLevels).default('error')
      )
      .option('--max-warnings <n>', 'exit 1 when there are more warnings than this', wholeNumber)
      .option('--quiet', 'show errors only, without summary and notes')
      .option('--suggestions', 'show suggestions one by one'),
    'use colours even when piped'
  ).addHelpText(
    'after',
    '\nExit codes: 0 clean, 1 findings that fail the run, 2 something could not be done.\n' +
      'What is shown (--severity, --quiet, --suggestions) never changes the exit code.'
  )
