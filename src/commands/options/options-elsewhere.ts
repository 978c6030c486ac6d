import {commandNames} from './command-names.ts'

const leaveOut = "'!docs/archive/**', a path to leave out"

/** What other linters call something, and what it is called here. Sources: ESLint, Prettier, alex, textlint, Vale, ruff. */
export const optionsElsewhere: Readonly<Record<string, string>> = {
  '-f': '--format <name>',
  '--reporter': '--format <name>',
  '--formatter': '--format <name>',
  '--output-format': '--format <name>',
  '--json': '--format json',
  '-o': '--output <format=file>',
  '--output-file': '--output <format=file>',
  '-q': '--quiet',
  '-c': '--config <file>',
  '-v': '--version',
  '-w': '--watch',
  '-j': '--concurrency <n>',
  '--jobs': '--concurrency <n>',
  '--threads': '--concurrency <n>',
  '--level': '--severity <level>',
  '--minAlertLevel': '--severity <level>',
  '--min-alert-level': '--severity <level>',
  '--no-exit': '--fail-on never',
  '--exit-zero': '--fail-on never',
  '--no-error-on-unmatched-pattern': '--lenient-files',
  '--ignore': leaveOut,
  '--ignore-pattern': leaveOut,
  '--exclude': leaveOut,
  '--glob': "'docs/**/*.md', a path with stars",
  '--ext': "'docs/**/*.txt', a path with stars",
  '--stdin': '-, as a path',
  '--stdin-filepath': '--stdin-filename <path>',
  '--changed': '--since <ref>',
  '--diff': '--since <ref>',
  '--rulesdir': '--rules <folder>',
  '--plugin': '--rules <folder>',
  '--write': '--fix',
  '--dry-run': '--fix-dry-run',
  '--list-rules': 'peoplefirst rules',
  '--init': 'peoplefirst init',
  '--no-cache': 'nothing: results are kept only where --cache says so'
}

/** A word for who knows an option of `check` from elsewhere, where `message` says that it is unknown to `command`. */
export function hintForUnknown(message: string, command: string | undefined): string | undefined {
  const isOther = commandNames.some(name => name === command && name !== 'check' && name !== 'fix')
  if (isOther) return undefined
  const written = /unknown option '(--[^'=]+|-[^'-])/.exec(message)?.[1]
  const name = written === undefined ? undefined : optionsElsewhere[written]
  return name === undefined ? undefined : `What other linters call “${written}” is here: ${name}`
}
