import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {preCommitConfig} from '../../src/run/init/snippets.ts'
import {buildOnce, root} from '../cli/peoplefirst.ts'
import {createRepository, type GitRepository, isInstalled, newFolder, type Said} from './git-repository.ts'

const missing = ['git', 'pre-commit'].filter(tool => !isInstalled(tool))
if (missing.length > 0) {
  process.stderr.write(
    `pre-commit.test.ts: ${missing.join(' and ')} not installed; the hooks are not tried with their client\n`
  )
}

const config = (source: string, hook: string): string => `repos:
  - repo: ${source}
    rev: v0.1.0
    hooks:
      - id: ${hook}
`

describe.skipIf(missing.length > 0)('the hooks, with the pre-commit client', {timeout: 240_000}, () => {
  const {folder, remove} = newFolder()
  const env = {
    PRE_COMMIT_HOME: join(folder, 'home'),
    PRE_COMMIT_COLOR: 'never',
    npm_config_prefer_offline: 'true'
  }
  const source = join(folder, 'peoplefirst')
  let team: GitRepository
  let begin: string

  /** This project as somebody would clone it, with what is not committed yet. */
  beforeAll(async () => {
    await buildOnce()
    const {output} = createRepository(join(folder, 'listing'), {'a.md': ''}).run('git', [
      '-C',
      root,
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard'
    ])
    for (const name of output.split('\0').filter(Boolean)) cpSync(join(root, name), join(source, name))
    createRepository(source, {}).git('tag', 'v0.1.0')
    team = createRepository(join(folder, 'team'), {
      'help/refunds.md': '# Refunds\n\nWe send the money back.\n',
      '.pre-commit-config.yaml': config(source, 'peoplefirst')
    })
    begin = team.git('rev-parse', 'HEAD').trim()
    const installed = team.run('pre-commit', ['install', '--install-hooks'], env)
    expect(installed).toMatchObject({code: 0})
  }, 1_200_000)
  afterAll(remove, 60_000)

  beforeEach(() => {
    team.git('reset', '--quiet', '--hard', begin)
  })

  const commit = (): Said => team.run('git', ['commit', '--message', 'Write'], env)

  it('stops a commit with a new problem, and shows that problem', () => {
    team.write('help/refunds.md', '# Refunds\n\nWe send the money back.\n\nHire more phone monkeys.\n')
    team.write('package.json', '{"name": "shop", "description": "Hire more phone monkeys."}\n')
    team.git('add', '--all')
    const {code, output} = commit()
    expect(code).toBe(1)
    expect(output).toMatchInlineSnapshot(`
      "peoplefirst..............................................................Failed
      - hook id: peoplefirst
      - exit code: 1

      help/refunds.md
        5:11 error  “phone monkeys” makes an animal or a machine of a colleague who thinks.  helper-as-automaton
          5 │ Hire more phone monkeys.
            │           ^^^^^^^^^^^^^
          Because it is said of people who help
          Instead: support specialists · colleagues
          peoplefirst explain helper-as-automaton

      Checked 10 words in 1 file: 1 error.
      Left out 1 file: package.json

      "
    `)
    expect(team.git('rev-parse', 'HEAD').trim()).toBe(begin)
  })

  it('lets a commit pass that is fine, and one of files that it does not read', () => {
    team.write('help/refunds.md', '# Refunds\n\nWe send the money back within a day.\n')
    team.git('add', '--all')
    expect(commit()).toMatchObject({code: 0, output: expect.stringMatching(/^peoplefirst\.+Passed$/m)})
    team.write('package.json', '{"name": "shop"}\n')
    team.write('data/rates.json', '{"eur": 1, "usd": 1.1}\n')
    team.git('add', '--all')
    expect(commit()).toMatchObject({code: 0, output: expect.stringMatching(/^peoplefirst\.+Passed$/m)})
    team.write('logo.svg', '<svg/>\n')
    team.git('add', '--all')
    expect(commit()).toMatchObject({code: 0, output: expect.stringContaining('(no files to check)Skipped')})
  })

  it('looks at what is staged, and leaves the rest as it was', () => {
    const staged = '# Refunds\n\nWe send the money back within a day.\n'
    const later = `${staged}\nHire more phone monkeys.\n`
    team.write('help/refunds.md', staged)
    team.git('add', '--all')
    team.write('help/refunds.md', later)
    expect(commit()).toMatchObject({code: 0})
    expect(team.read('help/refunds.md')).toBe(later)
    expect(team.git('show', 'HEAD:help/refunds.md')).toBe(staged)

    team.git('add', '--all')
    team.write('help/refunds.md', staged)
    expect(commit()).toMatchObject({code: 1})
    expect(team.read('help/refunds.md')).toBe(staged)
  })

  it('fixes what is safe and stops, so that somebody looks; the second try passes', () => {
    team.write('.pre-commit-config.yaml', config(source, 'peoplefirst-fix'))
    team.write('help/hiring.md', 'Hire more phone monkeys.\n')
    team.git('add', '--all')
    const first = commit()
    expect(first.code).toBe(1)
    expect(first.output).toMatchInlineSnapshot(`
      "peoplefirst fix..........................................................Failed
      - hook id: peoplefirst-fix
      - files were modified by this hook

      Checked 4 words in 1 file: nothing to suggest.
      Left out 1 file: .pre-commit-config.yaml
      Fixed 1 place in 1 file.

      "
    `)
    expect(team.read('help/hiring.md')).toBe('Hire more support specialists.\n')
    team.git('add', '--all')
    expect(commit()).toMatchObject({code: 0})
    expect(team.git('show', 'HEAD:help/hiring.md')).toBe('Hire more support specialists.\n')
  })

  it('runs from the registry too, as init sets it up', () => {
    const {output} = team.run('npm', [
      'pack',
      '--ignore-scripts',
      '--json',
      '--pack-destination',
      folder,
      root
    ])
    const archive = join(folder, JSON.parse(output)[0].filename)
    team.write('.pre-commit-config.yaml', preCommitConfig('0.0.0').replace('peoplefirst@0.0.0', archive))
    team.write('help/hiring.md', 'Hire more phone monkeys.\n')
    team.write('help/logo.svg', 'Hire more phone monkeys.\n')
    team.git('add', '--all')
    expect(commit()).toMatchObject({code: 1, output: expect.stringContaining('Checked 4 words in 1 file')})
    team.write('help/hiring.md', 'Hire more people.\n')
    team.git('add', '--all')
    expect(commit()).toMatchObject({code: 0, output: expect.stringMatching(/^peoplefirst\.+Passed$/m)})
  })
})
