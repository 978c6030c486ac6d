import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {errorText, ourRules, suggestionText, warningText} from './our-rules.ts'
import {installBare} from './peoplefirst.ts'

const {peoplefirst} = installBare()

const CONFIG = 'peoplefirst.config.yml'
const docs = {
  ...ourRules,
  [CONFIG]: 'ruleFolders: [our-rules]\nignore: [our-rules/]\n',
  'docs/error.md': errorText,
  'docs/warning.md': warningText,
  'docs/suggestion.md': suggestionText
}
const found = (line: string): string => line.replace(/ “.*” .*\[/, ' [')
const lines = (stdout: string): readonly string[] => stdout.trim().split('\n').filter(Boolean).map(found)

const all = [
  'docs/error.md:1:11: error [test-error]',
  'docs/suggestion.md:1:7: suggestion [test-suggestion]',
  'docs/warning.md:1:12: warning [test-warning]'
]
const compact = ['--format', 'compact', '--suggestions']

test('the same is found from any working folder', () => {
  const cwd = createTree(docs)
  const deep = join(cwd, 'elsewhere/deep')
  mkdirSync(deep, {recursive: true})
  const named = (text: string): readonly string[] =>
    lines(text).map(line => line.replace(/^(?:.*\/)?docs\//, 'docs/'))
  const outcomes = [
    peoplefirst(compact, {cwd}),
    peoplefirst([...compact, 'docs'], {cwd}),
    peoplefirst(compact, {cwd: join(cwd, 'docs')}),
    peoplefirst([...compact, '../../docs'], {cwd: deep}),
    peoplefirst([...compact, join(cwd, 'docs')], {cwd: '/'})
  ]
  for (const {stdout, stderr, code} of outcomes) {
    expect(stderr).toBe('')
    expect(code).toBe(1)
    expect(named(stdout).map(line => line.replace(/^(error|warning|suggestion)\.md/, 'docs/$1.md'))).toEqual(
      all
    )
  }
})

test('rules, weights and audiences go by the file', () => {
  const config = `ruleFolders: [our-rules]
ignore: [our-rules/]
rules: {test-warning: error}
overrides:
  - files: [docs/error.md]
    rules: {test-error: off}
  - files: ['*.md']
    categories: {stock-phrase: warning}
`
  const {stdout, code} = peoplefirst(compact, {cwd: createTree({...docs, [CONFIG]: config})})
  expect(lines(stdout)).toEqual([
    'docs/suggestion.md:1:7: warning [test-suggestion]',
    'docs/warning.md:1:12: error [test-warning]'
  ])
  expect(code).toBe(1)
})

test('a file that is left out stays out when it is named, with a word on why', () => {
  const config = 'ruleFolders: [our-rules]\nignore:\n  - our-rules/\n  - docs/error.md\n  - docs/warning.md\n'
  const cwd = createTree({...docs, [CONFIG]: config})
  const one = peoplefirst([...compact, 'docs/error.md', 'docs/suggestion.md'], {cwd})
  expect(one.stderr).toBe(`docs/error.md: left out, as ${CONFIG}:4:5 asks\n`)
  expect([lines(one.stdout), one.code]).toEqual([[all[1]], 0])
  const two = peoplefirst([...compact, 'docs/error.md', 'docs/warning.md'], {cwd})
  expect(two.stderr).toBe(`2 files that were named are left out, as ${CONFIG}:4:5 asks\n`)
  expect([two.stdout, two.code]).toEqual(['', 0])
  // What a folder holds is left out in silence.
  expect(peoplefirst(compact, {cwd})).toMatchObject({stderr: '', code: 0})
})

test('phrases and suppressions keep findings out, and are told of once nothing needs them', () => {
  const config = `ruleFolders: [our-rules]
ignore: [our-rules/]
allow:
  - zorbleflux
  - phrase: gone long ago
    reason: a product of 2019
suppressions:
  - rules: [blame]
    files: [docs/warning.md]
    reason: the name of our choir
  - rules: [test-error]
    files: [docs/nowhere.md]
`
  const cwd = createTree({...docs, [CONFIG]: config})
  const {stdout, code} = peoplefirst(compact, {cwd})
  const own = [
    `${CONFIG}:5:5: warning [unused-allow]`,
    `${CONFIG}:11:5: warning [unused-suppression]`,
    `${CONFIG}:11:5: suggestion [suppression-without-reason]`
  ]
  expect(
    stdout
      .trim()
      .split('\n')
      .map(line => line.replace(/ [A-Z].*\[/, ' [').replace(/ “.*\[/, ' ['))
  ).toEqual([all[1], ...own])
  expect(code).toBe(0)
  // In a run over some of the files nobody knows whether they are needed.
  expect(lines(peoplefirst([...compact, 'docs'], {cwd}).stdout)).toEqual([all[1]])
  const quiet =
    config + 'rules: {unused-allow: off, unused-suppression: error, suppression-without-reason: off}\n'
  const weighed = peoplefirst(compact, {cwd: createTree({...docs, [CONFIG]: quiet})})
  expect(weighed.stdout).toContain(`${CONFIG}:11:5: error Nothing is found here any more`)
  expect(weighed.stdout).not.toContain('unused-allow')
  expect(weighed.code).toBe(1)
})

test('comments that nobody needs, or that give no reason, are found', () => {
  const text = [
    '<!-- peoplefirst-disable-next-line test-error -->',
    errorText,
    '<!-- peoplefirst-disable-next-line test-warning -- it was here once -->',
    'Nothing at all.',
    ''
  ].join('\n')
  const cwd = createTree({...docs, 'docs/error.md': text})
  const {stdout} = peoplefirst([...compact, 'docs/error.md'], {cwd})
  expect(stdout.split('\n').map(line => line.replace(/ [A-Z].*\[/, ' ['))).toEqual([
    'docs/error.md:1:1: suggestion [suppression-without-reason]',
    'docs/error.md:4:1: warning [unused-suppression]',
    ''
  ])
})

test('a byte order mark in a configuration moves no words', () => {
  const cwd = createTree({...docs, [CONFIG]: '\uFEFFallow: [gone long ago]\n'})
  const {files} = JSON.parse(peoplefirst(['--format', 'json'], {cwd}).stdout)
  const {findings} = files.find(({path}: {path: string}) => path === CONFIG)
  expect(findings[0]).toMatchObject({rule: 'unused-allow', actual: 'gone long ago]', start: {column: 9}})
})

test('names in comments that nothing bears are found, with what was meant; rules that do not run have theirs', () => {
  const text = [
    '<!-- peoplefirst-disable test-eror, test-error, test-warning, blame -- quoted -->',
    errorText,
    '<!-- peoplefirst-enabel test-error -->',
    errorText
  ].join('\n')
  const cwd = createTree({...docs, 'docs/error.md': text})
  const {stdout} = peoplefirst([...compact, '--rule', 'unknown-suppression', 'docs/error.md'], {cwd})
  expect(stdout).toBe(
    [
      'docs/error.md:1:26: warning Nothing goes by the name “test-eror”, so it leaves nothing out and switches nothing on. [unknown-suppression]',
      'docs/error.md:4:18: warning Nothing goes by the name “enabel”, so it leaves nothing out and switches nothing on. [unknown-suppression]',
      ''
    ].join('\n')
  )
  const {files} = JSON.parse(
    peoplefirst(['--format', 'json', '--rules', 'our-rules', 'docs/error.md'], {cwd}).stdout
  )
  const meant = files[0].findings
    .filter(({rule}: {rule: string}) => rule === 'unknown-suppression')
    .flatMap(({suggestions}: {suggestions: readonly {text: string}[]}) => suggestions.map(({text}) => text))
  expect(meant).toEqual(['test-error', 'enable'])
})

test('words of one’s own join the sets of the rules', () => {
  const rule = ourRules['our-rules/contempt/test-error.yml']
    .replaceAll('zorbleflux', '"@person"')
    .replace(
      /examples:[\s\S]*sources/,
      'examples:\n' +
        ['customer', 'customers', 'customer']
          .map((word, nth) => `  - flag: 'Here is ${nth} [${word}].'\n`)
          .join('') +
        ['one', 'two', 'three', 'four'].map(word => `  - allow: 'Here is ${word}.'\n`).join('') +
        'sources'
    )
  const files = {...docs, 'our-rules/contempt/test-error.yml': rule, 'docs/error.md': 'Our lessees wait.\n'}
  expect(lines(peoplefirst([...compact, 'docs/error.md'], {cwd: createTree(files)}).stdout)).toEqual([])
  const config = `${docs[CONFIG]}sets: {person: [lessee]}\n`
  expect(
    lines(peoplefirst([...compact, 'docs/error.md'], {cwd: createTree({...files, [CONFIG]: config})}).stdout)
  ).toEqual(['docs/error.md:1:5: error [test-error]'])
})

test('a mistake keeps the run from beginning: one line, exit code 2', () => {
  const cwd = createTree({...docs, [CONFIG]: `${docs[CONFIG]}rules: {test-eror: off}\n`})
  expect(peoplefirst(compact, {cwd})).toEqual({
    stdout: '',
    stderr: `${CONFIG}:3:9: no rule is called “test-eror”; did you mean “test-error”?\n`,
    code: 2
  })
  expect(peoplefirst([...compact, '--no-config', 'docs'], {cwd})).toMatchObject({
    stdout: '',
    stderr: '',
    code: 0
  })
})

test('explain, rules and standard input go by it as well', () => {
  const config = `${docs[CONFIG]}rules: {test-warning: off}\nallow: [zorbleflux]\n`
  const cwd = createTree({...docs, [CONFIG]: config})
  const explained = peoplefirst(['explain', 'docs/error.md:1'], {cwd})
  expect(explained.stdout).toContain('the configuration allows “zorbleflux”')
  const rules = peoplefirst(['rules'], {cwd})
  expect(rules.stdout).toMatch(/^test-error .* our-rules\/contempt\/test-error\.yml$/m)
  expect(rules.stdout).not.toContain('test-warning')
  expect(rules.stderr).toContain(`and ${CONFIG}.`)
  const piped = peoplefirst([...compact, '--stdin-filename', 'docs/new.md', '-'], {
    cwd,
    input: suggestionText
  })
  expect(lines(piped.stdout)).toEqual(['docs/new.md:1:7: suggestion [test-suggestion]'])
})

test('prints what holds for a file, as a table and as JSON', () => {
  const cwd = createTree({...docs, [CONFIG]: `${docs[CONFIG]}rules: {test-warning: off}\n`})
  const {stdout, code} = peoplefirst(['--print-config', 'docs/new.md', '--audience', 'customer'], {cwd})
  expect(stdout).toBe(`docs/new.md

setting             value        from
config              found        ${CONFIG}
preset              recommended  default
audience            customer     --audience
rules.test-warning  off          ${CONFIG}:3:9
ruleFolders         our-rules    ${CONFIG}:1:15

6 rules in force; “peoplefirst rules” lists those of this folder.
`)
  expect(code).toBe(0)
  const printed = peoplefirst(['--print-config', 'our-rules/x.md', '--format', 'json'], {cwd})
  expect(JSON.parse(printed.stdout).settings).toContainEqual({
    name: 'ignore',
    value: 'left out',
    from: `${CONFIG}:2:10`
  })
})

test('test and formats know the rules and formats that the configuration here names', () => {
  const cwd = createTree({
    ...docs,
    [CONFIG]: 'ruleFolders: [our-rules]\nformatFiles: [our-notes.yml]\n',
    'our-notes.yml':
      'title: our notes\nsyntax: json\nkind: docs\ndetect: {names: [notes.json]}\nfields: [{path: note}]\nexample: "{}"\n'
  })
  const inside = {cwd: join(cwd, 'docs')}
  expect(peoplefirst(['test'], inside)).toEqual({
    code: 0,
    stdout: '21 examples hold in 3 rules.\n',
    stderr: ''
  })
  expect(peoplefirst(['formats', 'our-notes'], inside)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('our notes'),
    stderr: ''
  })
  const absent = {cwd: createTree({[CONFIG]: 'ruleFolders: [ours]\nformatFiles: [ours.yml]\n'})}
  const line = (at: string, key: string, name: string, what: string): string =>
    `${CONFIG}:${at}: “${key}” names “${name}”, and there is no such ${what}; a path is relative to the file it stands in\n`
  for (const command of ['test', 'formats'])
    expect(peoplefirst([command], absent)).toMatchObject({
      code: 2,
      stderr: line('1:15', 'ruleFolders', 'ours', 'folder') + line('2:15', 'formatFiles', 'ours.yml', 'file')
    })
  const misspelt = {cwd: createTree({[CONFIG]: 'rulFolders: [our-rules]\n'})}
  for (const command of ['test', 'formats'])
    expect(peoplefirst([command], misspelt)).toMatchObject({
      code: 2,
      stderr: `${CONFIG}:1:1: “rulFolders” is not a key of a configuration; did you mean “ruleFolders”?\n`
    })
})

test.each([
  ['peoplefirst.yml', 'peoplefirst.config.yml'],
  ['.peoplefirst.json', 'peoplefirst.config.json'],
  ['.people-first', 'peoplefirst.config.yml'],
  ['peoplefirst.conf.toml', 'peoplefirst.config.yml'],
  ['.peoplefirstrc.toml', 'peoplefirst.config.yml']
])('%s is told of, since %s would be read', (misnamed, name) => {
  const cwd = createTree({'docs/page.md': 'We closed it.\n', [misnamed]: ''})
  const line = `${misnamed}: no configuration was found; if this is meant as one, call it ${name}\n`
  expect(peoplefirst(['docs'], {cwd})).toMatchObject({stderr: line, code: 0})
  expect(peoplefirst([], {cwd: join(cwd, 'docs')}).stderr).toBe(join(cwd, line))
  expect(peoplefirst(['--no-config', 'docs'], {cwd}).stderr).toBe('')
})

test.each([
  {'peoplefirst.yml': '', [CONFIG]: ''},
  {
    'peoplefirst.json': '{}',
    'people-first.md': 'We closed it.\n',
    'peoplefirst-baseline.json': '{"version": 1, "files": {}}'
  },
  {'.peoplefirst/notes.md': 'We closed it.\n', 'peoplefirst.sarif': ''}
])('nothing is said of %j', files => {
  const cwd = createTree({'docs/page.md': 'We closed it.\n', ...files})
  expect(peoplefirst(['docs'], {cwd})).toMatchObject({stderr: '', code: 0})
})
