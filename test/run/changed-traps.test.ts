import {execFileSync} from 'node:child_process'
import {symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it, test} from 'vitest'
import {findChanged} from './find-changed.ts'
import {createRepository, gitEnv, repositoryAt, type TestRepository, withoutGit} from './repository.ts'
import {createTree} from './tree.ts'

const old = 'Here is a zorbleflux to find.\n'
const added = 'Every zorbleflux counts.\n'
const long = Array.from({length: 9}, (_, index) => `Line ${index} is well.\n`).join('\n')

/** An old problem, a new one, a file that moved and one that is not tracked. */
function changed(): TestRepository {
  const repository = createRepository({'docs/a.md': old, 'docs/m.md': `${long}\n${old}`, 'ü b.md': old})
  repository.commit()
  repository.git('tag', 'base')
  repository.git('mv', 'docs/m.md', 'docs/n.md')
  repository.write({'docs/a.md': `${old}\n${added}`, 'ü b.md': `${added}\n${old}`})
  repository.git('add', '.')
  return repository
}

const expected = ['docs/a.md:3', 'ü b.md:1']
const both = async (folder: string, env?: Readonly<Record<string, string>>, args: readonly string[] = []) => [
  await findChanged(args, {since: 'base'}, folder, env),
  await findChanged(args, {staged: true}, folder, env)
]

describe.skipIf(withoutGit !== undefined)('whatever is configured', () => {
  it.each([
    ['diff.noprefix', 'true'],
    ['diff.mnemonicPrefix', 'true'],
    ['color.ui', 'always'],
    ['color.diff', 'always'],
    ['diff.external', 'false'],
    ['core.quotePath', 'true'],
    ['core.pager', 'false'],
    ['diff.renames', 'false'],
    ['diff.context', '9'],
    ['diff.interHunkContext', '99'],
    ['diff.algorithm', 'patience'],
    ['diff.relative', 'true'],
    ['diff.orderFile', 'nowhere'],
    ['diff.submodule', 'log'],
    ['core.abbrev', '4'],
    ['status.showUntrackedFiles', 'no'],
    ['alias.diff', 'log']
  ])('%s is %s', async (name, value) => {
    const {folder, git} = changed()
    git('config', name, value)
    expect(await both(folder)).toEqual([expected, expected])
  })

  it.each<Readonly<Record<string, string>>>([
    {GIT_EXTERNAL_DIFF: 'false'},
    {GIT_DIFF_OPTS: '--unified=9'},
    {GIT_LITERAL_PATHSPECS: '1'},
    {GIT_PAGER: 'false'},
    {LC_ALL: 'de_DE.UTF-8'}
  ])('%o is in the environment', async env => {
    const {folder} = changed()
    expect(await both(folder, {...gitEnv, ...env})).toEqual([expected, expected])
  })

  it('a diff driver converts texts, and another command shows them', async () => {
    const {folder, git, write} = changed()
    git('config', 'diff.odd.textconv', 'echo')
    git('config', 'diff.odd.command', 'false')
    write({'.gitattributes': '*.md diff=odd\n'})
    expect(await both(folder)).toEqual([expected, expected])
  })

  it('attributes say that a text is binary: it changed as a whole, unless it only moved', async () => {
    const {folder, write} = changed()
    write({'.gitattributes': '*.md -diff\n'})
    const whole = ['docs/a.md:1', 'docs/a.md:3', 'ü b.md:1', 'ü b.md:3']
    expect(await both(folder)).toEqual([whole, whole])
  })
})

describe.skipIf(withoutGit !== undefined)('wherever it runs', () => {
  it('in a worktree', async () => {
    const {folder, git} = changed()
    git('commit', '--quiet', '--message', 'More')
    git('worktree', 'add', '--quiet', '../beside', 'HEAD')
    const beside = repositoryAt(path.join(folder, '../beside'))
    try {
      beside.write({'docs/a.md': `${old}\n${added}\n${added}`})
      beside.git('add', '.')
      expect(await both(beside.folder)).toEqual([['docs/a.md:3', 'docs/a.md:5', 'ü b.md:1'], ['docs/a.md:5']])
    } finally {
      git('worktree', 'remove', '--force', '../beside')
    }
  })

  it('outside of the repository that is named', async () => {
    const {folder} = changed()
    const name = path.basename(folder)
    const shown = expected.map(place => `${name}/${place}`)
    expect(await both(path.dirname(folder), gitEnv, [name])).toEqual([shown, shown])
  })

  it('in another repository, whose index is in the environment', async () => {
    const {folder} = changed()
    const other = createRepository({'a.md': old})
    other.commit()
    const env = {...gitEnv, GIT_INDEX_FILE: path.join(other.folder, '.git/index')}
    const shown = expected.map(place => `${folder}/${place}`)
    expect(await both(other.folder, env, [folder])).toEqual([shown, shown])
  })

  it('where a folder is reached by a link', async () => {
    const {folder} = changed()
    const link = path.join(createTree({}), 'link')
    symlinkSync(folder, link)
    const shown = expected.map(place => `${link}/${place}`)
    expect(await both(createTree({}), gitEnv, [link])).toEqual([shown, shown])
  })

  it('where a link leads out of another repository', async () => {
    const {folder} = changed()
    const other = createRepository({'a.md': old})
    other.commit()
    symlinkSync(path.join(folder, 'docs'), path.join(other.folder, 'link'))
    expect(await both(other.folder, gitEnv, ['link'])).toEqual([['link/a.md:3'], ['link/a.md:3']])
  })

  it('with the repository in the environment', async () => {
    const {folder} = changed()
    const env = {...gitEnv, GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index'}
    expect(await both(folder, env, ['docs'])).toEqual([['docs/a.md:3'], ['docs/a.md:3']])
  })

  it('with an index of its own', async () => {
    const {folder, git, write} = changed()
    const index = path.join(folder, '.git/other-index')
    execFileSync('git', ['read-tree', 'HEAD'], {cwd: folder, env: {...gitEnv, GIT_INDEX_FILE: index}})
    write({'docs/a.md': `${old}\nOne more zorbleflux.\n\n${added}`})
    execFileSync('git', ['add', 'docs/a.md'], {cwd: folder, env: {...gitEnv, GIT_INDEX_FILE: index}})
    git('reset', '--quiet')
    expect(await findChanged([], {staged: true}, folder)).toEqual([])
    expect(await findChanged([], {staged: true}, folder, {...gitEnv, GIT_INDEX_FILE: index})).toEqual([
      'docs/a.md:3',
      'docs/a.md:5'
    ])
  })

  it('in a shallow clone that reaches far enough', async () => {
    const origin = changed()
    origin.git('commit', '--quiet', '--message', 'More')
    const clone = createTree({})
    execFileSync('git', ['clone', '--quiet', '--depth', '2', `file://${origin.folder}`, clone], {env: gitEnv})
    expect(await findChanged([], {since: 'HEAD~1'}, clone)).toEqual(expected)
  })
})

describe.skipIf(withoutGit !== undefined)('says in one line why nothing can be told', () => {
  const since = async (folder: string, ref: string, env = gitEnv, args: readonly string[] = []) =>
    findChanged(args, {since: ref}, folder, env)

  it('Git is not installed', async () => {
    const {folder} = changed()
    expect(await since(folder, 'base', {...gitEnv, PATH: folder})).toEqual([
      'Git was not found, and it alone knows what changed; install it, or leave out --since and --staged'
    ])
  })

  it('there is no repository', async () => {
    const folder = createTree({'a.md': old})
    const line = `“${folder}” is in no Git repository, so nothing says what changed; leave out --since and --staged to check all of it`
    expect(await both(folder)).toEqual([[line], [line]])
  })

  it('a repository has no files', async () => {
    const folder = createTree({'a.md': old})
    execFileSync('git', ['init', '--quiet', '--bare'], {cwd: folder, env: gitEnv})
    expect(await since(folder, 'base')).toEqual([
      `“${folder}” is in a Git repository without files; name a folder of its working tree`
    ])
  })

  it.each<[string, string]>([
    ['bas', 'no branch, tag or commit is called “bas”; did you mean base?'],
    ['topic', 'no branch, tag or commit is called “topic”; did you mean origin/topic?'],
    ['something/else', 'no branch, tag or commit is called “something/else”; “git fetch” may bring it'],
    ['--output=x', 'no branch, tag or commit is called “--output=x”; “git fetch” may bring it'],
    ['base..main', 'no branch, tag or commit is called “base..main”; “git fetch” may bring it'],
    ['', 'no branch, tag or commit is called “”; “git fetch” may bring it'],
    ['HEAD:docs/a.md', 'no branch, tag or commit is called “HEAD:docs/a.md”; “git fetch” may bring it']
  ])('there is no “%s”', async (ref, line) => {
    const {folder, git} = changed()
    git('update-ref', 'refs/remotes/origin/topic', 'HEAD')
    expect(await since(folder, ref)).toEqual([line])
  })

  it('nothing is in common', async () => {
    const {folder, git, commit} = changed()
    git('checkout', '--quiet', '--orphan', 'fresh')
    commit()
    expect(await since(folder, 'base')).toEqual([
      '“base” has no commit in common with what is checked out; name one that it comes from'
    ])
  })

  it('a shallow clone does not reach so far', async () => {
    const origin = changed()
    origin.git('checkout', '--quiet', '-b', 'topic')
    origin.git('commit', '--quiet', '--message', 'More')
    const clone = createTree({})
    const from = `file://${origin.folder}`
    execFileSync('git', ['clone', '--quiet', '--depth', '1', from, clone], {env: gitEnv})
    const remedy = 'fetch more history: “git fetch --unshallow”, or “fetch-depth: 0” for actions/checkout'
    expect(await since(clone, 'main')).toEqual([`this clone is shallow and does not reach “main”; ${remedy}`])
    repositoryAt(clone).git('fetch', '--quiet', '--depth', '1', 'origin', 'main:main')
    expect(await since(clone, 'main')).toEqual([
      `this clone is shallow and does not reach the place where it parted from “main”; ${remedy}`
    ])
  })

  it('the repository belongs to somebody else', async () => {
    const {folder} = changed()
    expect(await since(folder, 'base', {...gitEnv, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1'})).toEqual([
      `Git does not open this repository, since its folder belongs to somebody else; if you trust it: git config --global --add safe.directory ${folder}`
    ])
  })
})

test('a repository that is broken is told as Git tells it', async () => {
  if (withoutGit) return
  const {folder, write} = changed()
  write({'.git/index': 'broken'})
  expect(await findChanged([], {staged: true}, folder)).toEqual([
    expect.stringMatching(/^Git could not say what changed: .*index/)
  ])
})
