import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {buildOnce, root} from '../cli/peoplefirst.ts'
import {createRepository, type GitRepository, isInstalled, newFolder} from '../integrations/git-repository.ts'
import {expectShown, shownIn} from './shown.ts'

const isPosix = process.platform !== 'win32' && isInstalled('bash') && isInstalled('git')
if (!isPosix) process.stderr.write('adopting.test.ts: bash or git is missing; the walkthrough is not run\n')
const hasClient = isInstalled('pre-commit')
if (!hasClient) {
  process.stderr.write(
    'adopting.test.ts: pre-commit is not installed; the steps with its hook are left out\n'
  )
}

const steps = shownIn(readFileSync(join(root, 'docs/adopting.md'), 'utf8'))
const NEEDS_CLIENT = 'with pre-commit'

test('the walkthrough shows every step', () => {
  const commands = steps.map(({command}) => command).join('\n')
  for (const part of [
    'init --yes',
    '--update-baseline',
    'pre-commit install',
    '--since main',
    '--prune-baseline'
  ])
    expect(commands).toContain(part)
  expect(steps.filter(({note}) => note !== '').map(({note}) => note)).toEqual(Array(3).fill(NEEDS_CLIENT))
})

describe.skipIf(!isPosix)('the walkthrough, step by step', {timeout: 600_000}, () => {
  const {folder, remove} = newFolder()
  let team: GitRepository
  let archive: string

  beforeAll(async () => {
    await buildOnce()
    const site = join(folder, 'site')
    cpSync(join(root, 'fixtures/legacy-help-center'), site, {recursive: true})
    team = createRepository(site, {})
    mkdirSync(join(folder, 'bin'))
    const script = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/peoplefirst.js')}' "$@"\n`
    writeFileSync(join(folder, 'bin/peoplefirst'), script, {mode: 0o755})
    if (!hasClient) return
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder, root]
    archive = join(folder, JSON.parse(team.run('npm', pack).output)[0].filename)
  }, 240_000)
  afterAll(remove, 60_000)

  const say = (command: string): string =>
    team.run('bash', ['-c', `exec 2>&1; ${command}`], {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
      PRE_COMMIT_HOME: join(folder, 'home'),
      PRE_COMMIT_COLOR: 'never',
      npm_config_prefer_offline: 'true'
    }).output

  /** The hook installs this state of peoplefirst instead of one from the registry. */
  function useThisOne(): void {
    const settings = '.pre-commit-config.yaml'
    team.write(settings, team.read(settings).replace(/peoplefirst@[\d.]+/, archive))
  }

  const run = steps.filter(({note}) => note !== NEEDS_CLIENT || hasClient)
  test.sequential.each(run)('$command', ({command, output}) => {
    expectShown(say(command), output)
    if (command.startsWith('peoplefirst init') && hasClient) useThisOne()
  })
})
