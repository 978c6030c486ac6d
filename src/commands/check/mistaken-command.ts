import {existsSync} from 'node:fs'
import {nearest} from '../../core/nearest.ts'
import {commandNames} from '../options/command-names.ts'

/** `chekc` is read as a path, since `check` is the default command; so is `fix` behind an option. */
export function mistakenCommand([first = '']: readonly string[], found: number): readonly string[] {
  const meant = (name: string): string => `Did you mean the command “peoplefirst ${name}”?`
  if (commandNames.some(name => name === first) && !existsSync(first)) {
    return [`${meant(first)} A command stands before its options.`]
  }
  const near = found === 0 && /^[a-z]+$/.test(first) ? nearest(first, commandNames) : undefined
  return near === undefined ? [] : [meant(near)]
}
