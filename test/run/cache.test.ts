import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {createFormatSet} from '../../src/parse/format-set.ts'
import {openCache} from '../../src/run/cache/cache.ts'
import {type Entry, readCache} from '../../src/run/cache/cache-file.ts'
import {cacheLocation} from '../../src/run/cache/cache-location.ts'
import {checkAndKeep} from '../../src/run/cache/check-and-keep.ts'
import {formatsKey, rulesKey, settingsKey} from '../../src/run/cache/settings-key.ts'
import {checkFile} from '../../src/run/check-file.ts'
import {englishEngine, loadAllRules} from '../../src/run/engine.ts'
import type {FileSettings} from '../../src/run/file-settings.ts'
import {findFiles} from '../../src/run/files/find-files.ts'
import {loadFormats} from '../../src/run/formats/load-formats.ts'
import type {Input} from '../../src/run/input.ts'
import {selectRules} from '../../src/select.ts'
import {buildOnce, root} from '../cli/peoplefirst.ts'
import {createTree} from './tree.ts'

const version = '1.2.3'
const KEY = 'these settings'
const settings: FileSettings = {
  kind: undefined,
  audience: undefined,
  reading: {formats: createFormatSet(loadFormats().formats), fields: [], parts: new Set()},
  engine: englishEngine(selectRules(loadAllRules([]).rules, {preset: 'recommended'}))
}
const angry = 'We woke up to forty angry tickets.\n'

/** Checks what is not known, as a run does, and tells which files those were. */
function runIn(cwd: string, inputs: readonly Input[], key = KEY, by = version) {
  const cache = openCache(path.join(cwd, 'cache.json'), by)
  const anew: string[] = []
  const results = inputs.map(input => {
    const known = cache.find(input, key)
    if (!known) anew.push(input.path)
    return known ?? checkAndKeep(input, settings, key, cache)
  })
  const problem = cache.save()
  return {results, anew, remark: cache.remark?.message, problem: problem?.message}
}

const inputsIn = async (cwd: string, ...targets: readonly string[]): Promise<readonly Input[]> =>
  (await findFiles(targets, cwd)).inputs.filter(({path: name}) => !name.endsWith('cache.json'))

test('results that are kept are the results', async () => {
  const cwd = createTree({
    'a.md': angry,
    'bom.md': `\uFEFF${angry.replace('\n', '\r\n')}`,
    'bytes.md': Buffer.from([0x41, 0xff]),
    'odd.md': 'Forty angry tickets \uD83D and `code`.\n',
    'binary.md': Buffer.from([0, 1, 2]),
    'logo.png': 'PNG',
    'quiet.md': `<!-- peoplefirst-disable-next-line -->\n${angry}`,
    'shapeless.json': '{"a": 1}'
  })
  cpSync(path.join(root, 'fixtures/formats/zendesk-macros'), path.join(cwd, 'macros'), {recursive: true})
  const inputs = await inputsIn(cwd, '.')
  const expected = inputs.map(input => checkFile(input, settings))
  const cold = runIn(cwd, inputs)
  const warm = runIn(cwd, inputs)
  expect(cold).toEqual({
    results: expected,
    anew: inputs.map(({path: name}) => name),
    remark: undefined,
    problem: undefined
  })
  expect(warm.results).toEqual(expected)
  // What could not be done is tried again.
  expect(warm.anew).toEqual(['bytes.md'])
  expect(expected.flatMap(({report}) => report.findings).length).toBeGreaterThan(3)
  expect(expected.map(({report}) => report.suppressed ?? 0)).toContain(1)
})

test('whatever decides a result decides whether it is known', async () => {
  const cwd = createTree({'a.md': angry, 'b.md': angry, 'logo.png': 'PNG'})
  const inputs = await inputsIn(cwd, '.')
  const anew = (...args: readonly [string?, string?]) => runIn(cwd, inputs, ...args).anew
  expect(anew()).toHaveLength(3)
  expect(anew()).toEqual([])
  writeFileSync(path.join(cwd, 'b.md'), `${angry} `)
  expect(anew()).toEqual(['b.md'])
  writeFileSync(path.join(cwd, 'b.md'), angry)
  expect(anew()).toEqual(['b.md'])
  // An image is not even opened.
  writeFileSync(path.join(cwd, 'logo.png'), 'another')
  expect(anew()).toEqual([])
  expect(anew('other settings')).toHaveLength(3)
  expect(anew()).toHaveLength(3)
  expect(anew(KEY, '1.2.4')).toHaveLength(3)
  expect(anew()).toHaveLength(3)
  const renamed = inputs.map(input => ({...input, path: `docs/${input.path}`}))
  expect(runIn(cwd, renamed).anew).toHaveLength(3)
})

test('files of other runs stay known, and files that are gone are forgotten', async () => {
  const cwd = createTree({'a.md': angry, 'b.md': angry, 'c.md': angry})
  const names = (): readonly string[] =>
    [...readCache(path.join(cwd, 'cache.json'), version).entries.keys()].map(name => path.basename(name))
  runIn(cwd, await inputsIn(cwd, 'a.md', 'b.md'))
  expect(names()).toEqual(['a.md', 'b.md'])
  rmSync(path.join(cwd, 'a.md'))
  runIn(cwd, await inputsIn(cwd, 'c.md'))
  expect(names()).toEqual(['b.md', 'c.md'])
})

test('runs at the same time keep what each of them found', async () => {
  const cwd = createTree({'a.md': angry, 'b.md': angry, 'c.md': angry})
  const file = path.join(cwd, 'cache.json')
  const inputs = await inputsIn(cwd, '.')
  const caches = inputs.map(() => openCache(file, version))
  for (const [index, input] of inputs.entries()) {
    const cache = caches[index]
    if (cache) checkAndKeep(input, settings, KEY, cache)
  }
  for (const cache of caches) expect(cache.save()).toBeUndefined()
  expect(runIn(cwd, inputs).anew).toEqual([])
  expect(readdirSync(cwd)).toHaveLength(4)
})

test('a run that learns nothing writes nothing', async () => {
  const cwd = createTree({'a.md': angry})
  const inputs = await inputsIn(cwd, '.')
  runIn(cwd, inputs)
  const file = path.join(cwd, 'cache.json')
  const text = readFileSync(file, 'utf8')
  // A space tells whether somebody wrote it again.
  writeFileSync(file, `${text} `)
  expect(runIn(cwd, inputs).anew).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe(`${text} `)
})

describe('what stands in the place of a cache', () => {
  const change = (from: string, to: string) => (file: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  const begins = 'the results kept here cannot be read, so everything is checked and kept anew'
  const foreign =
    'this is no file of results that peoplefirst kept, so it is left as it is and nothing is kept; name another one with --cache-location'
  const tables: readonly (readonly [string, (file: string) => void, string | undefined, 'anew' | 'left'])[] =
    [
      ['half of one', file => truncateSync(file, 300), begins, 'anew'],
      ['one of other types', change('"missed":false', '"missed":0'), begins, 'anew'],
      ['one with other findings', change('angry', 'happy'), begins, 'anew'],
      ['one without entries', file => writeFileSync(file, '{"peoplefirst-cache":2}'), begins, 'anew'],
      ['nothing in it', file => writeFileSync(file, ''), undefined, 'anew'],
      ['one of an older format', change('"peoplefirst-cache":2', '"peoplefirst-cache":1'), undefined, 'anew'],
      ['one of another version', change('"version":"1.2.3"', '"version":"1.2.2"'), undefined, 'anew'],
      [
        'one of a newer format',
        change('"peoplefirst-cache":2', '"peoplefirst-cache":3'),
        'a newer peoplefirst keeps its results here, so they are left alone and nothing is kept; use one version, or another --cache-location',
        'left'
      ],
      ['noise', file => writeFileSync(file, Buffer.from([1, 2, 255, 254])), foreign, 'left'],
      ['somebody’s file', file => writeFileSync(file, '{"name": "mine"}'), foreign, 'left'],
      [
        'a folder',
        file => {
          rmSync(file)
          mkdirSync(file)
        },
        'results cannot be kept here: it is a folder; name another file with --cache-location',
        'left'
      ]
    ]
  test.each(tables)('%s', async (_, breakIt, said, fate) => {
    const cwd = createTree({'a.md': angry})
    const file = path.join(cwd, 'cache.json')
    const inputs = await inputsIn(cwd, 'a.md')
    const {results} = runIn(cwd, inputs)
    breakIt(file)
    const before = existsSync(file) && fate === 'left' ? snapshot(file) : undefined
    expect(runIn(cwd, inputs)).toEqual({results, anew: ['a.md'], remark: said, problem: undefined})
    if (fate === 'left') expect(snapshot(file)).toEqual(before)
    else expect(runIn(cwd, inputs)).toEqual({results, anew: [], remark: undefined, problem: undefined})
  })

  const snapshot = (file: string): string => {
    try {
      return readFileSync(file, 'latin1')
    } catch (error) {
      return String(error)
    }
  }

  test.runIf(process.platform !== 'win32')(
    'a link is followed, and one to nothing is no hindrance',
    async () => {
      const cwd = createTree({'a.md': angry, 'real.json': ''})
      const inputs = await inputsIn(cwd, 'a.md')
      symlinkSync('real.json', path.join(cwd, 'cache.json'))
      runIn(cwd, inputs)
      expect(readFileSync(path.join(cwd, 'real.json'), 'utf8')).toContain('angry')
      rmSync(path.join(cwd, 'real.json'))
      expect(runIn(cwd, inputs)).toMatchObject({anew: ['a.md'], problem: undefined})
      expect(runIn(cwd, inputs).anew).toEqual([])
    }
  )

  test('somebody else’s', async context => {
    if (process.getuid?.() !== 0) {
      console.log('Who owns a cache is not tested here: it takes the rights to give files away.')
      context.skip()
    }
    const cwd = createTree({'a.md': angry})
    const inputs = await inputsIn(cwd, 'a.md')
    const {results} = runIn(cwd, inputs)
    chownSync(path.join(cwd, 'cache.json'), 12345, 12345)
    expect(runIn(cwd, inputs)).toEqual({
      results,
      anew: ['a.md'],
      remark:
        'these kept results belong to somebody else, so they are left alone and nothing is kept; name a file of your own with --cache-location',
      problem: undefined
    })
  })
})

test('a full disk loses nothing', async context => {
  const cwd = createTree({'a.md': angry, 'b.md': angry.repeat(400), 'small/keep': ''})
  const disk = path.join(cwd, 'small')
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', disk])
  if (mounted.status !== 0) {
    console.log('A full disk is not tested here: a small one cannot be mounted.')
    context.skip()
  }
  try {
    const run = async (...names: readonly string[]) => {
      const cache = openCache(path.join(disk, 'cache.json'), version)
      for (const input of await inputsIn(cwd, ...names)) checkAndKeep(input, settings, KEY, cache)
      return cache.save()?.message
    }
    expect(await run('a.md')).toBeUndefined()
    const before = readFileSync(path.join(disk, 'cache.json'), 'utf8')
    expect(await run('b.md')).toBe(
      'what was checked could not be kept for the next run: the disk is full; nothing was changed; the report is whole'
    )
    expect(readFileSync(path.join(disk, 'cache.json'), 'utf8')).toBe(before)
    expect(readdirSync(disk)).toEqual(['cache.json'])
  } finally {
    spawnSync('umount', [disk])
  }
})

describe('killed', () => {
  beforeAll(buildOnce, 240_000)
  test('while it writes, the old results or the new ones are there', async () => {
    const cwd = createTree({})
    const file = path.join(cwd, 'cache.json')
    const entry = (text: string): Entry => ({
      path: 'a.md',
      settings: 's',
      content: 'c',
      missed: false,
      report: {path: 'a.md', format: 'text', checked: true, reason: null, words: 1, findings: [], notes: []},
      lines: [[1, text]],
      used: []
    })
    const texts = ['old', 'new'].map(text => text.repeat(1_000_000))
    const writer = `
      const {changeCache} = await import(${JSON.stringify(new URL('../../build/run/cache/cache-file.js', import.meta.url))})
      const entryOf = text => (${JSON.stringify(entry(''))})
      for (let turn = 0; ; turn++) {
        const text = ['old', 'new'][turn % 2].repeat(1_000_000)
        changeCache(${JSON.stringify(file)}, '1.2.3', () => new Map([['/a', {...entryOf(), lines: [[1, text]]}]]))
        process.stdout.write('.')
      }`
    for (const patience of [0, 15, 40, 90, 130]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', writer])
      await once(child.stdout, 'data')
      await new Promise(resolve => setTimeout(resolve, patience))
      child.kill('SIGKILL')
      await once(child, 'close')
      const {entries, remark} = readCache(file, version)
      expect(remark).toBeUndefined()
      expect(texts).toContain(entries.get('/a')?.lines[0]?.[1])
    }
  })
})

test('results stay with the package, or else in the working folder', () => {
  const cwd = createTree({'package.json': '{}', 'docs/deep/a.md': angry})
  const kept = path.join(cwd, 'node_modules/.cache/peoplefirst/cache.json')
  expect(cacheLocation(cwd)).toBe(kept)
  expect(cacheLocation(path.join(cwd, 'docs/deep'))).toBe(kept)
  rmSync(path.join(cwd, 'package.json'))
  expect(cacheLocation(path.join(cwd, 'docs'))).toBe(path.join(cwd, 'docs/.peoplefirst-cache.json'))
})

const plain = fc.dictionary(
  fc.string(),
  fc.oneof(fc.string(), fc.boolean(), fc.constant(null), fc.array(fc.string()))
)

test('equal settings have equal keys, and others have others', () => {
  fc.assert(
    fc.property(plain, plain, (one, other) => {
      const turned = Object.fromEntries(Object.entries(one).toReversed())
      expect(settingsKey(turned)).toBe(settingsKey(one))
      const isSame =
        JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
      expect(settingsKey(one) === settingsKey(other)).toBe(isSame)
    })
  )
  expect(settingsKey({parts: new Set(['b', 'a'])})).toBe(settingsKey({parts: new Set(['a', 'b'])}))
  expect(settingsKey({parts: new Set(['a'])})).not.toBe(settingsKey({parts: new Set()}))
})

test('rules and formats are known by their texts', () => {
  const cwd = createTree({'rules/blame/a.yml': 'about: x', 'rules/sets/b.yml': 'c', 'f.yml': 'title: x'})
  const folder = path.join(cwd, 'rules')
  const format = path.join(cwd, 'f.yml')
  const [rules, formats] = [rulesKey([folder]), formatsKey([format])]
  expect(rulesKey([folder])).toBe(rules)
  expect(rulesKey([])).not.toBe(rules)
  expect(formatsKey([])).not.toBe(formats)
  writeFileSync(path.join(folder, 'sets/b.yml'), 'd')
  writeFileSync(format, 'title: y')
  expect([rulesKey([folder]), formatsKey([format])]).not.toContain(rules)
  expect(formatsKey([format])).not.toBe(formats)
  expect(rulesKey([path.join(cwd, 'nowhere')])).not.toBe(rulesKey([]))
})
