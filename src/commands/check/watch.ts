import path from 'node:path'
import {formatProblem, problem} from '../../core/errors.ts'
import {failureText} from '../../run/failure-text.ts'
import {partTargets} from '../../run/files/targets.ts'
import {watchFiles} from '../../run/files/watch-files.ts'
import {decidesOnOthers, watchedPlace} from '../../run/files/watch-place.ts'
import type {CheckFlags} from '../options/flags.ts'
import {named, say} from '../terminal/print.ts'
import {runCheck} from './run-check.ts'

/** Editors write a file in several steps, within a blink. */
const CALM = 60

/**
 * Checks once, and then whatever changes, until somebody ends it with Ctrl-C; the exit code of the last check stands.
 * Where a configuration, a baseline or a rule of one's own changes, everything is checked anew.
 */
export async function watchAndCheck(paths: readonly string[], flags: CheckFlags): Promise<void> {
  const cwd = process.cwd()
  const {named: targets} = partTargets(paths)
  const further = new Set(
    [flags.config, flags.baseline].flatMap(file =>
      typeof file === 'string' ? [path.resolve(cwd, file)] : []
    )
  )
  const rules = (flags.rules ?? []).map(folder => path.resolve(cwd, folder))
  const written = new Set(
    (flags.output ?? []).flatMap(({file}) => (file === undefined ? [] : [path.resolve(cwd, file)]))
  )
  const isDecisive = (file: string): boolean =>
    decidesOnOthers(file, further) || rules.some(folder => file.startsWith(folder + path.sep))
  const changes = createMailbox<readonly string[]>()
  const watch = watchFiles({
    targets: [
      ...(targets.length > 0 ? targets : ['.']).map(target => watchedPlace(target, cwd)),
      // Of the folder we are in, only what lies in it itself: a configuration, a baseline.
      path.join(cwd, 'peoplefirst.config.yml'),
      ...further,
      ...rules
    ],
    calm: CALM,
    onChange: changes.put,
    onError: (place, error) =>
      say(formatProblem(named(problem('watch-failed', {reason: failureText(error)}, {file: place}))))
  })
  process.once('SIGINT', changes.close)
  process.once('SIGTERM', changes.close)
  await runCheck(paths, flags)
  say('Watching for changes; Ctrl-C ends it.')
  for (let files = await changes.take(); files !== undefined; files = await changes.take()) {
    const foreign = files.filter(file => !written.has(file))
    if (foreign.length === 0) continue
    process.exitCode = 0
    await runCheck(paths, flags, foreign.some(isDecisive) ? undefined : new Set(foreign))
  }
  watch.close()
}

interface Mailbox<Letter> {
  readonly put: (letter: Letter) => void
  readonly close: () => void
  /** The next letter; `undefined` once it is closed. */
  readonly take: () => Promise<Letter | undefined>
}

/** Keeps what comes while somebody is busy. */
function createMailbox<Letter>(): Mailbox<Letter> {
  const letters: Letter[] = []
  let isClosed = false
  let wake = (): void => {}
  return {
    put: letter => {
      letters.push(letter)
      wake()
    },
    close: () => {
      isClosed = true
      wake()
    },
    take: async () => {
      while (letters.length === 0 && !isClosed) {
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
      return isClosed ? undefined : letters.shift()
    }
  }
}
