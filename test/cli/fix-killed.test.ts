import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {buildOnce, root} from './peoplefirst.ts'

beforeAll(buildOnce, 240_000)

const rule = `about: helper
severity: error
message: 'Found “{match}”.'
why: People are people.
flag: ['[grumpy widget]']
instead: ['{colleague}']
fix: safe
examples:
  - flag: 'Two [grumpy widgets] left.'
  - allow: 'Two widgets left.'
`
const COUNT = 200
const before = (number: number): string =>
  `# Page ${number}\n\nTwo grumpy widgets left.\n${'Filler. '.repeat(200)}\n`
const after = (number: number): string => before(number).replace('grumpy widgets', 'colleagues')
const nameOf = (number: number): string => `docs/page-${number}.md`

const files = Object.fromEntries([...Array(COUNT).keys()].map(number => [nameOf(number), before(number)]))

/** Runs the fix and kills it a while after its first file was written. */
async function fixKilledAfter(cwd: string, milliseconds: number): Promise<void> {
  const args = [
    join(root, 'bin/peoplefirst.js'),
    'fix',
    'docs',
    '--rules',
    'rules',
    '--rule',
    'grumpy-widget'
  ]
  const child = spawn(process.execPath, args, {cwd, stdio: 'ignore'})
  const ended = new Promise<void>(resolve => child.on('exit', () => resolve()))
  const isStarted = (): boolean => readFileSync(join(cwd, nameOf(0)), 'utf8') !== before(0)
  while (child.exitCode === null && !isStarted()) await new Promise(resolve => setTimeout(resolve, 5))
  await Promise.race([ended, new Promise(resolve => setTimeout(resolve, milliseconds).unref())])
  child.kill('SIGKILL')
  await ended
}

test('killed at any moment, a fix leaves each file old or new, and another one finishes the work', async () => {
  const cwd = createTree({'rules/contempt/grumpy-widget.yml': rule, ...files})
  const states: number[] = []
  for (const pause of [0, 3, 11, 27, 60]) {
    await fixKilledAfter(cwd, pause)
    const contents = [...Array(COUNT).keys()].map(number => readFileSync(join(cwd, nameOf(number)), 'utf8'))
    for (const [number, content] of contents.entries()) {
      expect([before(number), after(number)]).toContain(content)
    }
    states.push(contents.filter((content, number) => content === after(number)).length)
  }
  // The kills came while files were being written, or this test shows nothing.
  expect(states[0]).toBeGreaterThan(0)
  expect(states[0]).toBeLessThan(COUNT)
  expect(states).toEqual(states.toSorted((a, b) => a - b))
  await fixKilledAfter(cwd, 180_000)
  for (let number = 0; number < COUNT; number++) {
    expect(readFileSync(join(cwd, nameOf(number)), 'utf8')).toBe(after(number))
  }
  const left = readdirSync(join(cwd, 'docs')).filter(name => !/^page-\d+\.md$/.test(name))
  expect(left.every(name => name.startsWith('.') && name.endsWith('.tmp'))).toBe(true)
}, 300_000)
