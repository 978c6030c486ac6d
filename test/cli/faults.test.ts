import {spawn, spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, type TestContext, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules, warningText} from './our-rules.ts'
import {installBare} from './peoplefirst.ts'

const {bin, peoplefirst} = installBare()
const docs = {...ourRules, 'docs/a.md': errorText, 'docs/b.md': warningText}
const check = ['check', 'docs', ...onlyOurs, '--format', 'compact']
const found = /^docs\/a\.md:1:11: error .* \[test-error\]\ndocs\/b\.md:1:12: warning .* \[test-warning\]\n$/

function skip(context: TestContext, reason: string): never {
  console.log(`${context.task.name}: left out here, since ${reason}.`)
  context.skip()
  throw new Error(reason)
}

function git(cwd: string, ...args: readonly string[]): void {
  const {status, stderr} = spawnSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
    {
      cwd,
      encoding: 'utf8'
    }
  )
  if (status !== 0) throw new Error(stderr)
}

test('a file that may not be opened is one line, and the others are checked', context => {
  if (process.platform === 'win32') skip(context, 'files are locked otherwise on this system')
  const cwd = createTree(docs)
  chmodSync(path.join(cwd, 'docs/a.md'), 0)
  chmodSync(cwd, 0o755)
  const isRoot = process.getuid?.() === 0
  if (isRoot) chmodSync(path.dirname(path.dirname(bin())), 0o755)
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin(), ...check], {
    cwd,
    encoding: 'utf8',
    // Whoever runs as root may open everything, so the run belongs to nobody.
    ...(isRoot ? {uid: 65534, gid: 65534} : {})
  })
  if (isRoot && /EACCES|Cannot find module/.test(stderr)) skip(context, 'nobody may read this folder')
  expect(stderr).toBe(
    'docs/a.md: could not be read: permission was denied; allow reading it, or leave it out\n'
  )
  expect(stdout).toMatch(/^docs\/b\.md:1:12: warning .*\n$/)
  expect(status).toBe(2)
})

test('a folder that may not be entered is one line, whatever is looked for in it', async context => {
  if (process.platform === 'win32') skip(context, 'folders are locked otherwise on this system')
  const cwd = createTree({'locked/a.md': '', 'good.md': 'Fine.\n'})
  chmodSync(path.join(cwd, 'locked'), 0)
  chmodSync(cwd, 0o755)
  const isRoot = process.getuid?.() === 0
  if (isRoot) chmodSync(path.dirname(path.dirname(bin())), 0o755)
  const setting = {cwd, ...(isRoot ? {uid: 65534, gid: 65534} : {})}
  const denied = 'could not be read: permission was denied; allow reading it, or leave it out'
  try {
    for (const args of [
      ['good.md', 'locked/a.md'],
      ['--config', 'locked/a.md', 'good.md'],
      ['test', 'locked/a.md'],
      ['merge', 'locked/a.md']
    ]) {
      const {status, stderr} = spawnSync(process.execPath, [bin(), ...args], {...setting, encoding: 'utf8'})
      if (isRoot && /Cannot find module/.test(stderr)) skip(context, 'nobody may read this folder')
      expect(stderr.trimEnd()).toBe(`locked/a.md: ${denied}`)
      expect(status).toBe(2)
    }
    const child = spawn(process.execPath, [bin(), '--watch', 'good.md', 'locked/a.md'], setting)
    let said = ''
    child.stderr.on('data', data => {
      said += String(data)
      if (said.includes('Watching for changes')) child.kill('SIGINT')
    })
    expect(await new Promise(resolve => child.on('exit', resolve))).toBe(2)
    expect(said).toMatch(/^locked: changes here cannot be watched: permission was denied/m)
    expect(said).not.toContain('stumbled')
  } finally {
    chmodSync(path.join(cwd, 'locked'), 0o755)
  }
})

test('a file that may not be written stays as it is, though its folder may be', context => {
  if (process.platform === 'win32') skip(context, 'files are locked otherwise on this system')
  const rule = ourRules['our-rules/contempt/test-error.yml'].replace('examples:', 'fix: safe\nexamples:')
  const cwd = createTree({...docs, 'our-rules/contempt/test-error.yml': rule})
  const isRoot = process.getuid?.() === 0
  chmodSync(path.join(cwd, 'docs/a.md'), 0o444)
  chmodSync(path.join(cwd, 'docs'), 0o777)
  chmodSync(cwd, 0o755)
  if (isRoot) chmodSync(path.dirname(path.dirname(bin())), 0o755)
  const {status, stderr} = spawnSync(process.execPath, [bin(), 'fix', 'docs', ...onlyOurs], {
    cwd,
    encoding: 'utf8',
    ...(isRoot ? {uid: 65534, gid: 65534} : {})
  })
  if (isRoot && /Cannot find module/.test(stderr)) skip(context, 'nobody may read this folder')
  expect(stderr).toContain('docs/a.md: left as it is: it could not be written: permission was denied\n')
  expect(status).toBe(2)
  expect(readFileSync(path.join(cwd, 'docs/a.md'), 'utf8')).toBe(errorText)
  expect(readdirSync(path.join(cwd, 'docs'))).toEqual(['a.md', 'b.md'])
})

test('a full disk keeps the report of before, and the findings are printed', context => {
  const disk = mkdtempSync(path.join(tmpdir(), 'peoplefirst-disk-'))
  try {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]).status === 0
    if (!mounted) skip(context, 'no small disk can be mounted')
    const cwd = createTree({...docs, 'docs/b.md': warningText.repeat(200)})
    const file = path.join(disk, 'report.json')
    const small = peoplefirst(['check', 'docs/a.md', ...onlyOurs, '--output', `compact=${file}`], {cwd})
    expect(small.stderr).toBe('')
    const before = readFileSync(file, 'utf8')
    const {stdout, stderr, code} = peoplefirst([...check, '--output', `json=${file}`], {cwd})
    expect(stderr).toBe(`${file}: the report could not be written: the disk is full; nothing was changed\n`)
    expect(code).toBe(2)
    expect(stdout).toMatch(/^docs\/a\.md:1:11: error /)
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(readdirSync(disk)).toEqual(['report.json'])
  } finally {
    spawnSync('umount', [disk])
    rmSync(disk, {recursive: true, force: true})
  }
})

test('outside of a repository, --since and --staged are one line', () => {
  const cwd = createTree(docs)
  for (const flag of [['--since', 'main'], ['--staged']]) {
    const {stdout, stderr, code} = peoplefirst([...check, ...flag], {cwd})
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toMatch(/^[^\n]*Git repository[^\n]*\n$/i)
  }
})

test('a shallow clone without the reference is one line that says how to get it', () => {
  const cwd = createTree(docs)
  git(cwd, 'init', '--quiet', '--initial-branch', 'main')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '--quiet', '--message', 'one')
  git(cwd, 'switch', '--quiet', '--create', 'topic')
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', 'two')
  const clone = path.join(cwd, 'clone')
  mkdirSync(clone)
  git(cwd, 'clone', '--quiet', '--depth', '1', '--branch', 'topic', pathToFileURL(cwd).href, clone)
  const {stdout, stderr, code} = peoplefirst([...check, '--since', 'origin/main'], {cwd: clone})
  expect([stdout, code]).toEqual(['', 2])
  expect(stderr).toMatch(/^[^\n]*origin\/main[^\n]*\n$/)
  expect(stderr).toMatch(/shallow/)
  expect(stderr).toMatch(/git fetch|fetch-depth/)
})

test('a baseline and a cache that cannot be read leave what they are', () => {
  const cwd = createTree({
    ...docs,
    'peoplefirst-baseline.json': '{"version": 1, "files": {',
    'cache.json': '{"a": 1}'
  })
  const broken = peoplefirst([...check, '--update-baseline'], {cwd})
  expect([broken.stdout, broken.code]).toEqual(['', 2])
  expect(broken.stderr).toMatch(/^peoplefirst-baseline\.json:1:\d+: [^\n]*\n$/)
  expect(readFileSync(path.join(cwd, 'peoplefirst-baseline.json'), 'utf8')).toBe('{"version": 1, "files": {')
  const foreign = peoplefirst([...check, '--no-baseline', '--cache-location', 'cache.json'], {cwd})
  expect(foreign.stdout).toMatch(found)
  expect(foreign.stderr).toMatch(/^cache\.json: [^\n]*\n$/)
  expect(foreign.code).toBe(1)
  expect(readFileSync(path.join(cwd, 'cache.json'), 'utf8')).toBe('{"a": 1}')
  expect(existsSync(path.join(cwd, 'node_modules'))).toBe(false)
})
