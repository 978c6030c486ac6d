import {spawn} from 'node:child_process'
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules, warningText} from './our-rules.ts'
import {installBare} from './peoplefirst.ts'

const {bin} = installBare()

test('--watch tells what changes, until Ctrl-C', {timeout: 120_000}, async () => {
  const cwd = createTree({...ourRules, 'docs/a.md': 'Nothing here.\n', '.gitignore': 'hidden\n'})
  const args = [bin(), '--watch', '--format', 'compact', ...onlyOurs, 'docs']
  const child = spawn(process.execPath, args, {cwd})
  const said: string[] = []
  child.stdout.on('data', data => said.push(String(data)))
  child.stderr.on('data', data => said.push(String(data)))
  const until = async (text: string): Promise<void> => {
    for (const end = Date.now() + 30_000; !said.join('').includes(text); ) {
      if (Date.now() > end) throw new Error(`“${text}” was not said, but: ${said.join('')}`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
  const ended = new Promise<number | null>(resolve => child.on('exit', code => resolve(code)))
  const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text)
  try {
    await until('Watching for changes')
    write('docs/a.md', errorText)
    await until('docs/a.md:1:11: error')
    write('docs/b.md', warningText)
    await until('docs/b.md:1:12: warning')
    renameSync(join(cwd, 'docs/b.md'), join(cwd, 'docs/c.md'))
    await until('docs/c.md:1:12: warning')
    mkdirSync(join(cwd, 'hidden'))
    write('peoplefirst.config.yml', 'rules: {test-warning: error}\n')
    await until('docs/c.md:1:12: error')
    rmSync(join(cwd, 'docs/c.md'))
    child.kill('SIGINT')
    expect(await ended).toBe(1)
  } finally {
    child.kill('SIGKILL')
  }
})

test.each(['--fix', '--update-baseline', '--staged'])('--watch and %s are told apart', async flag => {
  const child = spawn(process.execPath, [bin(), '--watch', flag, '.'])
  const code = await new Promise(resolve => child.on('exit', resolve))
  expect(code).toBe(2)
})
