import {createProgram} from './commands/program.ts'
import {runProgram} from './commands/run-program.ts'

void runProgram(createProgram(process.argv.slice(2)), process.argv)
