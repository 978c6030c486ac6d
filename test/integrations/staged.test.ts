import {mkdirSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {lefthookConfig} from '../../src/run/init/snippets.ts'
import {buildOnce, root, runIn} from '../cli/peoplefirst.ts'
import {createRepository, type GitRepository, isInstalled, newFolder, type Said} from './git-repository.ts'

beforeAll(buildOnce, 240_000)

const require = createRequire(import.meta.url)
const hasLefthook = isInstalled('lefthook')
if (!hasLefthook)
  process.stderr.write('staged.test.ts: lefthook is not installed; its hook is only read, not run\n')

/** How each tool puts its hook into a clone. */
const installs = {
  husky: (team: GitRepository) =>
    team.run(process.execPath, [join(dirname(require.resolve('husky')), 'bin.js')]),
  lefthook: (team: GitRepository) => team.run('lefthook', ['install'])
} as const

const tools = (Object.keys(installs) as (keyof typeof installs)[]).filter(
  tool => tool !== 'lefthook' || hasLefthook
)

it('the settings of lefthook are in its shape', () => {
  expect(parse(lefthookConfig())).toEqual({
    'pre-commit': {
      commands: {
        peoplefirst: {
          glob: expect.stringMatching(/^\*\.\{adoc,.*,yml\}$/),
          run: 'npx peoplefirst check --lenient-files {staged_files}'
        }
      }
    }
  })
})

describe.skipIf(process.platform === 'win32').each(tools)(
  'what init sets up, with %s itself',
  {timeout: 240_000},
  tool => {
    const {folder, remove} = newFolder()
    let team: GitRepository
    let begin: string

    const link = (name: string, script: string): void => {
      const shell = `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`
      writeFileSync(join(folder, 'node_modules/.bin', name), shell, {mode: 0o755})
    }

    beforeAll(() => {
      team = createRepository(folder, {
        'package.json': '{"name": "shop", "private": true}\n',
        '.gitignore': 'node_modules\n',
        'help/refunds.md': '# Refunds\n\nWe send the money back.\n'
      })
      // As npm install would leave them.
      mkdirSync(join(folder, 'node_modules/.bin'), {recursive: true})
      link('peoplefirst', join(root, 'bin/peoplefirst.js'))
      link('lint-staged', require.resolve('lint-staged/bin'))
      expect(runIn(root, ['init', '--yes', '--hook', tool, '--ci', 'none'], {cwd: folder}).code).toBe(0)
      team.git('add', '--all')
      team.git('commit', '--quiet', '--message', 'Set peoplefirst up')
      begin = team.git('rev-parse', 'HEAD').trim()
      expect(installs[tool](team)).toMatchObject({code: 0})
    }, 240_000)
    afterAll(remove, 60_000)
    beforeEach(() => {
      team.git('reset', '--quiet', '--hard', begin)
      team.git('clean', '--quiet', '-d', '--force')
    })

    const commit = (): Said => team.run('git', ['commit', '--message', 'Write'])
    const head = (): string => team.git('rev-parse', 'HEAD').trim()

    it('stops a commit with a new problem, and shows that problem alone', () => {
      team.write('help/refunds.md', '# Refunds\n\nWe send the money back.\n\nHire more phone monkeys.\n')
      team.write('help/a [draft].md', 'Another luser forgot her password.\n')
      team.write('settings.json', '{"name": "Hire more phone monkeys."}\n')
      team.git('add', 'help/refunds.md', 'settings.json')
      const {code, output} = commit()
      expect(code).not.toBe(0)
      expect(output).toContain('5:11 error  “phone monkeys” makes an animal or a machine of a colleague')
      expect(output).not.toMatch(/luser|nothing was checked/)
      expect(output).toContain('Checked 10 words in 1 file: 1 error.')
      expect(head()).toBe(begin)
      team.git('add', '--all')
      expect(commit().output).toContain('“luser”')
    })

    it('lets a commit pass that is fine, and one of files that it does not read', () => {
      for (const [name, text] of [
        ['help/refunds.md', '# Refunds\n\nWe send the money back within a day.\n'],
        ['package.json', '{"name": "shop", "private": true, "version": "1.0.0"}\n'],
        ['logo.svg', '<svg/>\n']
      ] as const) {
        const before = head()
        team.write(name, text)
        team.git('add', '--all')
        expect(commit()).toMatchObject({code: 0})
        expect(head()).not.toBe(before)
      }
    })

    it('looks at what is staged, and leaves the rest as it was', () => {
      const staged = '# Refunds\n\nWe send the money back within a day.\n'
      const later = `${staged}\nHire more phone monkeys.\n`
      team.write('help/refunds.md', staged)
      team.git('add', '--all')
      team.write('help/refunds.md', later)
      expect(commit()).toMatchObject({code: 0})
      expect(team.read('help/refunds.md')).toBe(later)
      expect(team.git('show', 'HEAD:help/refunds.md')).toBe(staged)
    })

    it('puts safe wordings in place with fix, and they become part of the commit', () => {
      const settings = {husky: '.lintstagedrc.json', lefthook: 'lefthook.yml'}[tool]
      const fixing = team.read(settings).replace('peoplefirst check', 'peoplefirst fix')
      team.write(settings, tool === 'lefthook' ? `${fixing}      stage_fixed: true\n` : fixing)
      team.write('help/hiring.md', 'Hire more phone monkeys.\n')
      team.git('add', '--all')
      expect(commit()).toMatchObject({code: 0})
      expect(team.git('show', 'HEAD:help/hiring.md')).toBe('Hire more support specialists.\n')
      expect(team.git('status', '--porcelain')).toBe('')
    })
  }
)
