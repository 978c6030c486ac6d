import {Command, InvalidArgumentError} from 'commander'

/** What was asked on the command line; says what is wrong in one line and ends with exit code 1 where it makes no sense. */
export function readOptions(argv) {
  return new Command('npm run bench --')
    .description(
      'Times whole runs and their memory, beside other tools and a process that only reads and scans.'
    )
    .option('--only <names>', 'some cases, with commas between; a name means all that begin with it', names)
    .option('--rounds <number>', 'how often each process runs', atLeastOne, 5)
    .option('--patience <seconds>', 'what takes longer is run once', atLeastOne, 20)
    .option('--alone', 'without other tools')
    .option('--bin <file>', 'time that program, and not this one as it would be published')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  npm run bench -- --only handbook,clean --rounds 9 --alone\n' +
        '  npm run bench -- --only worst\n' +
        '  npm run bench -- --bin ../elsewhere/bin/peoplefirst.js'
    )
    .parse(argv)
    .opts()
}

const names = value => value.split(',').filter(Boolean)

function atLeastOne(value) {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Write a whole number from 1 on.')
  return Number(value)
}

/** The cases that were asked for, or which names there are where one is unknown. */
export function chooseCases(cases, only) {
  if (!only) return {chosen: cases}
  const isMeant = (name, asked) => name === asked || name.startsWith(`${asked}-`)
  const unknown = only.find(asked => !cases.some(({name}) => isMeant(name, asked)))
  if (unknown !== undefined) {
    return {problem: `no case is called “${unknown}”; there are ${cases.map(({name}) => name).join(', ')}`}
  }
  return {chosen: cases.filter(({name}) => only.some(asked => isMeant(name, asked)))}
}
