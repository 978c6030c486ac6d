import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildOnce, root} from '../cli/peoplefirst.ts'
import {createRepository, isInstalled, newFolder} from './git-repository.ts'

const isPosix = process.platform !== 'win32' && isInstalled('git')
if (!isPosix) process.stderr.write('plain-hook.test.ts: git is missing; the hook is not run\n')

const {folder, remove} = newFolder()
beforeAll(buildOnce, 240_000)
afterAll(remove, 60_000)

/** The hook as its page shows it, with this state of peoplefirst. */
function hook(): string {
  const page = readFileSync(join(root, 'docs/hooks.md'), 'utf8')
  const [, script = ''] = /```sh\n(#!\/bin\/sh\n[^`]*)```/.exec(page) ?? []
  return script.replace('npx peoplefirst', `'${process.execPath}' '${join(root, 'bin/peoplefirst.js')}'`)
}

test.skipIf(!isPosix)(
  'the hook of the page judges the staged part of a file, and that alone',
  () => {
    const old = '# Refunds\n\nAnother luser forgot her password.\n'
    const team = createRepository(folder, {'refunds.md': old})
    mkdirSync(join(folder, '.git/hooks'), {recursive: true})
    writeFileSync(join(folder, '.git/hooks/pre-commit'), hook(), {mode: 0o755})
    const commit = () => team.run('git', ['commit', '--quiet', '--message', 'Write'])
    const stage = (staged: string, onDisk: string): void => {
      team.write('refunds.md', staged)
      team.git('add', '--all')
      team.write('refunds.md', onDisk)
    }
    const fine = `${old}\nWe send the money back.\n`
    const unkind = `${old}\nHire more phone monkeys.\n`

    stage(unkind, fine)
    const stopped = commit()
    expect(stopped.code).toBe(1)
    expect(stopped.output).toContain('5:11 error  “phone monkeys”')
    expect(stopped.output).toContain(': 1 error on staged lines.')
    expect(stopped.output).not.toContain('luser')

    stage(fine, unkind)
    expect(commit().code).toBe(0)
    expect(team.git('show', 'HEAD:refunds.md')).toBe(fine)
    expect(team.read('refunds.md')).toBe(unkind)
  },
  240_000
)
