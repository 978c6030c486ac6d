import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {stripVTControlCharacters} from 'node:util'

/** What a command gave, both streams in one, without colours. */
export interface Said {
  readonly code: number | null
  readonly output: string
}

/** A git repository in a folder of its own. */
export interface GitRepository {
  readonly folder: string
  write(name: string, text: string): void
  read(name: string): string
  /** Runs git; throws when it does not succeed. */
  git(...args: readonly string[]): string
  /** Runs any command in it. */
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Said
}

/** Whether a command is installed. */
export const isInstalled = (command: string): boolean => spawnSync(command, ['--version']).status === 0

/** A new folder; `remove` takes it away again. */
export function newFolder(): {readonly folder: string; readonly remove: () => void} {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'peoplefirst-git-')))
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})}
}

/** Makes a folder a repository with one commit of these files. */
export function createRepository(folder: string, files: Readonly<Record<string, string>>): GitRepository {
  const run: GitRepository['run'] = (command, args, env = {}) => {
    const {status, stdout, stderr} = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: {...plainEnvironment(), ...env}
    })
    return {code: status, output: stripVTControlCharacters(stdout + stderr)}
  }
  const git: GitRepository['git'] = (...args) => {
    const {code, output} = run('git', args)
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`)
    return output
  }
  const write: GitRepository['write'] = (name, text) => {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    writeFileSync(path.join(folder, name), text)
  }
  mkdirSync(folder, {recursive: true})
  for (const [name, text] of Object.entries(files)) write(name, text)
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '--message', 'Begin')
  return {folder, run, git, write, read: name => readFileSync(path.join(folder, name), 'utf8')}
}

/** The environment without what a hook, a runner or a person's settings would bring in. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const foreign =
    /^(GIT_|GITHUB_|CI_|CI$|NODE_ENV$|VITEST|HUSKY|LEFTHOOK|PRE_COMMIT|FORCE_COLOR$|NO_COLOR$|npm_)/i
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org'
  }
}
