import type {Command} from 'commander'
import type {ExplainFlags} from './options/flags.ts'
import {withConfigFlags, withExamples, withReadFlags, withRuleFlags} from './options/options.ts'

/** Declares `explain`. */
export function declareExplain(program: Command): void {
  const command = program
    .command('explain')
    .summary('a rule or category, or why something is (or is not) flagged in a place')
    .description(
      'With a rule: why it is there, what else could be written, and examples; with a category: its rules.\n' +
        'With a place, FILE:LINE or FILE:LINE:COLUMN: how each sentence there was read, which rules flag it,\n' +
        'which keep silent and by which gate, and what evidence others were missing.'
    )
    .argument('<rule or place>', 'a rule or category, or file:line[:column]')
    .option('--patterns', 'of a rule, also show its patterns, all examples and where it comes from')
  withConfigFlags(withReadFlags(withRuleFlags(command))).action(
    async (target: string, flags: ExplainFlags) => {
      const {runExplain} = await import('./run-explain.ts')
      await runExplain(target, flags)
    }
  )
  withExamples(command, [
    ['A rule', 'peoplefirst explain your-fault'],
    ['The rules of a category', 'peoplefirst explain stock-phrase'],
    ['A whole line', 'peoplefirst explain docs/refunds.md:12'],
    [
      'One sentence of it, as a customer reads it',
      'peoplefirst explain docs/refunds.md:12:40 --audience customer'
    ]
  ])
}
