import {expect, test} from 'vitest'
import {parsePlace} from '../../src/commands/options/parse-place.ts'
import {wantsColor} from '../../src/commands/terminal/color.ts'
import {createProgress} from '../../src/commands/terminal/progress.ts'

test('reads places, with Windows drives and colons in names', () => {
  expect(parsePlace('docs/a.md:12')).toEqual({file: 'docs/a.md', line: 12, column: undefined})
  expect(parsePlace('docs/a.md:12:5')).toEqual({file: 'docs/a.md', line: 12, column: 5})
  expect(parsePlace('C:\\docs\\a.md:12:5')).toEqual({file: 'C:\\docs\\a.md', line: 12, column: 5})
  expect(parsePlace('C:\\docs\\a.md')).toBeUndefined()
  expect(parsePlace('stock-phrase')).toBeUndefined()
})

test('a flag outweighs the environment, which outweighs the terminal', () => {
  const wants = (flag: boolean | undefined, isTTY: boolean, env: Record<string, string>) =>
    wantsColor({flag, isTTY, env})
  expect(wants(undefined, true, {})).toBe(true)
  expect(wants(undefined, false, {})).toBe(false)
  expect(wants(undefined, true, {NO_COLOR: '1'})).toBe(false)
  expect(wants(undefined, true, {NO_COLOR: ''})).toBe(true)
  expect(wants(undefined, true, {TERM: 'dumb'})).toBe(false)
  expect(wants(undefined, false, {FORCE_COLOR: '1', NO_COLOR: '1'})).toBe(true)
  expect(wants(undefined, true, {FORCE_COLOR: '0'})).toBe(false)
  expect(wants(true, false, {NO_COLOR: '1'})).toBe(true)
  expect(wants(false, true, {FORCE_COLOR: '1'})).toBe(false)
})

function watch(isTTY: boolean, times: readonly number[]): string {
  const written: string[] = []
  const clock = times.values()
  const stream = {isTTY, write: (text: string) => written.push(text)}
  const progress = createProgress({stream, now: () => clock.next().value ?? 0})
  for (let done = 1; done < times.length; done++) progress.update(done, times.length - 1)
  progress.clear()
  return written.join('').replaceAll('\r\u001B[K', '<')
}

test('progress waits a second, then speaks ten times a second, and leaves nothing behind', () => {
  expect(watch(true, [0, 500, 999])).toBe('')
  expect(watch(true, [0, 999, 1000, 1050, 1100])).toBe('<Checked 2 of 4 files<Checked 4 of 4 files<')
  expect(watch(false, [0, 999, 1000, 1050, 1100])).toBe('')
})
