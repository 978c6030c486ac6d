import {type Command, CommanderError} from 'commander'
import {PeopleFirstError} from '../core/errors.ts'
import {fail, say} from './terminal/print.ts'

/** Runs the command line. Foreseen problems print as one line; others say that the fault is ours. */
export async function runProgram(program: Command, argv: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(argv)
  } catch (error) {
    // Commander has printed its message or the help by now.
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
      if (error.code === 'commander.unknownOption') {
        const {hintForUnknown} = await import('./options/options-elsewhere.ts')
        const hint = hintForUnknown(error.message, argv[2])
        if (hint !== undefined) say(hint)
      }
    } else if (error instanceof PeopleFirstError) fail(error)
    else {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
      say('peoplefirst stumbled, and the fault is ours. Please report these lines:', stack)
      process.exitCode = 2
    }
  }
}
