import {spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {beforeAll, expect, test} from 'vitest'
import {changeBaselineFile} from '../../../src/run/baseline/change-file.ts'
import {baselineText} from '../../../src/run/baseline/entries.ts'
import {buildOnce, root} from '../../cli/peoplefirst.ts'
import {createTree} from '../tree.ts'
import {entries} from './findings.ts'

beforeAll(buildOnce, 240_000)

const COUNT = 5_000
const built = (name: string): string => pathToFileURL(join(root, 'build/run/baseline', name)).href

/** Writes one state after the other until it is killed. */
const script = `
import {changeBaselineFile} from '${built('change-file.js')}'
import {entriesOf} from '${built('entries.js')}'
const state = word => entriesOf({version: 1, files: {'a.md': Array.from({length: ${COUNT}}, (_, number) =>
  ({rule: 'rule-one', sentence: number + ' ' + word, count: 1}))}})
const states = [state('old'), state('new')]
for (let turn = 0; ; turn++) changeBaselineFile(process.argv[1], () => states[turn % 2])
`
const stateOf = (word: string) =>
  entries({'a.md': Array.from({length: COUNT}, (_, number) => `${number} ${word}`)})

/** Lets the script write, and kills it a while after there is something to read. */
async function writeUntilKilled(file: string, milliseconds: number): Promise<void> {
  const args = ['--input-type=module', '-e', script, file]
  const child = spawn(process.execPath, args, {stdio: 'ignore'})
  const ended = new Promise<void>(resolve => child.on('exit', () => resolve()))
  while (child.exitCode === null && !existsSync(file)) await new Promise(resolve => setTimeout(resolve, 5))
  await new Promise(resolve => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  await ended
}

test('killed at any moment, a write leaves the old baseline or the new one', async () => {
  const folder = createTree({})
  const whole = [baselineText(stateOf('old')), baselineText(stateOf('new'))]
  let interrupted = 0
  for (const pause of [0, 1, 3, 7, 12, 20, 33, 54]) {
    const file = join(folder, `base-${pause}.json`)
    await writeUntilKilled(file, pause)
    expect(whole).toContain(readFileSync(file, 'utf8'))
    const lock = join(folder, `.base-${pause}.json.lock`)
    if (!existsSync(lock)) continue
    interrupted++
    // As if it had been left long ago.
    utimesSync(lock, new Date(0), new Date(0))
    const change = changeBaselineFile(file, () => stateOf('third'))
    expect(change.type).toBe('done')
    expect(readFileSync(file, 'utf8')).toBe(baselineText(stateOf('third')))
    expect(existsSync(lock)).toBe(false)
  }
  // The kills came while the file was being written, or this test shows nothing.
  expect(interrupted).toBeGreaterThan(0)
  const left = readdirSync(folder).filter(name => !/^base-\d+\.json$/.test(name))
  expect(left.every(name => name.startsWith('.') && name.endsWith('.tmp'))).toBe(true)
}, 300_000)
