import {createProgram} from './commands/program.ts'
import {runProgram} from './commands/run-program.ts'

await runProgram(createProgram(), process.argv)
