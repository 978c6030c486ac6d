import {execFileSync} from 'node:child_process'
import {chmodSync, chownSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {buildOnce, root, runIn} from './peoplefirst.ts'

beforeAll(buildOnce, 240_000)

/** A rule of one's own with a safe fix, so that these tests hold whatever the shipped rules say. */
const rule = `about: helper
severity: error
message: '“{match}” counts people as things.'
why: People are people.
flag:
  - '[grumpy widget]'
instead:
  - '{colleague}'
  - '{person} who helps'
fix: safe
examples:
  - flag: 'Two [grumpy widgets] left.'
  - allow: 'Two widgets left.'
`
const rules = {'our-rules/contempt/grumpy-widget.yml': rule}

function fix(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) {
  const cwd = createTree({...rules, ...files})
  const outcome = runIn(root, [...args, '--rules', 'our-rules', '--rule', 'grumpy-widget'], {cwd})
  return {...outcome, cwd, read: (name: string) => readFileSync(join(cwd, name), 'utf8')}
}

const article = '# Monday\n\nTwo grumpy widgets left, and **grumpy** widgets stayed.\n'
const after = '# Monday\n\nTwo colleagues left, and **grumpy** widgets stayed.\n'
const macros = (text: string): string =>
  `{"macros": [{"id": 12345678901234567890, "title": "x", "actions": [{"field": "comment_value", "value": ${JSON.stringify(text)}}]}]}`

describe('fix', () => {
  it('puts safe wordings into the files, and reports what is left', () => {
    const {stdout, stderr, code, read} = fix(
      {'a.md': article, 'b.json': macros('A grumpy widget said:\n"no".')},
      'fix',
      'a.md',
      'b.json'
    )
    expect(read('a.md')).toBe(after)
    expect(read('b.json')).toBe(macros('A colleague said:\n"no".'))
    expect(stdout).toContain('Checked 13 words in 2 files: 1 error.')
    expect(stderr).toBe('Fixed 2 places in 2 files.\n')
    expect(code).toBe(1)
  })

  it('is check --fix', () => {
    const {read, stderr} = fix({'a.md': article}, 'check', '--fix', 'a.md')
    expect([read('a.md'), stderr]).toEqual([after, 'Fixed 1 place in 1 file.\n'])
  })

  it('says so when there is nothing to fix', () => {
    const {stderr, code} = fix({'a.md': '# Monday\n'}, 'fix', 'a.md')
    expect([stderr, code]).toEqual(['Nothing to fix by itself.\n', 0])
  })

  it('turns standard input into standard output', () => {
    const cwd = createTree(rules)
    const args = ['fix', '--stdin-filename', 'a.md', '-', '--rules', 'our-rules', '--rule', 'grumpy-widget']
    const {stdout, stderr} = runIn(root, args, {cwd, input: article})
    expect([stdout, stderr]).toEqual([after, 'Fixed 1 place in 1 file.\n'])
  })
})

describe('--fix-dry-run', () => {
  it('prints a diff that git applies, and changes nothing', () => {
    const files = {'docs/a.md': article, 'b.csv': 'name,body\r\nx,"two grumpy widgets, ""now"""\r\n'}
    const {stdout, stderr, cwd, read} = fix(files, 'fix', '--fix-dry-run', 'docs', 'b.csv')
    expect(read('docs/a.md')).toBe(article)
    expect(stderr).toBe('Would fix 2 places in 2 files.\n')
    expect(stdout).toContain('--- a/docs/a.md\n+++ b/docs/a.md\n')
    writeFileSync(join(cwd, 'fix.diff'), stdout)
    execFileSync('git', ['apply', 'fix.diff'], {cwd})
    expect(read('docs/a.md')).toBe(after)
    expect(read('b.csv')).toBe('name,body\r\nx,"two colleagues, ""now"""\r\n')
  })
})

describe('a dry run', () => {
  it('says how Git applies it to a file outside of the folder, however that is named', () => {
    const cwd = createTree({...rules, 'a.md': article, 'in/keep.md': ''})
    const inside = join(cwd, 'in')
    for (const target of ['../a.md', join(cwd, 'a.md')]) {
      writeFileSync(join(cwd, 'a.md'), article)
      const args = ['fix', '--fix-dry-run', target, '--rules', '../our-rules', '--rule', 'grumpy-widget']
      const {stdout, stderr} = runIn(root, args, {cwd: inside})
      expect(stdout).toContain('--- a/../a.md\n+++ b/../a.md\n')
      expect(stderr).toBe(
        'the diff leads out of this folder, as to ../a.md, where “git apply” follows it with --unsafe-paths only; a run ' +
          'from a folder that holds all of it needs none\nWould fix 1 place in 1 file.\n'
      )
      execFileSync('git', ['apply', '--unsafe-paths'], {cwd: inside, input: stdout})
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(after)
    }
  })

  it('tells of a report that it is printed in place of', () => {
    const aside =
      'the diff is printed in place of the json report; --output json=FILE writes that into a file\n'
    const args = ['--format', 'json', 'a.md']
    const dry = fix({'a.md': article}, 'fix', '--fix-dry-run', ...args)
    expect(dry.stdout).toMatch(/^--- a\/a\.md\n/)
    expect(dry.stderr).toBe(`${aside}Would fix 1 place in 1 file.\n`)
    expect(fix({'a.md': article}, 'fix', '--fix-dry-run', '--quiet', ...args).stderr).toBe('')
    expect(fix({'a.md': article}, 'fix', ...args).stderr).toBe('Fixed 1 place in 1 file.\n')
  })
})

describe('a file keeps', () => {
  it('its line ends, its byte order mark and its mode', () => {
    const cwd = createTree({...rules, 'a.md': `\uFEFF${article.replaceAll('\n', '\r\n')}`})
    chmodSync(join(cwd, 'a.md'), 0o640)
    runIn(root, ['fix', 'a.md', '--rules', 'our-rules', '--rule', 'grumpy-widget'], {cwd})
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(`\uFEFF${after.replaceAll('\n', '\r\n')}`)
    expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o640)
  })

  it.runIf(process.getuid?.() === 0)('its owner and its group, where the system allows that', () => {
    const cwd = createTree({...rules, 'a.md': article})
    chownSync(join(cwd, 'a.md'), 65_534, 65_533)
    chmodSync(join(cwd, 'a.md'), 0o2640)
    runIn(root, ['fix', 'a.md', '--rules', 'our-rules', '--rule', 'grumpy-widget'], {cwd})
    const {uid, gid, mode} = statSync(join(cwd, 'a.md'))
    expect([readFileSync(join(cwd, 'a.md'), 'utf8'), uid, gid, mode & 0o7777]).toEqual([
      after,
      65_534,
      65_533,
      0o2640
    ])
  })

  it.each(['utf16le', 'utf16be'])('its encoding: %s', encoding => {
    const encode = (text: string): Buffer => {
      const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
      return encoding === 'utf16be' ? bytes.swap16() : bytes
    }
    const {cwd} = fix({'a.md': encode(article)}, 'fix', 'a.md')
    expect(readFileSync(join(cwd, 'a.md')).equals(encode(after))).toBe(true)
  })
})

describe('left alone with a line that says why', () => {
  it('a file that could not be read whole', () => {
    const broken = macros('Two grumpy widgets.').slice(0, -3)
    const {stderr, read, code} = fix({'m.json': broken}, 'fix', 'm.json')
    expect(read('m.json')).toBe(broken)
    expect(stderr).toContain(
      'm.json:1:109: “grumpy widgets” (grumpy-widget) was left as it is: the file could not be read whole'
    )
    expect(code).toBe(1)
  })

  it('a link that leads out of the folder', () => {
    const cwd = createTree({...rules, 'out/a.md': article, 'in/keep.md': ''})
    symlinkSync('../out/a.md', join(cwd, 'in/a.md'))
    const {stderr, code} = runIn(
      root,
      ['fix', 'a.md', '--rules', '../our-rules', '--rule', 'grumpy-widget'],
      {cwd: join(cwd, 'in')}
    )
    expect(stderr).toMatch(/^a\.md: left as it is: it is a link that leads out of this folder/m)
    expect([readFileSync(join(cwd, 'out/a.md'), 'utf8'), code]).toEqual([article, 2])
  })

  it('though a link inside the folder is followed, and stays a link', () => {
    const cwd = createTree({...rules, 'docs/a.md': article})
    symlinkSync('docs/a.md', join(cwd, 'a.md'))
    runIn(root, ['fix', 'a.md', '--rules', 'our-rules', '--rule', 'grumpy-widget'], {cwd})
    expect(readFileSync(join(cwd, 'docs/a.md'), 'utf8')).toBe(after)
    expect(lstatSync(join(cwd, 'a.md')).isSymbolicLink()).toBe(true)
  })

  it.skipIf(process.getuid?.() === 0)('a folder that cannot be written to', () => {
    const cwd = createTree({...rules, 'docs/a.md': article})
    chmodSync(join(cwd, 'docs'), 0o555)
    const {stderr, code} = runIn(root, ['fix', 'docs/a.md', '--rules', 'our-rules'], {cwd})
    chmodSync(join(cwd, 'docs'), 0o755)
    expect(stderr).toMatch(/^docs\/a\.md: left as it is: it could not be written/m)
    expect(code).toBe(2)
  })
})

test('wordings that need a reader are put in place only where somebody reads', () => {
  const {stderr, code, read} = fix({'a.md': article}, 'fix', '--fix-type', 'suggestion', 'a.md')
  expect(stderr).toMatch(/^--fix-type suggestion is for a terminal/)
  expect([read('a.md'), code]).toEqual([article, 2])
})
