import {cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {buildOnce, type Outcome, root, runIn} from '../cli/peoplefirst.ts'

const CONFIG = 'peoplefirst.config.yml'
const formats = ['zendesk-macros', 'csv-replies', 'i18n-json', 'po', 'vtt', 'rasa-domain', 'html']

/** Entries that one file alone needs, that several need, and that none does; weights and readers by folder. */
const configs = {
  [CONFIG]: `extends: recommended
allow:
  - phrase: just numbers
    rules: [person-as-number]
    reason: one page alone says it
  - phrase: wobbling walrus
    reason: nobody writes this
overrides:
  - files: [formats/]
    audience: customer
    rules: {told-to-understand: error}
  - files: [articles/]
    categories: {blame: suggestion}
suppressions:
  - rules: [record-with-feelings]
    files: [formats/vtt/]
    phrase: angry tickets
    reason: a training that quotes
  - rules: [stock-phrase]
    files: [handbook/nowhere.md]
`,
  [`handbook/${CONFIG}`]: `extends: ../${CONFIG}
audience: internal
allow:
  - phrase: warm bodies
    reason: one page is about these words
  - phrase: purple parsnip
`
}
const inline = `# Notes

<!-- peoplefirst-disable-next-line record-with-feelings -- quoted from a letter -->
We woke up to forty angry tickets.

<!-- peoplefirst-disable-next-line stock-phrase -- no longer so -->
Hello.

<!-- peoplefirst-disable-next-line -->
Hire more phone monkeys.

Another luser forgot her password.

Another luser forgot her password.
`

interface Written {
  readonly path: string
  readonly format: string | null
  readonly findings: readonly {readonly rule: string; readonly fingerprint: string}[]
}
interface Json {
  readonly files: readonly Written[]
  readonly summary: object
  readonly problems: readonly object[]
}

const tree = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'peoplefirst-same-'))), 'tree')
const elsewhere = path.join(tree, '../elsewhere/deep')
afterAll(() => rmSync(path.dirname(tree), {recursive: true, force: true}))

const peoplefirst = (args: readonly string[], cwd = tree, input = ''): Outcome =>
  runIn(root, args, {cwd, input, env: {GITHUB_STEP_SUMMARY: ''}})
const check = (args: readonly string[], cwd = tree, input = ''): Json =>
  JSON.parse(peoplefirst(['check', '--format', 'json', ...args], cwd, input).stdout)

/** Reports of texts, without those of the configurations, which only a run over their folders judges. */
const texts = ({files}: Json): readonly Written[] => files.filter(({format}) => format !== 'configuration')

/** The files as seen from the tree; fingerprints hold the path as it is shown, and stay out. */
const seenFrom = ({files}: Json, cwd: string): readonly object[] =>
  files
    .map(file => ({
      ...file,
      path: path.relative(tree, path.resolve(cwd, file.path)),
      findings: file.findings.map(({fingerprint: _, ...finding}) => finding)
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))

/** A shuffle that is the same each time. */
const shuffled = (names: readonly string[], seed: number): readonly string[] =>
  names
    .map((name, index) => ({name, key: ((index + 1) * seed * 7919) % 1009}))
    .sort((a, b) => a.key - b.key)
    .map(({name}) => name)

describe('the same findings', {timeout: 300_000}, () => {
  let whole: Json

  beforeAll(async () => {
    await buildOnce()
    for (const part of ['articles', 'handbook'])
      cpSync(path.join(root, 'fixtures/help-center', part), path.join(tree, part), {recursive: true})
    for (const name of formats)
      cpSync(path.join(root, 'fixtures/formats', name), path.join(tree, 'formats', name), {recursive: true})
    for (const [name, text] of Object.entries({...configs, 'articles/notes.md': inline}))
      writeFileSync(path.join(tree, name), text)
    mkdirSync(elsewhere, {recursive: true})
    // Known are the findings of the bot and of one page, some of which are mended since.
    peoplefirst(['--update-baseline', 'formats/rasa-domain', 'handbook/quality.md', 'articles/notes.md'])
    writeFileSync(path.join(tree, 'articles/notes.md'), `${inline}\nAnother luser forgot her password.\n`)
    whole = check(['.'])
  }, 300_000)

  test('the tree has all that could differ', () => {
    const rules = whole.files.flatMap(({findings}) => findings.map(({rule}) => rule))
    expect(new Set(rules).size).toBeGreaterThan(15)
    expect(whole.summary).toMatchObject({known: expect.any(Number), suppressed: expect.any(Number)})
    const own = whole.files.filter(({format}) => format === 'configuration')
    expect(own.map(({path, findings}) => [path, findings.map(({rule}) => rule)])).toEqual([
      [`handbook/${CONFIG}`, ['unused-allow']],
      [CONFIG, ['unused-allow', 'unused-suppression', 'suppression-without-reason']]
    ])
  })

  test.each([
    ['the folder', () => tree, '.'],
    ['a folder in it', () => path.join(tree, 'handbook/weekly'), '../..'],
    ['another folder', () => elsewhere, '../../tree'],
    ['another folder, by an absolute path', () => elsewhere, tree]
  ])('from %s', (_, cwd, target) => {
    const found = check([target], cwd())
    expect(seenFrom(found, cwd())).toEqual(seenFrom(whole, tree))
    expect(found.summary).toEqual(whole.summary)
  })

  test.each([1, 2, 3])('by %i jobs', total => {
    const out = path.join(tree, '../reports', String(total))
    for (let index = 1; index <= total; index++)
      check(['.', '--shard', `${index}/${total}`, '--output', `json=${path.join(out, `${index}.json`)}`])
    expect(JSON.parse(peoplefirst(['merge', '--format', 'json', out]).stdout)).toEqual(whole)
  })

  test('with a cache: new, known, and after files were touched or changed', () => {
    const cached = ['check', '.', '--format', 'json', '--cache-location', path.join(tree, '../cache.json')]
    const plain = peoplefirst(['check', '.', '--format', 'json'])
    expect(peoplefirst(cached)).toEqual(plain)
    expect(peoplefirst(cached)).toEqual(plain)
    for (const {path: name} of texts(whole)) utimesSync(path.join(tree, name), new Date(), new Date())
    expect(peoplefirst(cached)).toEqual(plain)
    const page = path.join(tree, 'articles/notes.md')
    writeFileSync(page, `Now a purple parsnip.\n\n${inline}`)
    try {
      expect(peoplefirst(cached)).toEqual(peoplefirst(['check', '.', '--format', 'json']))
    } finally {
      writeFileSync(page, `${inline}\nAnother luser forgot her password.\n`)
    }
    expect(peoplefirst(cached)).toEqual(plain)
  })

  test.each([1, 2])('in any order of files (%i)', seed => {
    const names = texts(whole).map(({path: name}) => name)
    const list = shuffled(names, seed)
    expect(list).not.toEqual(names)
    const found = check(['--files-from', '-'], tree, list.join('\n'))
    expect(found.files).toEqual(texts(whole))
    const given = check(list)
    expect(given.files).toEqual(texts(whole))
  })

  test.each([
    [['handbook', 'formats', 'articles'], false],
    [['articles/*.md', 'handbook', 'formats/**/*.*', 'articles'], false],
    [['.', 'handbook', 'articles/notes.md'], true],
    [['articles', tree], true]
  ])('by the targets %j', (targets, isWhole) => {
    const found = check(targets as readonly string[])
    expect(texts(found)).toEqual(texts(whole))
    const own = found.files.filter(({format}) => format === 'configuration').map(({path: name}) => name)
    expect(own).toEqual(isWhole ? [`handbook/${CONFIG}`, CONFIG] : [`handbook/${CONFIG}`])
  })
})
