import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it, test} from 'vitest'
import {REVIEW_FILE} from '../../src/run/review/review-state.ts'
import {createRepository, withoutGit} from '../run/repository.ts'
import {createTree} from '../run/tree.ts'
import {buildOnce, root, runIn} from './peoplefirst.ts'
import {hasTerminal, openTerminal, type Terminal} from './terminal.ts'

beforeAll(buildOnce, 240_000)

/** A rule of one's own, so that these tests hold whatever the shipped rules say. */
const rule = `about: helper
severity: error
message: '“{match}” counts people as things.'
why: People are people.
flag:
  - '[grumpy widget]'
instead:
  - 'colleague'
  - 'person who helps'
examples:
  - flag: 'Two [grumpy widgets] left.'
  - allow: 'Two widgets left.'
`
const page =
  '# Monday\n\nA grumpy widget left.\n\nOne **grumpy** widget stayed.\n\nMy grumpy widget said no.\n'

function start(
  cwd: string,
  {
    args = '',
    env,
    escapes = false
  }: {args?: string; env?: Readonly<Record<string, string>>; escapes?: boolean} = {}
): Terminal {
  const bin = `'${process.execPath}' '${join(root, 'bin/peoplefirst.js')}'`
  const command = `${bin} review . --rules our-rules --rule grumpy-widget ${args}`
  return openTerminal(command, {cwd, escapes, ...(env ? {env} : {})})
}

const createPage = (): {readonly cwd: string; readonly read: () => string} => {
  const cwd = createTree({'our-rules/contempt/grumpy-widget.yml': rule, 'a.md': page})
  return {cwd, read: () => readFileSync(join(cwd, 'a.md'), 'utf8')}
}

if (!hasTerminal)
  process.stderr.write('review.test.ts: no terminal, since tmux is not installed; its tests are skipped\n')

describe.skipIf(!hasTerminal)('at a terminal', () => {
  it('puts a wording in place, skips, ignores with a reason, and ends', async () => {
    const {cwd, read} = createPage()
    const terminal = start(cwd)
    const first = await terminal.shows('What shall it say?')
    expect(first).toContain('a.md:3:3\nerror  “grumpy widget” counts people as things.  grumpy-widget')
    expect(first).toContain('  3 │ A grumpy widget left.\n    │   ^^^^^^^^^^^^^')
    expect(first).toContain(' 1  colleague (A colleague left.)')
    expect(first).toContain(' 2  person who helps (A person who helps left.)')
    terminal.type('2')
    const second = await terminal.shows('a.md:5:')
    expect(second).toContain('To copy: colleague · person who helps')
    expect(read()).toBe(page.replace('grumpy widget left', 'person who helps left'))
    await terminal.shows('What now?')
    terminal.type('s')
    await terminal.shows('a.md:7:4')
    expect(existsSync(join(cwd, REVIEW_FILE))).toBe(true)
    await terminal.shows(/What shall it say\?[\s\S]*What shall it say\?/)
    terminal.type('i')
    await terminal.shows('Why is it right here?')
    terminal.press('Enter')
    await terminal.shows('A few words help whoever reads this next.')
    terminal.type('it is a quote')
    await terminal.shows('it is a quote')
    terminal.press('Enter')
    await terminal.shows('That was all: 1 wording put in place, 1 ignored, 1 skipped.')
    await terminal.shows('exit code 0')
    const ignored = '<!-- peoplefirst-disable-next-line grumpy-widget -- it is a quote -->\nMy grumpy'
    expect(read()).toBe(
      page.replace('grumpy widget left', 'person who helps left').replace('My grumpy', ignored)
    )
    expect(existsSync(join(cwd, REVIEW_FILE))).toBe(false)
    const {stdout} = runIn(root, ['a.md', '--rules', 'our-rules', '--rule', 'grumpy-widget'], {cwd})
    expect(stdout).toContain('1 error, 1 suppressed.')
  })

  it('says that it cannot take away what it remembered', async () => {
    const cwd = createTree({
      'our-rules/contempt/grumpy-widget.yml': rule,
      'a.md': 'A grumpy widget left.\n',
      [`${REVIEW_FILE}/in-the-way`]: ''
    })
    const terminal = start(cwd)
    await terminal.shows('What shall it say?')
    terminal.type('1')
    await terminal.shows('That was all: 1 wording put in place.')
    await terminal.shows('what was skipped cannot be taken away')
  })

  it('stops, and carries on another time behind what was skipped', async () => {
    const {cwd, read} = createPage()
    const before = start(cwd)
    await before.shows('quit (2 more in this file)')
    before.type('s')
    await before.shows('quit (1 more in this file)')
    before.type('q')
    await before.shows('Stopped here: 1 skipped.')
    await before.shows('exit code 0')

    const after = start(cwd)
    await after.shows('An earlier review skipped 1 finding here.')
    after.type('c')
    const next = await after.shows('a.md:5:')
    expect(next).not.toContain('a.md:3:')
    await after.shows('What now?')
    after.press('C-c')
    await after.shows('Stopped here: nothing changed.')

    const anew = start(cwd, {args: '--all'})
    const first = await anew.shows('a.md:3:3')
    expect(first).not.toContain('An earlier review')
    expect(existsSync(join(cwd, REVIEW_FILE))).toBe(false)
    expect(read()).toBe(page)
  })

  it.skipIf(withoutGit)(
    'asks about what changed since a commit, and keeps what another review skipped',
    async () => {
      const {folder, commit, read, write} = createRepository({
        'our-rules/contempt/grumpy-widget.yml': rule,
        'a.md': page
      })
      commit()
      const whole = start(folder)
      await whole.shows('a.md:3:3')
      whole.type('s')
      await whole.shows('a.md:5:')
      whole.type('q')
      await whole.shows('Stopped here: 1 skipped.')
      const remembered = read(REVIEW_FILE)

      const none = start(folder, {args: '--since HEAD --rule stock-phrase a.md'})
      await none.shows('Nothing to check: no file here changed since HEAD.')
      write({'a.md': page.replace('said no', 'said yes')})
      const narrow = start(folder, {args: '--since HEAD'})
      await narrow.shows('An earlier review skipped 1 finding here.')
      narrow.type('c')
      await narrow.shows('a.md:7:4')
      narrow.type('s')
      await narrow.shows('That was all: 1 skipped.')
      expect(read(REVIEW_FILE)).toBe(remembered)

      const unknown = start(folder, {args: '--since nowhere'})
      const screen = await unknown.shows('exit code 2')
      expect(screen).toContain('nowhere')
      expect(screen).not.toContain('That was all')
    }
  )

  it('says that what it remembered cannot be read, and begins anew', async () => {
    const {cwd} = createPage()
    writeFileSync(join(cwd, REVIEW_FILE), '{"version":')
    const terminal = start(cwd)
    const screen = await terminal.shows('What shall it say?')
    expect(screen).toContain(`${REVIEW_FILE}: what an earlier review remembered here cannot be read`)
    expect(screen).toContain('a.md:3:3')
  })

  it('has colours, and none where nobody wants any', async () => {
    const colourful = start(createPage().cwd, {escapes: true})
    expect(await colourful.shows('What shall it say?')).toContain('\u001B[')
    for (const setting of [{env: {NO_COLOR: '1'}}, {args: '--no-color'}]) {
      const plain = start(createPage().cwd, {...setting, escapes: true})
      await plain.shows('What shall it say?')
      plain.type('s')
      const screen = await plain.shows('What now?')
      expect(screen).not.toContain('\u001B[')
    }
  })

  it('asks line by line at a terminal that cannot draw', async () => {
    const {cwd, read} = createPage()
    const terminal = start(cwd, {env: {TERM: 'dumb'}, escapes: true})
    expect(await terminal.shows('  1  colleague (A colleague left.)')).not.toContain('\u001B')
    terminal.type('9')
    terminal.press('Enter')
    await terminal.shows('Please type one of 1, 2, s, i, q.')
    terminal.type('1')
    terminal.press('Enter')
    await terminal.shows('a.md:5:')
    expect(read()).toBe(page.replace('grumpy widget left', 'colleague left'))
    terminal.type('q')
    terminal.press('Enter')
    await terminal.shows('exit code 0')
  })
})

test('without a terminal it says so in one line', () => {
  const {cwd} = createPage()
  const {stdout, stderr, code} = runIn(root, ['review'], {cwd})
  expect([stdout, stderr, code]).toEqual([
    '',
    '“peoplefirst review” asks at a terminal, and there is none here; “peoplefirst check” reports without asking\n',
    2
  ])
})

test('its help has examples', () => {
  const {stdout, code} = runIn(root, ['review', '--help'])
  expect(stdout).toContain('$ peoplefirst review --severity error docs/')
  expect(code).toBe(0)
})
