import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, expect, test} from 'vitest'

const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'peoplefirst-package-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})

test('the bin is two lines', () => {
  expect(readFileSync(join(root, 'bin/peoplefirst.js'), 'utf8').trim().split('\n')).toHaveLength(2)
})

test('what lies at the top of the repository is meant to lie there', context => {
  const listed = spawnSync('git', ['ls-files'], {cwd: root, encoding: 'utf8'})
  if (listed.status !== 0) return context.skip('there is no git here, or no repository')
  const tops = new Set(
    listed.stdout
      .trim()
      .split('\n')
      .map(name => name.split('/')[0] ?? '')
  )
  expect([...tops].sort()).toEqual(
    [
      '.ci .gitattributes .gitignore .npmrc .pre-commit-hooks.yaml action.yml biome.json knip.json package.json',
      'package-lock.json tsconfig.build.json tsconfig.json vitest.config.ts',
      'ARCHITECTURE.md CHANGELOG.md CONTRIBUTING.md LICENSE README.md',
      'bench bin docs fixtures rules src templates test tools'
    ]
      .flatMap(names => names.split(' '))
      .sort()
  )
})

test('the package holds what users need, and runs in an empty folder', () => {
  const [packed] = JSON.parse(npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root))
  const paths: readonly string[] = packed.files.map(({path}: {path: string}) => path)
  const tops = new Set(paths.map(path => path.split('/')[0]))
  expect([...tops].sort()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'docs', 'package.json', 'rules'].sort()
  )
  expect(
    paths.filter(path => /test|fixture|bench|\.map$/.test(path.replace(/^rules\/.*|^dist\/.*/, '')))
  ).toEqual([])
  expect(paths).toContain('dist/rules.bin')
  expect(paths).toContain('dist/patterns.bin')

  writeFileSync(join(folder, 'package.json'), '{"name": "empty", "private": true}')
  npm(['install', '--no-audit', '--no-fund', join(folder, packed.filename)], folder)
  // What is in the bundle is not fetched once more.
  const {packages} = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  expect(Object.keys(packages).sort()).toEqual([
    '',
    'node_modules/@types/nlcst',
    'node_modules/@types/unist',
    'node_modules/jiti',
    'node_modules/peoplefirst',
    'node_modules/unist-util-stringify-position',
    'node_modules/vfile',
    'node_modules/vfile-message'
  ])
  writeFileSync(join(folder, 'note.md'), 'We woke up to forty angry tickets.\n')
  const {status, stdout, stderr} = spawnSync(
    'npx',
    ['--no-install', 'peoplefirst', '--format', 'compact', 'note.md'],
    {
      cwd: folder,
      encoding: 'utf8'
    }
  )
  expect(stderr.replace(/^npm warn.*\n/gm, '')).toBe('')
  expect(stdout).toContain('note.md:1:21: warning “angry tickets”')
  expect(status).toBe(0)

  writeFileSync(
    join(folder, 'use.ts'),
    "import {retextPeopleFirst} from 'peoplefirst'\n" +
      "const lint: (tree: import('nlcst').Root, file: import('vfile').VFile) => void = retextPeopleFirst()\n" +
      'lint.call(undefined)\n'
  )
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--skipLibCheck', 'false', '--types', '']
  const types = spawnSync(join(root, 'node_modules/.bin/tsc'), [...options, 'use.ts'], {
    cwd: folder,
    encoding: 'utf8'
  })
  // The mistake that is made on purpose is the only one: the types of the package are all there.
  expect(types.stdout.trim().split('\n')).toEqual([expect.stringMatching(/^use\.ts\(3,.*TS2554: Expected 3/)])
}, 300_000)
