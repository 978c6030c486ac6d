import {Command} from 'commander'
import {declareCheck} from './check.ts'
import {declareExplain} from './explain.ts'
import {declareFix} from './fix.ts'
import {declareFormats} from './formats.ts'
import {declareInit} from './init.ts'
import {declareMerge} from './merge.ts'
import {type CommandName, commandNames} from './options/command-names.ts'
import {withExamples} from './options/options.ts'
import {packageVersion} from './package-version.ts'
import {declareParse} from './parse.ts'
import {declareReview} from './review.ts'
import {declareRules} from './rules.ts'
import {print, printBeside} from './terminal/print.ts'
import {declareTest} from './test.ts'

const declarations: Readonly<Record<CommandName, (program: Command) => void>> = {
  check: declareCheck,
  fix: declareFix,
  review: declareReview,
  merge: declareMerge,
  explain: declareExplain,
  rules: declareRules,
  formats: declareFormats,
  test: declareTest,
  parse: declareParse,
  init: declareInit
}

/**
 * The command line as far as some arguments need it: of their command, or all of it where they ask for help. `exitOverride`
 * leaves ending the process to Node.
 */
export function createProgram(args: readonly string[]): Command {
  const program = new Command('peoplefirst')
    .description(
      'A linter for how an organisation speaks about the people it helps and the people who help them.'
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .usage('[check] [paths...] [options]')
    .showHelpAfterError('“peoplefirst --help” and “peoplefirst check --help” list what there is.')
    .configureOutput({writeOut: print, writeErr: printBeside})
    .exitOverride()
  for (const name of namesFor(args)) declarations[name](program)
  for (const command of program.commands.filter(one => one.name() !== 'check')) {
    command.showHelpAfterError(`“peoplefirst ${command.name()} --help” lists what there is.`)
  }
  program.addHelpText('after', '\nThe options of the default command: peoplefirst check --help')
  return withExamples(program, [
    ['Everything below this folder', 'peoplefirst'],
    ['A help center, suggestions included', 'peoplefirst help-center/ --suggestions'],
    ['Why something is flagged, or is not', 'peoplefirst explain help-center/refunds.md:12']
  ])
}

/** What is no name of a command is a path for the default one. */
function namesFor([first = '', ...others]: readonly string[]): readonly CommandName[] {
  const named = commandNames.find(name => name === first)
  if (named) return [named]
  const isAsking = [first, ...others].some(argument => /^(?:help|-h|--help|-V|--version|--)$/.test(argument))
  return isAsking ? commandNames : ['check']
}
