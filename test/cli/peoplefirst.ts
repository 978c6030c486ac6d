import {execFileSync, spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll} from 'vitest'

/** The package as it is in the repository, with all its rules. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url))
const lock = path.join(root, 'node_modules/.peoplefirst-build')

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

type Command = (args: readonly string[], setting?: Setting) => Outcome

/**
 * The built command in a package of its own that ships no rules, so that these tests are quick and stay true
 * whatever the shipped rules say. Call it at the top of a test file.
 */
export function installBare(): {readonly bin: () => string; readonly peoplefirst: Command} {
  const folder = mkdtempSync(path.join(tmpdir(), 'peoplefirst-bare-'))
  beforeAll(async () => {
    await buildOnce()
    for (const part of ['bin', 'dist', 'package.json']) {
      cpSync(path.join(root, part), path.join(folder, part), {recursive: true})
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
    mkdirSync(path.join(folder, 'rules/sets'), {recursive: true})
    writeFileSync(
      path.join(folder, 'rules/sets/person.yml'),
      'about: people\nclass: noun\nwords:\n  - customer\n'
    )
  }, 240_000)
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return {
    bin: () => path.join(folder, 'bin/peoplefirst.js'),
    peoplefirst: (args, setting) => runIn(folder, args, setting)
  }
}

/** Builds the command where nobody did yet; test files run side by side, so one builds and the others wait. */
export async function buildOnce(): Promise<void> {
  while (!takeLock()) await new Promise(resolve => setTimeout(resolve, 200))
  try {
    if (!existsSync(path.join(root, 'dist/index.js'))) {
      execFileSync('npm', ['run', 'build'], {cwd: root, stdio: 'pipe', shell: process.platform === 'win32'})
    }
  } finally {
    rmdirSync(lock)
  }
}

/** A lock older than any build was left by a run that was stopped. */
const LONGEST_BUILD = 180_000

function takeLock(): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    const made = statSync(lock, {throwIfNoEntry: false})?.mtimeMs ?? Date.now()
    if (Date.now() - made > LONGEST_BUILD) rmSync(lock, {recursive: true, force: true})
    return false
  }
}

/** Runs the command of a package, without the colours of the terminal that runs the tests. */
export function runIn(folder: string, args: readonly string[], {cwd, input, env}: Setting = {}): Outcome {
  const {FORCE_COLOR: _, NO_COLOR: __, ...inherited} = process.env
  const bin = path.join(folder, 'bin/peoplefirst.js')
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {
    cwd: cwd ?? folder,
    input: input ?? '',
    env: {...inherited, ...env},
    encoding: 'utf8',
    maxBuffer: 1e9
  })
  return {code: status, stdout, stderr}
}
