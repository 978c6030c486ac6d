import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {createTree} from './tree.ts'

/** Git as it is on a machine that nobody has set up, whatever the settings of whoever runs the tests. */
export const gitEnv: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('GIT_') || value === undefined ? [] : [[name, value]]
    )
  ),
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org'
}

/** Why tests with Git cannot run here, if so. */
export const withoutGit: string | undefined =
  spawnSync('git', ['--version']).status === 0 ? undefined : 'Git is not installed here'

/** A repository in a folder of its own. */
export interface TestRepository {
  readonly folder: string
  /** Runs Git; a failure throws. */
  readonly git: (...args: readonly string[]) => string
  /** Runs Git, whatever comes of it. */
  readonly tryGit: (...args: readonly string[]) => void
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void
  readonly read: (name: string) => string
  readonly remove: (name: string) => void
  /** Commits everything there is. */
  readonly commit: (files?: Readonly<Record<string, string | Uint8Array>>) => void
}

/** A new repository with these files, not committed yet. */
export function createRepository(files: Readonly<Record<string, string | Uint8Array>> = {}): TestRepository {
  const repository = repositoryAt(createTree(files))
  repository.git('init', '--quiet', '--initial-branch=main')
  return repository
}

export function repositoryAt(folder: string): TestRepository {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {cwd: folder, env: gitEnv, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  const write: TestRepository['write'] = written => {
    for (const [name, content] of Object.entries(written)) {
      mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
      writeFileSync(path.join(folder, name), content)
    }
  }
  return {
    folder,
    git,
    tryGit: (...args) => void spawnSync('git', args, {cwd: folder, env: gitEnv}),
    write,
    read: name => readFileSync(path.join(folder, name), 'utf8'),
    remove: name => rmSync(path.join(folder, name), {recursive: true}),
    commit(changed = {}) {
      write(changed)
      git('add', '--all')
      git('commit', '--quiet', '--message', 'Change')
    }
  }
}
