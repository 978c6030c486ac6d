import {chmodSync, mkdirSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {findFiles} from '../../src/run/files/find-files.ts'
import {createTree} from './tree.ts'

async function found(cwd: string, ...targets: readonly string[]): Promise<readonly string[]> {
  const {inputs, problems} = await findFiles(targets, cwd)
  return [...inputs.map(input => input.path), ...problems.map(({message}) => `! ${message}`)]
}

const helpCenter = {
  'docs/refunds.md': '',
  'docs/B.html': '',
  'docs/old/archive.md': '',
  'docs/a [draft].md': '',
  'node_modules/pkg/readme.md': '',
  '.hidden/note.md': '',
  '.github/replies.yml': '',
  'index.md': ''
}

test('finds files below a folder, sorted, without hidden names but .github, and without node_modules', async () => {
  const cwd = createTree(helpCenter)
  const all = ['docs/B.html', 'docs/a [draft].md', 'docs/old/archive.md', 'docs/refunds.md', 'index.md']
  expect(await found(cwd, '.')).toEqual(['.github/replies.yml', ...all])
  expect(await found(cwd, 'index.md', './docs', 'docs/refunds.md')).toEqual(all)
  expect(await found(cwd, path.join(cwd, 'docs', 'old'))).toEqual(['docs/old/archive.md'])
  expect(await found(path.join(cwd, 'docs'), '../index.md')).toEqual(['../index.md'])
  expect(await found(path.join(cwd, 'docs'), path.join(cwd, 'index.md'))).toEqual([
    path.join(cwd, 'index.md')
  ])
})

test('takes globs, and !globs out again', async () => {
  const cwd = createTree(helpCenter)
  expect(await found(cwd, 'docs/**/*.md')).toEqual([
    'docs/a [draft].md',
    'docs/old/archive.md',
    'docs/refunds.md'
  ])
  expect(await found(cwd, 'docs/**/*.md', '!docs/old/**')).toEqual(['docs/a [draft].md', 'docs/refunds.md'])
  expect(await found(cwd, '!docs/')).toEqual(['.github/replies.yml', 'index.md'])
  expect(await found(cwd, 'docs', '!docs/old/archive.md', 'docs/old/archive.md')).toContain(
    'docs/old/archive.md'
  )
  expect(await found(cwd, 'docs/a [draft].md')).toEqual(['docs/a [draft].md'])
  // A shell may have made names of a glob.
  const names = ['docs/old/archive.md', 'docs/refunds.md']
  expect(await found(cwd, ...names, '!docs/old/**')).toEqual(['docs/refunds.md'])
  expect(await found(cwd, names[0] as string, '!docs/old/**', names[1] as string, '!**/refunds.md')).toEqual(
    []
  )
  expect(await found(cwd, '**/node_modules/**')).toEqual([expect.stringMatching(/^! no file matches/)])
})

test('respects .gitignore from the root of the repository down, nearest rule first', async () => {
  const cwd = createTree({
    '.git/HEAD': '',
    '.gitignore': '*.draft.md\nbuild/\n',
    'site/.gitignore': '!keep.draft.md\n/local.md\n',
    'site/a.md': '',
    'site/b.draft.md': '',
    'site/keep.draft.md': '',
    'site/local.md': '',
    'site/sub/local.md': '',
    'build/out.md': ''
  })
  const kept = ['site/a.md', 'site/keep.draft.md', 'site/sub/local.md']
  expect(await found(cwd, '.')).toEqual(kept)
  expect(await found(cwd, 'site')).toEqual(kept)
  expect(await found(path.join(cwd, 'site'), '.')).toEqual(kept.map(file => file.slice('site/'.length)))
  expect(await found(cwd, '**/*.md')).toEqual(kept)
})

test('takes a file or folder named by itself, ignored or not', async () => {
  const cwd = createTree({'.gitignore': 'build/\n*.draft.md\n', 'build/out.md': '', 'a.draft.md': ''})
  expect(await found(cwd, 'build')).toEqual(['build/out.md'])
  expect(await found(cwd, 'a.draft.md')).toEqual(['a.draft.md'])
  expect(await found(cwd, '*.draft.md')).toEqual([expect.stringMatching(/^! no file matches/)])
})

test('names what is missing, with what may have been meant', async () => {
  const cwd = createTree({'docs/refunds.md': '', 'images/.keep': ''})
  mkdirSync(path.join(cwd, 'empty'))
  expect(
    await found(cwd, 'docs/refnds.md', 'docs', 'nowhere/x.md', 'docs/refunds.md/x', 'docs/*.txt', 'empty')
  ).toEqual([
    'docs/refunds.md',
    '! there is no file or folder “docs/refnds.md”; did you mean docs/refunds.md?',
    '! there is no file or folder “nowhere/x.md”',
    '! there is no file or folder “docs/refunds.md/x”',
    '! no file matches “docs/*.txt”; what .gitignore names is left out unless named one by one',
    '! “empty” holds no files to check; hidden files and what .gitignore names are left out unless named one by one'
  ])
})

test('says what is taken out again, and by what', async () => {
  const cwd = createTree({'docs/a.md': '', 'docs/old/b.md': ''})
  const all = '! nothing is left of “docs/old”: an argument that begins with “!” takes all of it out'
  expect(await found(cwd, 'docs/old', '!docs/old/**')).toEqual([all])
  expect(await found(cwd, 'docs/**/b.md', 'docs/a.md', '!docs/old/b.md')).toEqual([
    'docs/a.md',
    '! nothing is left of “docs/**/b.md”: an argument that begins with “!” takes all of it out'
  ])
})

test('follows no links on its way, so circles and other trees are harmless', async () => {
  const outside = createTree({'secret.md': ''})
  const cwd = createTree({'docs/a.md': ''})
  symlinkSync(cwd, path.join(cwd, 'docs/loop'))
  symlinkSync(outside, path.join(cwd, 'docs/outside'))
  symlinkSync('itself', path.join(cwd, 'docs/itself'))
  expect(await found(cwd, '.')).toEqual(['docs/a.md'])
  expect(await found(cwd, '**/*.md')).toEqual(['docs/a.md'])
  expect(await found(cwd, 'docs/outside')).toEqual(['docs/outside/secret.md'])
  expect(await found(cwd, 'docs/itself')).toEqual([
    expect.stringContaining('! could not be read: its links lead round')
  ])
})

test.skipIf(process.getuid?.() === 0)('reports a folder that may not be opened', async () => {
  const cwd = createTree({'a.md': '', 'locked/b.md': ''})
  chmodSync(path.join(cwd, 'locked'), 0)
  expect(await found(cwd, '.')).toEqual(['a.md', expect.stringContaining('could not be opened: permission')])
  chmodSync(path.join(cwd, 'locked'), 0o700)
})
