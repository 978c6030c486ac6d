import {type Command, Option} from 'commander'
import {severities} from '../core/rule.ts'
import type {ReviewFlags} from './options/flags.ts'
import {
  withColorFlags,
  withConfigFlags,
  withExamples,
  withReadFlags,
  withRuleFlags,
  withSinceFlag
} from './options/options.ts'

/** Declares `review`; its work is loaded when it runs. */
export function declareReview(program: Command): void {
  const command = program
    .command('review')
    .summary('walk through the findings one by one')
    .description(
      'Walks through the findings at the terminal: put a wording in place, skip, or leave the place out of the\n' +
        'check with a comment that says why. Each choice is written at once, the way “fix” writes. What you skip is\n' +
        'remembered in .peoplefirst-review.json until a review reaches its end, so that you can go on another time.'
    )
    .argument('[paths...]', 'files, folders, globs, or !globs to leave out')
  withSinceFlag(withConfigFlags(withReadFlags(withRuleFlags(command))))
    .addOption(new Option('--severity <level>', 'only findings of this weight and above').choices(severities))
    .option('--all', 'begin anew, what was skipped included')
  withColorFlags(command).action(async (paths: readonly string[], flags: ReviewFlags) => {
    const {runReview} = await import('./run-review.ts')
    await runReview(paths, flags)
  })
  withExamples(command, [
    ['A help center', 'peoplefirst review help-center/'],
    ['What fails the build, and nothing else', 'peoplefirst review --severity error docs/'],
    ['What your branch changed', 'peoplefirst review --since origin/main'],
    ['One rule everywhere', 'peoplefirst review --rule stock-phrase'],
    ['Everything once more', 'peoplefirst review --all help-center/']
  ])
}
