import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, rmdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const lock = `${root}node_modules/.peoplefirst-build`

/** What a run of the command gave. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How the command is run. */
interface Setting {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** Builds the command where nobody did yet; test files run side by side, so one builds and the others wait. */
export async function buildOnce(): Promise<void> {
  while (!takeLock()) await new Promise(resolve => setTimeout(resolve, 200))
  try {
    if (!existsSync(`${root}dist/cli.js`)) execFileSync('npm', ['run', 'build'], {cwd: root, stdio: 'pipe'})
  } finally {
    rmdirSync(lock)
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

/** Runs the built command, without the colours of the terminal that runs the tests. */
export function peoplefirst(args: readonly string[], {cwd, input, env}: Setting = {}): Outcome {
  const {FORCE_COLOR: _, NO_COLOR: __, ...inherited} = process.env
  const {status, stdout, stderr} = spawnSync(process.execPath, [`${root}bin/peoplefirst.js`, ...args], {
    cwd: cwd ?? root,
    input: input ?? '',
    env: {...inherited, ...env},
    encoding: 'utf8',
    maxBuffer: 1e9
  })
  return {code: status, stdout, stderr}
}
