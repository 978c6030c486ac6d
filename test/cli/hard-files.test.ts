import {execFileSync} from 'node:child_process'
import {chmodSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules} from './our-rules.ts'
import {installBare, type Outcome} from './peoplefirst.ts'

const {bin, peoplefirst} = installBare()

const found = 'good.md:1:11: error “zorbleflux” is a word that only these tests look for. [test-error]\n'

/** Checks a hard file beside a good one, which must be checked whatever happens to the other. */
function beside(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]): Outcome {
  const cwd = createTree({...ourRules, 'good.md': errorText, ...files})
  const outcome = peoplefirst(['--format', 'compact', ...onlyOurs, 'good.md', ...args], {cwd})
  expect(outcome.stdout).toBe(found)
  return outcome
}

test('missing paths are one line each', () => {
  const {code, stderr} = beside({}, 'missing.md', 'god.md', 'docs/*.md')
  expect(stderr.split('\n')).toEqual([
    'there is no file or folder “missing.md”',
    'there is no file or folder “god.md”; did you mean good.md?',
    expect.stringMatching(/^no file matches “docs\/\*\.md”; /),
    ''
  ])
  expect(code).toBe(2)
})

test('a path through a file leads nowhere, whoever asks', () => {
  const missing = 'there is no file or folder “good.md/b.md”\n'
  expect(beside({}, 'good.md/b.md')).toEqual({code: 2, stdout: found, stderr: missing})
  const cwd = createTree({...ourRules, 'good.md': errorText})
  for (const command of ['test', 'merge']) {
    const {code, stderr} = peoplefirst([command, 'good.md/b.md'], {cwd})
    expect({code, lines: stderr.split('\n')}).toEqual({
      code: 2,
      lines: expect.arrayContaining([missing.trimEnd()])
    })
    expect(stderr).not.toMatch(/ENOTDIR|stumbled/)
  }
  expect(peoplefirst(['parse', 'good.md/b.md'], {cwd}).stderr).toBe(
    'good.md/b.md: could not be read: a file stands where its folder should be\n'
  )
})

test('links that lead round in a circle are one line, whoever asks', () => {
  const cwd = createTree({...ourRules, 'good.md': errorText})
  symlinkSync('b.md', path.join(cwd, 'a.md'))
  symlinkSync('a.md', path.join(cwd, 'b.md'))
  const line = 'a.md: could not be read: its links lead round in a circle'
  for (const args of [
    ['good.md', 'a.md'],
    ['--config', 'a.md', 'good.md'],
    ['--since', 'HEAD', 'a.md'],
    ['test', 'a.md'],
    ['merge', 'a.md']
  ]) {
    const {code, stderr} = peoplefirst(args, {cwd})
    expect({code, lines: stderr.split('\n')}).toEqual({code: 2, lines: expect.arrayContaining([line])})
    expect(stderr).not.toMatch(/ELOOP|stumbled/)
  }
})

test('a name that is too long for the system is one line, whoever asks', () => {
  const cwd = createTree({...ourRules, 'good.md': errorText})
  const name = 'a'.repeat(5000)
  const line = `${name}: could not be read: its name is too long for this system`
  for (const args of [
    ['good.md', name],
    ['--config', name, 'good.md'],
    ['--since', 'HEAD', name],
    ['test', name],
    ['merge', name]
  ]) {
    const {code, stderr} = peoplefirst(args, {cwd})
    expect({code, lines: stderr.split('\n')}).toEqual({code: 2, lines: expect.arrayContaining([line])})
    expect(stderr).not.toMatch(/ENAMETOOLONG|stumbled/)
  }
})

test('a link that leads nowhere says so, whoever asks', () => {
  const cwd = createTree({...ourRules, 'good.md': errorText, 'list.txt': 'gone.md\n'})
  symlinkSync('elsewhere', path.join(cwd, 'gone.md'))
  const line = 'gone.md: this is a link to “elsewhere”, and nothing is there; mend the link, or leave it out'
  for (const args of [
    ['good.md', 'gone.md'],
    ['--files-from', 'list.txt'],
    ['--files-from', 'gone.md'],
    ['test', 'gone.md'],
    ['merge', 'gone.md']
  ]) {
    const {code, stderr} = peoplefirst(args, {cwd})
    expect({code, lines: stderr.split('\n')}).toEqual({code: 2, lines: expect.arrayContaining([line])})
  }
})

test.skipIf(process.platform === 'win32')('a pipe that has a name is not waited for', () => {
  const cwd = createTree({...ourRules, 'good.md': errorText, 'list.txt': 'pipe.md\n'})
  execFileSync('sh', ['-c', 'mkfifo pipe.md'], {cwd})
  const line =
    /^pipe\.md: nothing was checked: it is a pipe, which may never end; .*“peoplefirst - < pipe\.md”$/m
  const {code, stdout, stderr} = peoplefirst(
    ['--format', 'compact', ...onlyOurs, '--files-from', 'list.txt', 'pipe.md', 'good.md'],
    {cwd}
  )
  expect([stdout, code]).toEqual([found, 2])
  expect(stderr).toMatch(line)
  for (const command of [
    ['merge', 'pipe.md'],
    ['parse', 'pipe.md'],
    ['explain', 'pipe.md:1:1']
  ]) {
    expect(peoplefirst(command, {cwd})).toMatchObject({code: 2, stderr: expect.stringMatching(line)})
  }
  // A shell hands over what a command prints as a pipe, too.
  const handed = `"${process.execPath}" "${bin()}" --as markdown ${onlyOurs.join(' ')} /dev/fd/3 3<&0`
  expect(execFileSync('sh', ['-c', `echo Nothing. | ${handed}`], {cwd, encoding: 'utf8'})).toMatch(
    /^Checked 1 word in 1 file/
  )
})

test('an empty path does not mean everything', () => {
  const line =
    'an empty path names nothing; look at the variable that it comes from, or write . for this folder\n'
  expect(beside({}, '')).toMatchObject({code: 2, stderr: line})
  const cwd = createTree({'a.md': errorText})
  expect(peoplefirst([''], {cwd})).toEqual({code: 2, stdout: 'Nothing was checked.\n', stderr: line})
  expect(peoplefirst(['merge', ''], {cwd})).toMatchObject({code: 2, stderr: line})
})

test('what never was there is not said to have gone', () => {
  const {code, stderr} = beside({}, '--file-format', 'none.yml')
  expect(stderr).toBe(
    'none.yml: could not be read: nothing is there by this name; check it, or leave it out\n'
  )
  expect(code).toBe(2)
})

test.runIf(process.platform === 'linux')('a file whose name is not UTF-8 is told apart', () => {
  const cwd = createTree({'good.md': 'Fine.'})
  writeFileSync(Buffer.concat([Buffer.from(`${cwd}/bad`), Buffer.of(0xff), Buffer.from('.md')]), '')
  const line =
    'bad\uFFFD.md: could not be read: its name is not UTF-8, so it cannot be opened; give it another name\n'
  for (const target of ['.', 'bad\uFFFD.md']) {
    expect(peoplefirst([target], {cwd})).toMatchObject({code: 2, stderr: line})
  }
})

test('invalid UTF-8 is a problem with its place', () => {
  const {code, stderr} = beside({'bad.md': Buffer.from('caf\xE9', 'latin1')}, 'bad.md')
  expect(stderr).toBe(
    'bad.md:1:4: byte 3 (0xE9) is not UTF-8, so nothing was checked; save the file as UTF-8\n'
  )
  expect(code).toBe(2)
})

test('binary files and unknown extensions are passed over aloud, and fail with --strict-files', () => {
  const files = {
    'image.md': Buffer.from([1, 0, 2]),
    'notes.xyz': 'Hello',
    'folder/logo.png': 'x',
    'folder/a.md': ''
  }
  const binary = 'image.md: nothing was checked: it looks binary; if it is UTF-16 text, save it as UTF-8\n'
  const unknown = 'notes.xyz: nothing was checked: peoplefirst does not read .xyz files\n'
  const args = ['image.md', 'notes.xyz', 'folder']
  expect(beside(files, ...args)).toMatchObject({code: 1, stderr: binary + unknown})
  expect(beside(files, ...args, '--strict-files')).toMatchObject({code: 2, stderr: binary + unknown})
  expect(beside(files, 'folder', '--strict-files')).toMatchObject({code: 1, stderr: ''})
})

test('a run that checked nothing is not a pass', () => {
  const cwd = createTree({'notes.xyz': 'Hello', 'images/logo.png': 'x', 'images/.gitkeep': ''})
  const {code, stdout, stderr} = peoplefirst(['.'], {cwd})
  expect(stdout).toBe('Nothing was checked.\nLeft out 2 files: .png, .xyz\n')
  expect(stderr).toContain(
    'none of these files is in a format that peoplefirst reads; “peoplefirst formats” lists'
  )
  expect(code).toBe(2)
})

test('an empty file is fine', () => {
  const cwd = createTree({'empty.md': ''})
  expect(peoplefirst(['empty.md'], {cwd})).toEqual({
    code: 0,
    stdout: 'Checked 0 words in 1 file: nothing to suggest.\n',
    stderr: ''
  })
})

test('.gitignore is respected unless a file is named', () => {
  const cwd = createTree({...ourRules, '.gitignore': 'draft.md', 'draft.md': errorText, 'a.md': 'Fine.'})
  expect(peoplefirst([...onlyOurs, '.'], {cwd}).code).toBe(0)
  expect(peoplefirst([...onlyOurs, 'draft.md'], {cwd}).code).toBe(1)
})

test('circles of links are harmless', () => {
  const cwd = createTree({...ourRules, 'docs/a.md': Buffer.from(`\uFEFF${errorText}`, 'utf16le')})
  symlinkSync(cwd, path.join(cwd, 'docs/loop'))
  const {stdout} = peoplefirst([...onlyOurs, '--format', 'compact', '.'], {cwd})
  expect(stdout).toMatch(/^docs\/a\.md:1:12: .*\n$/)
})

test.skipIf(process.getuid?.() === 0)('an unreadable file is a problem', () => {
  const cwd = createTree({...ourRules, 'good.md': errorText, 'locked.md': ''})
  chmodSync(path.join(cwd, 'locked.md'), 0)
  expect(peoplefirst(['--format', 'compact', ...onlyOurs, '.'], {cwd})).toEqual({
    code: 2,
    stdout: found,
    stderr: 'locked.md: could not be read: permission was denied; allow reading it, or leave it out\n'
  })
})

test('a broken rule file is a problem, and the other rules run', () => {
  const files = {'our-rules/contempt/broken.yml': 'about: customer\nsevrity: error\n'}
  const {code, stderr} = beside(files)
  expect(stderr).toMatch(/^our-rules\/contempt\/broken\.yml:2:1: .*severity/m)
  expect(code).toBe(2)
})

test('what a hook lists is checked as far as it is in a known format, and the rest is let be', () => {
  const files = {
    'package.json': '{"name": "shop"}',
    'data.json': '{"greeting": "Some words of no known shape"}',
    'image.md': Buffer.from([1, 0, 2]),
    'archive/old.md': errorText
  }
  const list = ['package.json', 'data.json', 'archive/old.md', '!archive/**', '--lenient-files']
  expect(beside(files, ...list)).toMatchObject({code: 1, stderr: ''})
  expect(beside(files, ...list, 'image.md').stderr).toMatch(
    /^image\.md: nothing was checked: it looks binary/
  )
  const cwd = createTree(files)
  expect(peoplefirst(['--lenient-files', 'package.json', 'data.json'], {cwd})).toEqual({
    code: 0,
    stdout: 'Nothing was checked.\nLeft out 2 files: data.json, package.json\n',
    stderr: ''
  })
  expect(peoplefirst(['--lenient-files', 'missing.md'], {cwd}).code).toBe(2)
  expect(peoplefirst(['--lenient-files', '--strict-files', 'data.json'], {cwd}).code).toBe(2)
})
