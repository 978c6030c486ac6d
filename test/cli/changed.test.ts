import {execFileSync} from 'node:child_process'
import {chmodSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {createRepository, gitEnv, type TestRepository, withoutGit} from '../run/repository.ts'
import {createTree} from '../run/tree.ts'
import {onlyOurs, ourRules} from './our-rules.ts'
import {installBare, type Outcome} from './peoplefirst.ts'

const {peoplefirst, bin} = installBare()
if (withoutGit) console.log(`The tests with changed lines are skipped: ${withoutGit}.`)

const old = 'Here is a zorbleflux to find.\n'
const added = 'Every zorbleflux counts.\n'

/** A repository with our rules, which nobody tracks, and one old problem. */
function started(): TestRepository {
  const repository = createRepository({...ourRules, '.gitignore': 'our-rules\n', 'docs/a.md': old})
  repository.commit()
  return repository
}

const run = (cwd: string, args: readonly string[], input = ''): Outcome =>
  peoplefirst([...args, ...onlyOurs], {cwd, env: gitEnv, input})

describe.skipIf(withoutGit !== undefined)('--since and --staged', () => {
  it('say which lines were judged', () => {
    const {folder, write, git} = started()
    write({'docs/a.md': `${old}\n${added}`})
    const since = run(folder, ['--since', 'HEAD'])
    expect(since).toMatchObject({code: 1, stderr: ''})
    expect(since.stdout).toMatchInlineSnapshot(`
      "docs/a.md
        3:7 error  “zorbleflux” is a word that only these tests look for.  test-error
          3 │ Every zorbleflux counts.
            │       ^^^^^^^^^^
          Because these tests say so
          Instead: something kinder
          peoplefirst explain test-error

      Checked 9 words in 1 file: 1 error on lines changed since HEAD.
      "
    `)
    git('add', '.')
    write({'docs/a.md': ''})
    expect(run(folder, ['--staged', '--format', 'github']).stdout).toMatch(
      /^::error file=docs\/a\.md,line=3,.*\nChecked 9 words in 1 file: 1 error on staged lines\.\n$/
    )
  })

  it('judge nothing where nothing changed', () => {
    const {folder, write} = started()
    expect(run(folder, ['--since', 'HEAD', 'docs'])).toEqual({
      code: 0,
      stdout: 'Nothing was checked.\n',
      stderr: 'Nothing to check: no file here changed since HEAD.\n'
    })
    expect(run(folder, ['--staged', '--quiet'])).toEqual({code: 0, stdout: '', stderr: ''})
    write({'code.ts': 'zorbleflux'})
    const outcome = run(folder, ['--since', 'HEAD'])
    expect(outcome.code).toBe(0)
    expect(outcome.stderr).toMatch(/^nothing was checked: none of these files is in a format/)
  })

  it('leave the exit code and fingerprints of what is found as they are without them', () => {
    const {folder, write} = started()
    const print = (...args: readonly string[]): readonly string[] =>
      JSON.parse(run(folder, ['--format', 'gitlab', ...args]).stdout).map(
        ({fingerprint}: {fingerprint: string}) => fingerprint
      )
    write({'docs/a.md': `${old}\n${old}`})
    const [, second] = print('docs')
    expect(print('--since', 'HEAD')).toEqual([second])
    write({'docs/a.md': `${old}\nFine.\n`})
    expect(run(folder, ['--since', 'HEAD']).code).toBe(0)
  })

  it('fixes only what changed', () => {
    const lines = 'A grumpy widget came.\n'
    const rule = `about: helper
severity: error
message: '“{match}” counts people as things.'
why: People are people.
flag:
  - '[grumpy widget]'
instead:
  - '{colleague}'
fix: safe
examples:
  - flag: 'Two [grumpy widgets] left.'
  - allow: 'Two widgets left.'
`
    const repository = createRepository({'a.md': `${lines}\nFine.\n`, 'b.md': lines})
    repository.commit()
    const rules = createTree({'more/contempt/grumpy-widget.yml': rule})
    const fix = (...args: readonly string[]): Outcome =>
      peoplefirst([...args, '--rules', path.join(rules, 'more'), '--rule', 'grumpy-widget'], {
        cwd: repository.folder,
        env: gitEnv
      })
    // The wording on lines 3 and 4 takes one line, so that what follows moves up.
    const after = `${lines}\nTwo grumpy\nwidgets left.\n\nFine.\n\n${lines}`
    repository.write({'a.md': after})
    const dry = fix('fix', '--since', 'HEAD', '--fix-dry-run')
    expect(dry.stderr).toBe('Would fix 2 places in 1 file.\n')
    expect(repository.read('a.md')).toBe(after)
    const fixed = fix('fix', '--since', 'HEAD')
    expect(fixed.stderr).toBe('Fixed 2 places in 1 file.\n')
    expect(fixed.stdout).toMatch(/: nothing to suggest on lines changed since HEAD\.\n$/)
    expect(repository.read('a.md')).toBe(`${lines}\nTwo colleagues left.\n\nFine.\n\nA colleague came.\n`)
    expect(repository.read('b.md')).toBe(lines)
  })

  it.each<[readonly string[], string]>([
    [['--since', 'HEAD', '--staged'], '--since and --staged look at different changes; choose one of them\n'],
    [
      ['--staged', '--fix'],
      '--staged reads what is in the index, and a fix writes files; run “peoplefirst fix --since HEAD”, then “git add” what it changed\n'
    ],
    [
      ['--staged', '-'],
      'standard input has no history; --since and --staged take files and folders, so leave out - and --stdin-filename\n'
    ],
    [
      ['--since', 'HEAD', '--stdin-filename', 'a.md'],
      'standard input has no history; --since and --staged take files and folders, so leave out - and --stdin-filename\n'
    ],
    [
      ['--files-from', '-', '-'],
      '- and --files-from - would both read standard input; put one of them into a file\n'
    ]
  ])('%j is told in one line', (args, stderr) => {
    expect(run(createTree(ourRules), args)).toEqual({code: 2, stdout: '', stderr})
  })

  it.skipIf(process.platform === 'win32')(
    'see what “git commit -a” and “git commit <file>” would commit',
    () => {
      const {folder, write, git} = started()
      const hook = `#!/bin/sh\nexec "${process.execPath}" "${bin()}" --staged --format compact ${onlyOurs.join(' ')} > found.txt\n`
      write({'.git/hooks/pre-commit': hook, '.gitignore': 'our-rules\nfound.txt\n', 'b.md': 'Fine.\n'})
      git('add', '.')
      git('commit', '--quiet', '--no-verify', '--message', 'More')
      chmodSync(path.join(folder, '.git/hooks/pre-commit'), 0o755)
      write({'docs/a.md': `${old}\n${added}`, 'b.md': added})
      const found = (...args: readonly string[]): string => {
        expect(() =>
          execFileSync('git', ['commit', '-m', 'x', ...args], {cwd: folder, env: gitEnv, stdio: 'pipe'})
        ).toThrow()
        return execFileSync('cat', ['found.txt'], {cwd: folder, encoding: 'utf8'})
      }
      expect(found('--all').match(/^\S+:\d+(?=:\d+: )/gm)).toEqual(['b.md:1', 'docs/a.md:3'])
      expect(found('docs/a.md').match(/^\S+:\d+(?=:\d+: )/gm)).toEqual(['docs/a.md:3'])
    }
  )
})

describe('--files-from', () => {
  const files = {...ourRules, 'a.md': old, 'b.md': old, 'logo.png': '', 'package.json': '{}'}

  it('checks what a list names, together with other paths', () => {
    const cwd = createTree({...files, 'list.txt': 'b.md\r\n\r\nlogo.png\r\npackage.json\r\nb.md\r\n'})
    const compact = (...args: readonly string[]): Outcome => run(cwd, ['--format', 'compact', ...args])
    const lines = /^\S+:\d+(?=:\d+: )/gm
    const listed = compact('--files-from', 'list.txt')
    expect(listed.stdout.match(lines)).toEqual(['b.md:1'])
    expect(listed).toMatchObject({code: 1})
    expect(compact('--files-from', 'list.txt', 'a.md').stdout.match(lines)).toEqual(['a.md:1', 'b.md:1'])
    expect(compact('--files-from', 'list.txt', '!b.md').stdout).toBe('')
  })

  it('reads a list from standard input', () => {
    const cwd = createTree(files)
    const {stdout, stderr, code} = run(cwd, ['--format', 'compact', '--files-from', '-'], 'a.md\0gone.md\0')
    expect([stdout.split(':')[0], stderr, code]).toEqual([
      'a.md',
      'gone.md: the list names it, and there is no such file; “git diff --diff-filter=d” leaves deleted files out\n',
      2
    ])
  })

  it('checks nothing where a list is empty or names only other files', () => {
    const cwd = createTree(files)
    expect(run(cwd, ['--files-from', '-'])).toEqual({
      code: 0,
      stdout: 'Nothing was checked.\n',
      stderr: 'Nothing to check: standard input names no files.\n'
    })
    expect(run(cwd, ['--files-from', '-'], 'logo.png\n')).toMatchObject({code: 0})
  })

  it('says that a list cannot be read', () => {
    expect(run(createTree(files), ['--files-from', 'none.txt'])).toEqual({
      code: 2,
      stdout: 'Nothing was checked.\n',
      stderr: 'there is no file or folder “none.txt”\n'
    })
  })
})
