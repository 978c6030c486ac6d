import {spawnSync} from 'node:child_process'
import {systemCode} from '../system-code.ts'

/** Where Git runs, and with which environment. */
export interface Git {
  readonly folder: string
  readonly env: Readonly<NodeJS.ProcessEnv>
}

/** What Git gave: its output, or what it said of its failure. */
export type GitOutput =
  | {readonly type: 'done'; readonly stdout: Buffer}
  | {readonly type: 'failed'; readonly stderr: string}
  | {readonly type: 'missing'}

/** Variables that change what a diff or a path means; those that say where the repository and its index are stay. */
const unsettling = [
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS'
] as const

/** Runs Git once, whatever it prints taken as bytes. Its messages are English, so that they can be told apart. */
export function runGit({folder, env}: Git, args: readonly string[], input = ''): GitOutput {
  const settled: NodeJS.ProcessEnv = {...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0'}
  for (const name of unsettling) delete settled[name]
  const {error, status, stdout, stderr} = spawnSync('git', ['--no-pager', ...args], {
    cwd: folder,
    env: settled,
    input,
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true
  })
  if (systemCode(error) === 'ENOENT') return {type: 'missing'}
  // Git that answers before it has read all of its input is no failure.
  if (status === 0) return {type: 'done', stdout}
  return {type: 'failed', stderr: stderr?.toString('utf8') || (error?.message ?? '')}
}
