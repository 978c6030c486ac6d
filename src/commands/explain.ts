import type {Command} from 'commander'
import type {ExplainFlags} from './flags.ts'
import {withConfigFlags, withExamples, withReadFlags, withRuleFlags} from './options.ts'

/** Declares `explain`. */
export function declareExplain(program: Command): void {
  const command = program
    .command('explain')
    .summary('a rule’s page, or why something is (or is not) flagged in a place')
    .description(
      'With a rule: what it looks for, why, what else could be written, and its examples.\n' +
        'With a place, FILE:LINE or FILE:LINE:COLUMN: how each sentence there was read, which rules flag it,\n' +
        'which keep silent and by which gate, and what evidence others were missing.'
    )
    .argument('<rule or place>', 'a rule id, or file:line[:column]')
  withConfigFlags(withReadFlags(withRuleFlags(command))).action(
    async (target: string, flags: ExplainFlags) => {
      const {runExplain} = await import('./run-explain.ts')
      await runExplain(target, flags)
    }
  )
  withExamples(command, [
    ['A rule', 'peoplefirst explain stock-phrase'],
    ['A whole line', 'peoplefirst explain docs/refunds.md:12'],
    [
      'One sentence of it, as a customer reads it',
      'peoplefirst explain docs/refunds.md:12:40 --audience customer'
    ]
  ])
}
