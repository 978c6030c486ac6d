import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {expectShown, type Shown, shownIn} from './shown.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = [
  'README.md',
  'docs/changed-lines.md',
  'docs/baseline.md',
  'docs/ci.md',
  'docs/configuration.md',
  'docs/suppressions.md',
  'docs/explain.md',
  'docs/fixing.md',
  'docs/formats.md',
  'docs/hooks.md',
  'docs/judgement.md',
  'docs/patterns.md',
  'docs/performance.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md'
]
const text = (page: string): string => readFileSync(join(root, page), 'utf8')
const fences = (page: string, language: string): readonly string[] =>
  [...text(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, body = '']) => body
  )

const shown: readonly (Shown & {readonly page: string})[] = pages.flatMap(page =>
  shownIn(text(page)).map(one => ({page, ...one}))
)

function run(command: string): string {
  const [name, ...args] = command.split(' ')
  expect(name).toBe('peoplefirst')
  const {stdout, stderr} = spawnSync(process.execPath, [join(root, 'bin/peoplefirst.js'), ...args], {
    cwd: root,
    encoding: 'utf8'
  })
  return (stdout + stderr).trimEnd()
}

test('the docs show output', () => {
  expect(shown.length).toBeGreaterThan(4)
})

test.each(shown)('$page shows what “$command” prints', ({command, output}) => {
  expectShown(`${run(command)}\n`, output)
})

test('the code in the README runs', () => {
  for (const code of fences('README.md', 'js')) {
    const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8'
    })
    expect(stderr).toBe('')
    expect(stdout).toBe('record-with-feelings: angry tickets\n')
  }
})

test('the options in shell examples exist', () => {
  const help = ['check', 'parse', 'init'].map(name => run(`peoplefirst ${name} --help`)).join('\n')
  const options = pages.flatMap(page =>
    fences(page, 'sh').flatMap(body => body.match(/(?<=peoplefirst.*)--[a-z-]+/g) ?? [])
  )
  expect(options.length).toBeGreaterThan(3)
  for (const option of options) expect(help).toContain(option)
})

test('the rule that docs/patterns.md shows is the one that is tested', () => {
  const own = (name: string): string => text(`fixtures/own-rules/${name}`)
  expect(fences('docs/patterns.md', 'yaml')).toEqual([
    own('person-as-record/parcel-for-person.yml'),
    own('sets/depot-item.yml')
  ])
})

test('links between our pages lead somewhere', () => {
  const docs = readdirSync(join(root, 'docs'), {recursive: true, encoding: 'utf8'})
  const all = new Set([
    ...pages,
    ...docs.filter(name => name.endsWith('.md')).map(name => join('docs', name))
  ])
  const broken = [...all].flatMap(page =>
    [...text(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => resolve(root, page, '..', target))
      .filter(target => !existsSync(target))
  )
  expect(broken).toEqual([])
})
