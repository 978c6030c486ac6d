import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {buildOnce, root, runIn} from './peoplefirst.ts'

beforeAll(buildOnce, 240_000)

const peoplefirst = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runIn(root, args, {cwd: createTree(files)})

const library = JSON.stringify({
  sections: [
    {replies: [{name: 'Late refund', html: '<p>We have forty&nbsp;angry tickets.</p>', id: 'angry tickets'}]}
  ]
})
const macros = (value: string, active = true): string =>
  JSON.stringify({macros: [{title: 'Late', active, actions: [{field: 'comment_value', value}]}]})
const angry = 'We have forty angry tickets.'

describe('a finding in a macro', () => {
  it('tells file, line and column, the field, the place in its text, and the words', () => {
    const {stdout, code} = peoplefirst({'m.json': macros(`Hello there,\n\n${angry}`)}, 'm.json')
    expect(code).toBe(0)
    expect(stdout).toBe(`m.json
  1:117 warning  “angry tickets” gives a feeling to a record; a person is having it.  record-with-feelings
    in macros[0] "Late" › actions[0].value, 3:15 in its text
    3 │ We have forty angry tickets.
      │               ~~~~~~~~~~~~~
    Because “angry” is something a person feels
    Instead: messages from angry customers · angry customers · angry people
    peoplefirst explain record-with-feelings

Checked 8 words in 1 file: 1 warning.
`)
  })

  it('has a pointer and the place within for programs', () => {
    const {stdout} = peoplefirst({'m.json': macros(`Hello there,\n\n${angry}`)}, 'm.json', '--format', 'json')
    expect(JSON.parse(stdout).files[0]).toMatchObject({
      format: 'zendesk-macros',
      findings: [
        {
          pointer: '/macros/0/actions/0/value',
          locator: 'macros[0] "Late" › actions[0].value',
          within: {start: {line: 3, column: 15}, end: {line: 3, column: 28}},
          audience: 'customer'
        }
      ]
    })
  })
})

describe('a data file in no known shape', () => {
  const known = macros('Thanks for writing.')

  it('is said not to be checked, with the way to check it, and left out of the count', () => {
    const {stdout, stderr, code} = peoplefirst({'lib.json': library, 'm.json': known}, '.')
    expect(stdout).toBe('Checked 4 words in 1 file: nothing to suggest.\nLeft out 1 file: lib.json\n')
    expect(stderr).toBe(
      "lib.json: nothing was checked: no known shape of JSON; --field 'sections[].replies[].html' would read its longest texts\n"
    )
    expect(code).toBe(0)
  })

  it('names texts that stand beside each other by a star', () => {
    const texts = {late: 'It is two days late.', sent: 'It is on its way.', gone: 'It is not there now.'}
    const {stderr} = peoplefirst({'lib.json': JSON.stringify({texts, on: true, by: 'x'})}, '.')
    expect(stderr).toContain("--field 'texts.*' would read its longest texts")
  })

  it('fails a strict run, and a run that checks nothing else', () => {
    expect(peoplefirst({'lib.json': library, 'm.json': known}, '.', '--strict-files').code).toBe(2)
    expect(peoplefirst({'lib.json': library}, '.').code).toBe(2)
  })

  it('is read by the fields that are named', () => {
    const {stdout} = peoplefirst(
      {'lib.json': library},
      'lib.json',
      '--field',
      'sections[].replies[].html:html',
      '--format',
      'compact'
    )
    expect(stdout).toMatch(/^lib\.json:1:78: warning “angry tickets” .*\n$/)
  })

  it('shares a line with others when there are many', () => {
    const files = Object.fromEntries(['a', 'b', 'c', 'd'].map(name => [`${name}.json`, library]))
    expect(peoplefirst({...files, 'm.json': known}, '.').stderr).toBe(
      'nothing was checked in 4 data files, such as a.json, b.json, c.json; name one by itself to see why\n'
    )
  })

  it('is passed over without a word when it holds settings', () => {
    const {stderr, code} = peoplefirst(
      {'package.json': '{"name": "x"}', 'm.json': known},
      '.',
      '--strict-files'
    )
    expect([stderr, code]).toEqual(['', 0])
  })
})

test('a broken file gives a note at the place, is read as far as it goes, and stops no other', () => {
  const whole = macros(angry)
  const {stdout, stderr, code} = peoplefirst(
    {'a.json': whole.slice(0, -4), 'b.json': '{"a": [', 'c.json': whole},
    '.',
    '--format',
    'compact'
  )
  expect(stdout.match(/^[ac]\.json:/gm)).toEqual(['a.json:', 'c.json:'])
  expect(stderr).toMatch(/^a\.json:1:\d+: the file ends too early: .*$/m)
  expect(stderr).toMatch(/^b\.json: nothing was checked: line 1, column 8: the file ends too early/m)
  expect(code).toBe(0)
})

test('--as reads a file as what it is not known for', () => {
  const files = {'replies.bin': 'We have forty angry tickets.', 'm.json': macros(angry)}
  expect(peoplefirst(files, 'replies.bin', '--as', 'text', '--format', 'compact').stdout).toMatch(
    /^replies\.bin:1:15/
  )
  const wrong = peoplefirst(files, 'm.json', '--as', 'zendesk-macro')
  expect([wrong.stderr, wrong.code]).toEqual([
    'no file format is called “zendesk-macro”; did you mean “zendesk-macros”?\n',
    2
  ])
})

test('--include reads what is switched off', () => {
  const files = {'m.json': macros(angry, false)}
  const without = peoplefirst(files, 'm.json')
  expect(without.stdout).toContain('Checked 0 words')
  expect(without.stderr).toBe('m.json:1:1: 1 switched off and left out; --include inactive reads it.\n')
  expect(peoplefirst(files, 'm.json', '--include', 'inactive').stdout).toContain('1 warning')
  expect(peoplefirst(files, 'm.json', '--include', 'inactve').stderr).toContain(
    'Allowed choices are inactive, training'
  )
})

describe('a format of one’s own', () => {
  const [, ours = ''] =
    /^```yaml\n([\s\S]*?)^```/m.exec(readFileSync(join(root, 'docs/formats.md'), 'utf8')) ?? []
  const replies =
    '{"sections": [{"replies": [{"name": "Late", "html": "<p>We have forty angry tickets.</p>"}]}]}'

  it('is read from the YAML file that the docs show', () => {
    const files = {'our-replies.yml': ours, 'replies/a.json': replies}
    const {stdout, stderr} = peoplefirst(
      files,
      'replies',
      '--file-format',
      'our-replies.yml',
      '--format',
      'json'
    )
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).files).toMatchObject([
      {format: 'our-replies', findings: [{locator: 'sections[0].replies[0] "Late" › html'}]}
    ])
    expect(peoplefirst(files, 'formats', 'our-replies', '--file-format', 'our-replies.yml').stdout).toContain(
      'html  (html)'
    )
  })

  it.each([
    ['sections[].replies[]', 'sections[', 'the path “sections[” cannot be read: “[” has no meaning here'],
    ['syntax: json', 'syntax: jsn', '“syntax” cannot be “jsn”; did you mean “json”?'],
    ['label:', 'lable:', '“lable” is not a key of a format file; did you mean “label”?']
  ])('says where %s is mistaken', (right, wrong, message) => {
    const files = {'ours.yml': ours.replace(right, wrong), 'replies/a.json': replies}
    const {stderr, code} = peoplefirst(files, 'replies', '--file-format', 'ours.yml')
    expect(stderr).toMatch(/^ours\.yml:\d+(:\d+)?: /)
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('refuses a field that cannot be one', () => {
    const files = {'a.json': replies}
    expect(peoplefirst(files, 'a.json', '--field', 'a..b').stderr).toBe(
      'the path “a..b” cannot be read: a name is missing before “.”; docs/formats.md explains paths\n'
    )
    expect(peoplefirst(files, 'a.json', '--field', 'a:htm').stderr).toMatch(
      /^“a:htm” is no field; write a path/
    )
  })
})

test('formats lists them all, and shows one', () => {
  const all = peoplefirst({}, 'formats')
  expect(all.stdout).toMatch(/^name +what +kind +known by\n/)
  expect(all.stdout).toContain('\nzendesk-macros ')
  const one = peoplefirst({}, 'formats', 'zendesk-macros')
  expect(one.stdout).toContain('actions[field=comment_value_html].value  (html, twin “comment”)')
  expect(peoplefirst({}, 'formats', 'zendesk').code).toBe(2)
  expect(JSON.parse(peoplefirst({}, 'formats', '--format', 'json').stdout).length).toBeGreaterThan(4)
})
