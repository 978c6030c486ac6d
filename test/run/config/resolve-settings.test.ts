import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Rule} from '../../../src/core/rule.ts'
import {configNames} from '../../../src/run/config/find-config.ts'
import type {SettingsRequest} from '../../../src/run/config/resolve-configs.ts'
import {type Resolved, resolveSettings} from '../../../src/run/config/resolve-settings.ts'
import {createTree} from '../tree.ts'
import {request} from './request.ts'

async function settle(
  files: Readonly<Record<string, string>>,
  name: string,
  flags: Partial<SettingsRequest> = {}
): Promise<Resolved> {
  const cwd = createTree(files)
  const file = join(cwd, name)
  const {byFile, problems} = await resolveSettings([file], request(cwd, flags))
  expect(problems.map(({message}) => message)).toEqual([])
  return byFile.get(file) as Resolved
}

const ruleOf = ({settings}: Resolved, id: string): Rule | undefined =>
  settings.engine.rules.rules.find(rule => rule.id === id)
const weightOf = (resolved: Resolved, id: string): string => ruleOf(resolved, id)?.severity ?? 'off'

/** An internal audience, said in each kind of file. */
const contents: Readonly<Record<string, string>> = {
  yml: '# ours\naudience: internal\n',
  yaml: 'audience: internal\n',
  json: '{\n\t/* ours */ "audience": "internal"\n}\n',
  js: "module.exports = {audience: 'internal'}\n",
  cjs: "module.exports = {audience: 'internal'}\n",
  mjs: "export default {audience: 'internal'}\n",
  ts: "const audience: string = 'internal'\nexport default {audience}\n",
  mts: "export default {audience: 'internal' as const}\n",
  cts: "module.exports = {audience: 'internal' as const}\n",
  peoplefirstrc: '{"audience": "internal"}\n'
}

describe('where a configuration stands', () => {
  test.each(configNames.filter(name => name !== 'package.json'))('%s', async name => {
    const content = contents[name.split('.').at(-1) ?? ''] as string
    const {settings, config} = await settle({[name]: content, 'docs/deep/a.md': ''}, 'docs/deep/a.md')
    expect(settings.audience).toBe('internal')
    expect(config).toMatch(new RegExp(`${name}$`))
  })

  test('a key of package.json; a manifest without it is passed over', async () => {
    const files = {
      'package.json': '{"peoplefirst": {"audience": "internal"}}',
      'docs/package.json': '{"name": "docs"}',
      'docs/broken/package.json': '{"name": '
    }
    expect((await settle(files, 'docs/a.md')).settings.audience).toBe('internal')
    expect((await settle(files, 'docs/broken/a.md')).settings.audience).toBe('internal')
  })

  test('the nearest one counts alone', async () => {
    const files = {
      'peoplefirst.config.yml': 'audience: internal\nextends: strict\n',
      'docs/peoplefirst.config.yml': 'kind: docs\n'
    }
    const {settings, preset} = await settle(files, 'docs/a.md')
    expect([settings.audience, settings.kind, preset]).toEqual([undefined, 'docs', 'recommended'])
  })

  test('none, or another one, on request', async () => {
    const files = {'peoplefirst.config.yml': 'audience: internal\n', 'other.yml': 'audience: customer\n'}
    expect((await settle(files, 'a.md', {config: false})).settings.audience).toBeUndefined()
    expect((await settle(files, 'a.md', {config: 'other.yml'})).settings.audience).toBe('customer')
  })

  test('an empty one is one', async () => {
    const {config} = await settle({'peoplefirst.config.yml': '# nothing yet\n'}, 'a.md')
    expect(config).toMatch(/peoplefirst\.config\.yml$/)
  })
})

describe('what it builds on', () => {
  test('presets, files and packages, the last word counting', async () => {
    const files = {
      'peoplefirst.config.yml':
        'extends: [strict, ./team.yml, "@acme/words"]\nrules: {any-inconvenience: error}\n',
      'team.yml': 'extends: internal\nrules: {any-inconvenience: off, record-with-feelings: off}\n',
      'node_modules/@acme/words/package.json': '{"name": "@acme/words", "main": "./index.json"}',
      'node_modules/@acme/words/index.json':
        '{"rules": {"record-with-feelings": "error"}, "overrides": [{"files": ["docs/"], "kind": "script"}]}'
    }
    const resolved = await settle(files, 'docs/a.md')
    expect(resolved.preset).toBe('internal')
    expect(weightOf(resolved, 'any-inconvenience')).toBe('error')
    expect(weightOf(resolved, 'record-with-feelings')).toBe('error')
    // The globs of a package are about the files of those who use it.
    expect(resolved.settings.kind).toBe('script')
  })

  test('a package that holds a configuration by its usual name', async () => {
    const files = {
      'peoplefirst.config.yml': 'extends: acme-words\n',
      'node_modules/acme-words/package.json': '{"name": "acme-words"}',
      'node_modules/acme-words/peoplefirst.config.yml': 'audience: customer\n'
    }
    expect((await settle(files, 'a.md')).settings.audience).toBe('customer')
  })

  test('globs of an extended file are relative to it', async () => {
    const files = {
      'docs/peoplefirst.config.yml': 'extends: ../peoplefirst.shared.yml\n',
      'peoplefirst.shared.yml': 'overrides:\n  - files: [docs/old/**]\n    kind: macro\n'
    }
    expect((await settle(files, 'docs/old/a.md')).settings.kind).toBe('macro')
    expect((await settle(files, 'docs/new/a.md')).settings.kind).toBeUndefined()
  })
})

describe('what holds for a file', () => {
  const overrides = {
    'peoplefirst.config.yml': [
      'rules: {any-inconvenience: warning}',
      'overrides:',
      '  - files: [docs/]',
      '    rules: {any-inconvenience: error}',
      '    categories: {contempt: off}',
      '  - files: ["*.internal.md", "!docs/open.internal.md"]',
      '    audience: internal',
      '    rules: {any-inconvenience: off}',
      '  - files: [docs/deep/]',
      '    categories: {stock-phrase: suggestion}',
      ''
    ].join('\n')
  }

  test.each([
    ['a.md', 'warning', undefined],
    ['docs/a.md', 'error', undefined],
    ['docs/a.internal.md', 'off', 'internal'],
    ['docs/open.internal.md', 'error', undefined],
    // What is said of a category later counts more than what was said of its rule before.
    ['docs/deep/a.md', 'suggestion', undefined],
    ['docs/deep/a.internal.md', 'suggestion', 'internal']
  ])('%s: %s', async (name, weight, audience) => {
    const resolved = await settle(overrides, name)
    expect(weightOf(resolved, 'any-inconvenience')).toBe(weight)
    expect(resolved.settings.audience).toBe(audience)
    const contempt = resolved.settings.engine.rules.rules.filter(({category}) => category === 'contempt')
    expect(contempt.length > 0).toBe(!name.startsWith('docs/'))
  })

  test('flags win', async () => {
    const {settings, preset} = await settle(
      {'peoplefirst.config.yml': 'audience: internal\nextends: strict\n'},
      'a.md',
      {
        audience: 'customer',
        preset: 'internal'
      }
    )
    expect([settings.audience, preset]).toEqual(['customer', 'internal'])
  })

  test('naming a rule outside the preset switches it on, its category does not', async () => {
    const resolved = await settle({}, 'a.md')
    const outside = resolved.all.rules.find(({preset}) => preset === 'strict') as Rule
    expect(weightOf(resolved, outside.id)).toBe('off')
    const named = {'peoplefirst.config.yml': `rules: {${outside.id}: warning}\n`}
    expect(weightOf(await settle(named, 'a.md'), outside.id)).toBe('warning')
    const category = {'peoplefirst.config.yml': `categories: {${outside.category}: warning}\n`}
    expect(weightOf(await settle(category, 'a.md'), outside.id)).toBe('off')
  })

  test('a weight is the most that a rule reports', async () => {
    const config = (weight: string) => ({'peoplefirst.config.yml': `categories: {blame: ${weight}}\n`})
    const plain = await settle({}, 'a.md')
    const rule = plain.settings.engine.rules.rules.find(
      ({category, severity, flag}) =>
        category === 'blame' && severity === 'warning' && flag.some(one => one.severity === 'suggestion')
    ) as Rule
    const weights = (resolved: Resolved) => ruleOf(resolved, rule.id)?.flag.map(({severity}) => severity)
    expect(weights(await settle(config('error'), 'a.md'))).toEqual(rule.flag.map(({severity}) => severity))
    expect(new Set(weights(await settle(config('suggestion'), 'a.md')))).toEqual(
      new Set([undefined, 'suggestion'])
    )
  })

  test('leaves out what it says, with the place that says so', async () => {
    const files = {'peoplefirst.config.yml': 'ignore: [drafts/, "*.old.md", "!drafts/ready.md"]\n'}
    expect((await settle(files, 'drafts/a.md')).settled.ignored).toMatchObject({line: 1, column: 10})
    expect((await settle(files, 'docs/a.old.md')).settled.ignored).toMatchObject({line: 1, column: 19})
    expect((await settle(files, 'docs/a.md')).settled.ignored).toBeUndefined()
  })
})
