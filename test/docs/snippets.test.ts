import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import * as snippets from '../../src/run/init/snippets.ts'
import {root} from '../cli/peoplefirst.ts'

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8')

test.each([
  ['hooks.md', 'yaml', snippets.preCommitConfig(version)],
  ['hooks.md', 'sh', snippets.huskyHook()],
  ['hooks.md', 'json', snippets.lintStagedConfig()],
  ['hooks.md', 'yaml', snippets.lefthookConfig()],
  ['ci.md', 'yaml', snippets.githubWorkflow(version)],
  ['ci.md', 'yaml', snippets.gitlabJob(version)]
])('docs/%s shows the %s that init writes', (name, language, text) => {
  expect(page(name)).toContain(`\`\`\`${language}\n${text}\`\`\`\n`)
})

test.each(['hooks.md', 'ci.md'])('the YAML in docs/%s can be read, and names this version', name => {
  const blocks = [...page(name).matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, body = '']) => body)
  expect(blocks.length).toBeGreaterThan(2)
  for (const block of blocks) {
    expect(parse(block)).toBeTypeOf('object')
    for (const [, named] of block.matchAll(/peoplefirst@v?(\d[\w.]*)/g)) expect(named).toBe(version)
  }
})
