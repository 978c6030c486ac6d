import {join} from 'node:path'
import {expect, test} from 'vitest'
import {formatProblemWithFrame} from '../../../src/core/errors.ts'
import {resolveSettings} from '../../../src/run/config/resolve-settings.ts'
import {createTree} from '../tree.ts'
import {request} from './request.ts'

const CONFIG = 'peoplefirst.config.yml'

/** What is wrong, the configuration, and what is said of it, without the folder. */
type Row = readonly [name: string, config: string, ...problems: string[]]

const yaml: readonly Row[] = [
  [
    'no YAML',
    'rules: [a',
    `${CONFIG}:2:1: something is not closed or separated here; close every quote and [ ], and put a text that holds { } in quotes`
  ],
  ['a list', '- strict', `${CONFIG}:1:1: this file is a list where a group of keys belongs`],
  [
    'a key twice',
    'audience: customer\naudience: internal',
    `${CONFIG}:2:1: “audience” stands here twice; keep one of them`
  ],
  [
    'a key that another tool has',
    'exclude: [drafts]',
    `${CONFIG}:1:1: “exclude” is not a key of a configuration; did you mean “ignore”?`
  ],
  [
    'the name of what is chosen, misspelt',
    'presett: strict',
    `${CONFIG}:1:1: “presett” is not a key of a configuration; did you mean “extends”?`
  ],
  [
    'an unknown key',
    'rule:\n  any-inconvenience: off',
    `${CONFIG}:1:1: “rule” is not a key of a configuration; did you mean “rules”?`
  ],
  [
    'a key far from any',
    'zzzzzz: 1',
    `${CONFIG}:1:1: “zzzzzz” is not a key of a configuration; its keys are $schema, extends, audience, kind, format, fields, include, categories, rules, allow, ignore, overrides, suppressions, sets, ruleFolders, formatFiles, baseline`
  ],
  ['an empty key', 'audience:', `${CONFIG}:1:1: “audience” cannot be nothing; choose customer or internal`],
  [
    'an unknown audience',
    'audience: customers',
    `${CONFIG}:1:11: “audience” cannot be “customers”; did you mean “customer”?`
  ],
  ['an unknown kind', 'kind: novel', `${CONFIG}:1:7: “kind” cannot be “novel”; choose docs, script or macro`],
  [
    'an unknown format',
    'format: markdwn',
    `${CONFIG}:1:9: no file format is called “markdwn”; did you mean “markdown”?`
  ],
  [
    'an unknown part',
    'include: [trainig]',
    `${CONFIG}:1:11: an entry of “include” cannot be “trainig”; did you mean “training”?`
  ],
  ['a field that is no path', "fields: ['a[']", `${CONFIG}:1:10: the path “a[” cannot be read: …`],
  [
    'a number for text',
    'allow: [12]',
    `${CONFIG}:1:9: an entry of “allow” is the number 12 where text belongs; put it in quotes`
  ],
  [
    'an unknown rule',
    'rules:\n  any-inconvenence: off',
    `${CONFIG}:2:3: no rule is called “any-inconvenence”; did you mean “any-inconvenience”?`
  ],
  [
    'a category among rules',
    'rules:\n  contempt: off',
    `${CONFIG}:2:3: “contempt” is a category; write it under “categories” instead`
  ],
  [
    'an unknown weight',
    'rules:\n  any-inconvenience: eror',
    `${CONFIG}:2:22: “any-inconvenience” cannot be “eror”; did you mean “error”?`
  ],
  [
    'an unknown key of a rule',
    'rules:\n  any-inconvenience: {severty: error}',
    `${CONFIG}:2:23: “severty” is not a key of a rule’s settings; did you mean “severity”?`
  ],
  [
    'an unknown category',
    'categories:\n  contemt: off',
    `${CONFIG}:2:3: no category is called “contemt”; did you mean “contempt”?`
  ],
  [
    'an unknown set',
    'sets:\n  persn: [lessee]',
    `${CONFIG}:2:3: no word set is called “persn”; did you mean “person”?`
  ],
  [
    'a pattern that is none',
    "allow: ['(lead']",
    `${CONFIG}:1:10: “(” is never closed; add “)”\n    (lead\n    ^`
  ],
  [
    'a phrase for no rule',
    'allow:\n  - phrase: lead\n    rules: [chase]',
    `${CONFIG}:3:13: no rule is called “chase”; “peoplefirst rules --preset strict --no-config” lists the shipped ones`
  ],
  [
    'a suppression of nothing',
    'suppressions:\n  - rules: [contemt]',
    `${CONFIG}:2:13: no rule or category is called “contemt”; did you mean “contempt”?`
  ],
  [
    'an override without files',
    'overrides:\n  - audience: internal',
    `${CONFIG}:2:5: an entry of “overrides” needs “files”: The files that this is for.`
  ],
  [
    'an override with a slip',
    'overrides:\n  - file: [a.md]',
    `${CONFIG}:2:5: “file” is not a key of an entry of “overrides”; did you mean “files”?`
  ],
  [
    'a slip within an override',
    'overrides:\n  - files: [a.md]\n    rules: {any-inconvenence: off}',
    `${CONFIG}:3:13: no rule is called “any-inconvenence”; did you mean “any-inconvenience”?`
  ],
  [
    'a preset with a slip',
    'extends: strickt',
    `${CONFIG}:1:10: “strickt” leads to no preset, file or package; did you mean “strict”?`
  ],
  [
    'a file that is not there',
    'extends: [strict, ./team.yml]',
    `${CONFIG}:1:19: “./team.yml” leads to no preset, file or package; a file is written as ./shared.yml, and a package has to be installed`
  ],
  [
    'a folder of rules that is not there',
    'ruleFolders: [./our-rules]',
    `${CONFIG}:1:15: “ruleFolders” names “our-rules”, and there is no such folder; a path is relative to the file it stands in`
  ],
  [
    'a file of a format that is not there',
    'formatFiles: [formats/ours.yml]',
    `${CONFIG}:1:15: “formatFiles” names “formats/ours.yml”, and there is no such file; a path is relative to the file it stands in`
  ],
  [
    'a circle',
    'extends: ./peoplefirst.config.yml',
    `${CONFIG}:1:10: these configurations extend each other: peoplefirst.config.yml → peoplefirst.config.yml; take one “extends” away`
  ]
]

const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '[^\\n]*')

async function problemsOf(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = createTree({'a.md': 'Hello.\n', ...files})
  const {problems, byFile} = await resolveSettings([join(cwd, 'a.md')], request(cwd))
  expect(byFile.size).toBe(problems.length > 0 ? 0 : 1)
  return problems.map(formatProblemWithFrame).join('\n').replaceAll(`${cwd}/`, '')
}

test.each(yaml)('%s', async (_, config, ...problems) => {
  expect(await problemsOf({[CONFIG]: `${config}\n`})).toMatch(new RegExp(`^${escaped(problems.join('\n'))}$`))
})

const others: readonly (readonly [name: string, files: Readonly<Record<string, string>>, problem: string])[] =
  [
    [
      'JSON with a slip',
      {'.peoplefirstrc.json': '{\n\t// ours\n\t"rulez": {}\n}\n'},
      '.peoplefirstrc.json:3:2: “rulez” is not a key of a configuration; did you mean “rules”?'
    ],
    [
      'JSON that breaks off',
      {'peoplefirst.config.json': '{"rules": {"any-inconvenience": "off"'},
      'peoplefirst.config.json:1:…: something is not closed or separated here; …'
    ],
    [
      'a key of package.json',
      {'package.json': '{\n  "name": "ours",\n  "peoplefirst": {\n    "extend": "strict"\n  }\n}\n'},
      'package.json:4:5: “extend” is not a key of a configuration; did you mean “extends”?'
    ],
    [
      'JavaScript with a slip',
      {'peoplefirst.config.mjs': 'export default {rulez: {}}\n'},
      'peoplefirst.config.mjs: “rulez” is not a key of a configuration; did you mean “rules”?'
    ],
    [
      'JavaScript that stops',
      {'peoplefirst.config.mjs': 'throw new Error("no network here")\n'},
      'peoplefirst.config.mjs: this configuration stopped while it was run: no network here'
    ],
    [
      'a slip in what is extended',
      {[CONFIG]: 'extends: ./team.yml\n', 'team.yml': 'audience: customer\nrulez: {}\n'},
      'team.yml:2:1: “rulez” is not a key of a configuration; did you mean “rules”?'
    ],
    [
      'a circle of two',
      {[CONFIG]: 'extends: ./team.yml\n', 'team.yml': 'extends: ./peoplefirst.config.yml\n'},
      `team.yml:1:10: these configurations extend each other: ${CONFIG} → team.yml → ${CONFIG}; take one “extends” away`
    ],
    [
      'JavaScript that exports names',
      {'peoplefirst.config.mjs': 'export const rules = {}\n'},
      'peoplefirst.config.mjs: this configuration exports no default, so it says nothing; write “export default {…}”, or “module.exports = {…}” in CommonJS'
    ],
    [
      'TypeScript that exports names',
      {'peoplefirst.config.ts': 'export const rules = {}\n'},
      'peoplefirst.config.ts: this configuration exports no default, so it says nothing; write “export default {…}”, or “module.exports = {…}” in CommonJS'
    ],
    [
      'JavaScript with nothing under a key',
      {'peoplefirst.config.mjs': 'export default {rules: {"any-inconvenience": undefined}}\n'},
      'peoplefirst.config.mjs: “any-inconvenience” is empty; fill it in or take the key away'
    ],
    [
      'a package.json that breaks off',
      {'package.json': '{\n  "name": "ours",\n  "peoplefirst": {"extends": "strict"}\n'},
      'package.json:4:1: something is not closed or separated here; …'
    ],
    [
      'a slip in a package.json with a comma too many',
      {'package.json': '{\n  "peoplefirst": {"extend": "strict"},\n}\n'},
      'package.json:2:19: “extend” is not a key of a configuration; did you mean “extends”?'
    ],
    [
      'a broken package.json that depends on us',
      {'package.json': '{"dependencies": {"peoplefirst": "1"},'},
      ''
    ],
    [
      'a whole text',
      {
        [CONFIG]:
          'Here is a first line which goes on for longer than any value of a key would.\n\nAnd more.\n'
      },
      `${CONFIG}:1:1: this file is “Here is a first line which goes on for longer than any value …” where a group of keys belongs`
    ]
  ]

test.each(others)('%s', async (_, files, problem) => {
  const cwd = createTree({'a.md': 'Hello.\n', ...files})
  const {problems} = await resolveSettings([join(cwd, 'a.md')], request(cwd))
  const said = problems.map(formatProblemWithFrame).join('\n').replaceAll(`${cwd}/`, '')
  expect(said).toMatch(new RegExp(`^${escaped(problem)}$`))
})

test('a configuration that is named and not there is one line', async () => {
  const cwd = createTree({'a.md': 'Hello.\n'})
  const {problems} = await resolveSettings([join(cwd, 'a.md')], request(cwd, {config: 'house.yml'}))
  expect(problems.map(({message}) => message)).toEqual(['there is no such configuration file'])
})

test('a configuration in other bytes than UTF-8 is not guessed at', async () => {
  const cwd = createTree({'a.md': '', [CONFIG]: Buffer.from('allow: ["caf\xE9"]\n', 'latin1')})
  const {problems} = await resolveSettings([join(cwd, 'a.md')], request(cwd))
  expect(problems.map(({message, place}) => [message, place.line, place.column])).toEqual([
    ['byte 12 (0xE9) is not UTF-8; save the file as UTF-8', 1, 13]
  ])
})

test('a mistake that two files share is told once', async () => {
  const cwd = createTree({'a.md': '', 'b.md': '', [CONFIG]: 'rulez: {}\n'})
  const {problems} = await resolveSettings([join(cwd, 'a.md'), join(cwd, 'b.md')], request(cwd))
  expect(problems).toHaveLength(1)
})
