import type {Command} from 'commander'
import type {RulesFlags} from './options/flags.ts'
import {withConfigFlags, withExamples, withListFormat, withRuleFlags} from './options/options.ts'

/** Declares `rules`. */
export function declareRules(program: Command): void {
  const command = program
    .command('rules')
    .summary('the rules in force, with their weight and where they come from')
    .description('Lists the rules in force: their weight, preset, audience, and the file each comes from.')
  withConfigFlags(withRuleFlags(withListFormat(command))).action(async (flags: RulesFlags) => {
    const {runRules} = await import('./run-rules.ts')
    await runRules(flags)
  })
  withExamples(command, [
    ['What the strict preset holds', 'peoplefirst rules --preset strict'],
    ['With rules of your own, for a script', 'peoplefirst rules --rules our-rules --format json']
  ])
}
