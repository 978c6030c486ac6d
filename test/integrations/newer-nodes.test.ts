import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join, resolve} from 'node:path'
import {afterAll, expect, test} from 'vitest'

const bin = resolve(import.meta.dirname, '../../bin/peoplefirst.js')
/** Programs of other versions of Node, as CI installs them, parted as in PATH. */
const others = (process.env['OTHER_NODES'] ?? '').split(delimiter).filter(node => node !== '')
const folder = mkdtempSync(join(tmpdir(), 'peoplefirst-nodes-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** So many files that a run settles the engine for them. */
const MANY = 220

test('another version of Node says the same, and nothing besides', context => {
  if (others.length === 0) {
    context.skip('OTHER_NODES names no other version of Node; .ci/run brings one')
    return
  }
  for (let number = 0; number < MANY; number++) {
    const text = number % 20 === 0 ? 'We closed forty angry tickets.' : 'We answered forty people.'
    writeFileSync(join(folder, `${String(number).padStart(3, '0')}.md`), `# Day ${number}\n\n${text}\n`)
  }
  const run = (node: string, ...args: readonly string[]) => {
    const {status, stdout, stderr} = spawnSync(node, [bin, '--no-config', '--format', 'compact', ...args], {
      cwd: folder,
      encoding: 'utf8'
    })
    return {status, stdout, stderr}
  }
  for (const args of [
    ['.'],
    ['--concurrency', '2', '.'],
    ['--cache', '--cache-location', '000.md/x.json', '.']
  ]) {
    const here = run(process.execPath, ...args)
    expect(here.stdout).toContain('angry tickets')
    for (const node of others) expect(run(node, ...args), `${node} ${args.join(' ')}`).toEqual(here)
  }
  expect(readFileSync(join(folder, '000.md'), 'utf8')).toContain('forty angry tickets')
})
