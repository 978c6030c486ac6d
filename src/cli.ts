import {createProgram} from './commands/program.ts'
import {runProgram} from './commands/run-program.ts'

void runProgram(createProgram(), process.argv)
