import {rmSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules, suggestionText, warningText} from './our-rules.ts'
import {installBare} from './peoplefirst.ts'

const {peoplefirst} = installBare()

const config = `
ignore: [left-out]
rules: {test-warning: error}
allow: [{phrase: happy zorbleflux, reason: a name}]
overrides:
  - files: [letters]
    audience: customer
    rules: {test-suggestion: off}
`
const nested = 'rules: {test-error: suggestion}\n'

/** Files of many sizes, some of which cannot be read, below two configurations. */
const createTexts = (): string => {
  const texts: Record<string, string | Uint8Array> = {...ourRules, 'peoplefirst.config.yml': config}
  for (let count = 0; count < 16; count++) {
    const folder = ['docs', 'letters', 'nested', 'left-out'][count % 4]
    texts[`${folder}/${count}.md`] =
      `# Page ${count}\n\n${`${errorText}\n${warningText}\n${suggestionText}\nA happy zorbleflux.\n\n`.repeat((count % 5) ** 2 + 1)}`
  }
  const more = {
    'nested/peoplefirst.config.yml': nested,
    'docs/broken.md': new Uint8Array([65, 0xff, 66]),
    'docs/macros.json': JSON.stringify({
      macros: [{title: 'A', actions: [{field: 'comment_value', value: errorText}]}]
    }),
    'docs/shapeless.json': '{"a": 1}',
    'docs/picture.png': new Uint8Array([137, 80, 78, 71])
  }
  return createTree({...texts, ...more})
}

const check = (cwd: string, concurrency: string, ...args: readonly string[]) =>
  peoplefirst(['--concurrency', concurrency, '--format', 'json', ...onlyOurs, ...args, '.'], {cwd})

describe('a run with worker threads', {timeout: 240_000}, () => {
  const cwd = (): string => createTexts()

  test('says the same as one without', () => {
    const folder = cwd()
    const alone = check(folder, 'off')
    expect(alone.code).toBe(2)
    expect(alone.stderr).toContain('docs/broken.md')
    expect(JSON.parse(alone.stdout).summary.errors).toBeGreaterThan(20)
    for (const count of ['2', '3']) expect(check(folder, count), count).toEqual(alone)
  })

  test('checks its part, and with others the whole', () => {
    const folder = cwd()
    for (const part of ['1/2', '2/2']) {
      expect(check(folder, '2', '--shard', part)).toEqual(check(folder, 'off', '--shard', part))
    }
  })

  test('keeps what one thread keeps', () => {
    const folder = cwd()
    const cached = ['--cache-location', 'kept.cache']
    const alone = check(folder, 'off', ...cached)
    const known = check(folder, 'off', ...cached)
    rmSync(path.join(folder, 'kept.cache'))
    const shared = check(folder, '2', ...cached)
    expect(shared).toEqual(alone)
    expect(check(folder, 'off', ...cached)).toEqual(known)
    expect(check(folder, '3', ...cached)).toEqual(known)
  })

  test('fixes the same', () => {
    const diff = (concurrency: string) => check(cwd(), concurrency, '--fix-dry-run')
    expect(diff('2')).toEqual(diff('off'))
  })
})

test.each(['0', 'many', '65', '-1'])('--concurrency %s is told', value => {
  const {code, stderr} = peoplefirst([`--concurrency=${value}`, '.'])
  expect(code).toBe(2)
  expect(stderr).toContain('Write auto, off, or a number of threads from 1 to 64.')
})
