import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {beforeAll, describe, expect, it, test} from 'vitest'
import {parse} from 'yaml'
import {resolveConfigs} from '../../src/run/config/resolve-configs.ts'
import {createTree} from '../run/tree.ts'
import {buildOnce, type Outcome, root, runIn} from './peoplefirst.ts'
import {hasTerminal, openTerminal} from './terminal.ts'

beforeAll(buildOnce, 240_000)

const init = (cwd: string, ...flags: readonly string[]): Outcome => runIn(root, ['init', ...flags], {cwd})
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8', withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

/** A folder that git would take for a repository, with these files. */
function createProject(files: Readonly<Record<string, string>>): string {
  const cwd = createTree(files)
  mkdirSync(join(cwd, '.git'))
  return cwd
}

const NONE = 'peoplefirst.config.yml'
const GITHUB = '.github/workflows/peoplefirst.yml'

describe('without questions, it goes by what a project uses', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['', [], [NONE]],
    ['package.json', [], [NONE]],
    ['.pre-commit-config.yaml', [], [NONE]],
    ['lefthook.toml', [], [NONE]],
    ['.husky/commit-msg', [], ['.husky/pre-commit', '.lintstagedrc.json', NONE]],
    ['.github/CODEOWNERS', [], [GITHUB, NONE]],
    ['.gitlab-ci.yml', [], [NONE]],
    ['.github/CODEOWNERS', ['--ci', 'none'], [NONE]],
    ['', ['--hook', 'pre-commit', '--ci', 'github'], [GITHUB, '.pre-commit-config.yaml', NONE]],
    ['', ['--hook', 'husky'], ['.husky/pre-commit', '.lintstagedrc.json', NONE]],
    ['', ['--hook', 'lefthook', '--ci', 'gitlab'], ['.gitlab-ci.yml', 'lefthook.yml', NONE]]
  ])('with “%s” and %j it writes %j', (name, flags, written) => {
    const given = name === '' ? {} : {[name]: 'here: before\n'}
    const cwd = createProject(given)
    const {code, stdout, stderr} = init(cwd, '--yes', ...flags)
    expect([code, stderr]).toEqual([0, ''])
    expect(filesIn(cwd)).toEqual([...written, ...Object.keys(given)].sort())
    for (const path of written) expect(stdout).toContain(`Wrote ${path}\n`)
    if (name !== '') expect(readFileSync(join(cwd, name), 'utf8')).toBe('here: before\n')
  })
})

test('what is there already stays, and what it needs is printed', () => {
  const package_ = '{\n  "lint-staged": {"*.js": "eslint"}\n}\n'
  const cwd = createProject({'package.json': package_, '.husky/pre-commit': 'npm test\n'})
  const {code, stdout} = init(cwd, '--yes', '--hook', 'husky')
  expect(code).toBe(0)
  expect(stdout).toMatchInlineSnapshot(`
    "Wrote peoplefirst.config.yml
    .husky/pre-commit stays as it is. What to add to it:

    npx lint-staged

    package.json stays as it is. What to add to it:

      "*.{adoc,arb,asc,asciidoc,blade.php,csv,ejs,email,erb,ftl,ftlh,handlebars,hbs,htm,html,j2,jinja,jinja2,json,jsonc,jsonl,jsp,lg,liquid,markdown,md,mdown,mdx,mjml,mustache,ndjson,njk,po,pot,rest,resw,resx,rst,srt,ssml,text,tpl,tsv,twig,twiml,txt,vtt,vxml,xhtml,xlf,xliff,xml,yaml,yml}": "peoplefirst check --lenient-files"

    Next:
      npm install --save-dev peoplefirst husky lint-staged  installs the three
      npm pkg set scripts.prepare=husky                     sets the hook up in each clone
      npm run prepare                                       sets it up in this one
      npx peoplefirst                                       shows what there is today
      npx peoplefirst --update-baseline                     if that is a long list: takes note of it; from then on only what is new counts
    "
  `)
  expect(readFileSync(join(cwd, 'package.json'), 'utf8')).toBe(package_)
  expect(readFileSync(join(cwd, '.husky/pre-commit'), 'utf8')).toBe('npm test\n')
})

test('a second time it changes nothing and asks for nothing', () => {
  const cwd = createProject({})
  const flags = ['--yes', '--hook', 'husky', '--ci', 'gitlab', '--audience', 'customer']
  init(cwd, ...flags)
  const before = filesIn(cwd).map(name => readFileSync(join(cwd, name), 'utf8'))
  const {code, stdout} = init(cwd, ...flags)
  expect(code).toBe(0)
  expect(stdout.split('\nNext:')[0]).toBe(
    ['peoplefirst.config.yml', '.husky/pre-commit', '.lintstagedrc.json', '.gitlab-ci.yml']
      .map(name => `${name} is there already and stays as it is.\n`)
      .join('')
  )
  expect(filesIn(cwd).map(name => readFileSync(join(cwd, name), 'utf8'))).toEqual(before)
})

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['of another name', {'.peoplefirstrc': 'extends: strict\n'}, '.peoplefirstrc'],
  ['in JSON', {'peoplefirst.config.json': '{"extends": "strict"}'}, 'peoplefirst.config.json'],
  ['in a manifest', {'package.json': '{"peoplefirst": {"extends": "strict"}}'}, 'package.json'],
  ['that this version cannot read', {'.peoplefirstrc.yml': 'extends: ['}, '.peoplefirstrc.yml']
])('a configuration %s keeps its place, since a nearer one would switch it off', (_, files, holder) => {
  const cwd = createProject(files)
  const {code, stdout} = init(cwd, '--yes')
  expect(code).toBe(0)
  expect(stdout).toContain(`${holder} is there already and stays as it is.\n`)
  expect(filesIn(cwd)).toEqual(Object.keys(files))
})

test('a configuration of a folder above keeps its place, too', () => {
  const cwd = createProject({'.peoplefirstrc': 'extends: strict\n', 'help/refunds.md': 'Hello.\n'})
  const {stdout} = init(join(cwd, 'help'), '--yes')
  expect(stdout).toContain('../.peoplefirstrc is there already and stays as it is.\n')
  expect(filesIn(cwd)).toEqual(['.peoplefirstrc', 'help/refunds.md'])
})

test('from a folder inside a repository, the configuration stays there and the rest goes to the root', () => {
  const cwd = createProject({'help/refunds.md': 'Hello.\n', 'package.json': '{}'})
  const {stdout} = init(join(cwd, 'help'), '--yes', '--ci', 'github')
  expect(stdout).toContain(`Wrote peoplefirst.config.yml\nWrote ../${GITHUB}\n`)
  expect(filesIn(cwd)).toEqual([GITHUB, 'help/peoplefirst.config.yml', 'help/refunds.md', 'package.json'])
})

test.skipIf(process.platform === 'win32')('a file that cannot be written is one line', () => {
  const cwd = createProject({'.github': 'a file'})
  const {code, stdout, stderr} = init(cwd, '--yes', '--ci', 'github')
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^\.github\/.*: could not be written: .+\n$/)])
  expect(stdout).toContain('Wrote peoplefirst.config.yml\n')
})

test('without a terminal it says so in one line', () => {
  const cwd = createTree({})
  expect(init(cwd)).toEqual({
    code: 2,
    stdout: '',
    stderr:
      '“peoplefirst init” asks at a terminal, and there is none here; with --yes it takes what it finds in this folder\n'
  })
  expect(filesIn(cwd)).toEqual([])
})

describe('the configuration', () => {
  const keys = ['extends', 'audience', 'kind', 'rules', 'categories', 'ignore', 'overrides', 'allow']
  /** What the loader says of the file of a folder, and what our published schema does. */
  const complaints = async (cwd: string): Promise<readonly unknown[]> => {
    const {problems} = await resolveConfigs([join(cwd, 'a.md')], {cwd, config: undefined})
    const schema = JSON.parse(readFileSync(join(root, 'docs/schema/config.schema.json'), 'utf8'))
    const ajv = new Ajv({strict: false})
    ajv.validate(schema, parse(readFileSync(join(cwd, NONE), 'utf8')))
    return [...problems.map(({message}) => message), ...(ajv.errors ?? [])]
  }

  it.each<[string, Readonly<Record<string, string>>]>([
    ['customer', {extends: 'customer-facing', audience: 'customer'}],
    ['internal', {extends: 'internal', audience: 'internal'}],
    ['both', {extends: 'recommended'}]
  ])('for %s readers says little, and shows what more it may say', async (audience, expected) => {
    const cwd = createTree({})
    init(cwd, '--yes', '--audience', audience)
    const text = readFileSync(join(cwd, 'peoplefirst.config.yml'), 'utf8')
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/unpkg\.com\/peoplefirst@\d+\.\d+\.\d+\//
    )
    expect(parse(text)).toEqual(expected)
    const shown = parse(text.replace(/^# ?((?:[a-z]+:$| {2}).*)$/gm, '$1'))
    expect(Object.keys(shown).length).toBeGreaterThan(Object.keys(expected).length + 2)
    expect(Object.keys(shown).filter(key => !keys.includes(key))).toEqual([])
    expect(await complaints(cwd)).toEqual([])
    writeFileSync(join(cwd, NONE), text.replace(/^# ?((?:[a-z]+:$| {2}).*)$/gm, '$1'))
    expect(await complaints(cwd)).toEqual([])
    writeFileSync(join(cwd, NONE), `${text}\nextnds: strict\n`)
    expect(await complaints(cwd)).toHaveLength(2)
  })

  it('finds its schema in the package where there is one', () => {
    const cwd = createTree({'package.json': '{}'})
    init(cwd, '--yes')
    expect(readFileSync(join(cwd, 'peoplefirst.config.yml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/node_modules\/peoplefirst\/docs\/schema\/config\.schema\.json\n/
    )
  })
})

if (!hasTerminal)
  process.stderr.write('init.test.ts: no terminal, since tmux is not installed; its tests are skipped\n')

describe.skipIf(!hasTerminal)('at a terminal', () => {
  const start = (cwd: string, env = {}, args = '') =>
    openTerminal(`'${process.execPath}' '${join(root, 'bin/peoplefirst.js')}' init ${args}`, {cwd, env})

  it('asks four questions, what is in use first', async () => {
    const cwd = createProject({'lefthook.yml': 'commit-msg: {}\n'})
    const terminal = start(cwd)
    await terminal.shows('Who reads the texts?')
    terminal.type('c')
    const hooks = await terminal.shows('What shall check them before a commit?')
    expect(hooks).toMatch(/l {2}lefthook \(in use here\)[\s\S]* p {2}pre-commit/)
    terminal.type('p')
    await terminal.shows('What shall check them afterwards?')
    terminal.type('g')
    await terminal.shows('Are there many texts already?')
    terminal.type('y')
    const end = await terminal.shows('exit code 0')
    expect(end).toContain(`Wrote ${NONE}\nWrote .pre-commit-config.yaml\nWrote ${GITHUB}\n`)
    expect(end).toContain('npx peoplefirst --update-baseline  takes note of it;')
    expect(filesIn(cwd)).toEqual([GITHUB, '.pre-commit-config.yaml', 'lefthook.yml', NONE])
  })

  it('asks only what the flags leave open, also at a terminal that cannot draw', async () => {
    const cwd = createTree({})
    const terminal = start(cwd, {TERM: 'dumb'}, '--audience internal --hook none')
    expect(await terminal.shows('  n  nothing')).not.toContain('before a commit')
    terminal.type('n')
    terminal.press('Enter')
    await terminal.shows('  n  no, or few')
    terminal.type('n')
    terminal.press('Enter')
    expect(await terminal.shows('exit code 0')).not.toContain('--update-baseline')
    expect(filesIn(cwd)).toEqual([NONE])
  })

  it('writes nothing for somebody who leaves', async () => {
    const cwd = createTree({})
    const terminal = start(cwd)
    await terminal.shows('Who reads the texts?')
    terminal.type('b')
    await terminal.shows('before a commit?')
    terminal.press('C-c')
    await terminal.shows('Stopped here; nothing was written.')
    await terminal.shows('exit code 0')
    expect(filesIn(cwd)).toEqual([])
  })
})

test('its help has examples', () => {
  const {stdout, code} = runIn(root, ['init', '--help'])
  expect(stdout).toContain('$ peoplefirst init --yes')
  expect(code).toBe(0)
})
