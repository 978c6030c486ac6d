import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

const hasTime =
  spawnSync('/usr/bin/time', ['-f', '%M', '-o', '/dev/null', process.execPath, '-e', '0']).status === 0

/** Where peak memory is taken from; it is printed beside the figures. */
export const memorySource = hasTime ? '/usr/bin/time' : 'process.resourceUsage() at the end of the process'

/**
 * Runs a whole process. Gives seconds, peak memory in megabytes (`undefined` for a program that cannot be asked), what
 * it printed, and how it ended.
 */
export function runProcess({command, args, cwd, env, tellsProgress = false}) {
  const folder = mkdtempSync(join(tmpdir(), 'peoplefirst-bench-'))
  const file = join(folder, 'memory')
  const isNode = command === process.execPath
  const preload = pathToFileURL(join(import.meta.dirname, 'report-memory.mjs')).href
  const [program, rest] = hasTime
    ? ['/usr/bin/time', ['-f', '%M', '-o', file, command, ...args]]
    : [command, isNode ? ['--import', preload, ...args] : args]
  try {
    const began = process.hrtime.bigint()
    const {status, signal, stdout, stderr, error} = spawnSync(program, rest, {
      cwd,
      stdio: ['ignore', 'pipe', tellsProgress ? 'inherit' : 'pipe'],
      env: {...process.env, ...env, FORCE_COLOR: '0', PEOPLEFIRST_BENCH_MEMORY: file},
      maxBuffer: 2 ** 30
    })
    const seconds = Number(process.hrtime.bigint() - began) / 1e9
    if (error) throw error
    return {
      seconds,
      megabytes: megabytesIn(file),
      status,
      signal,
      stdout: String(stdout),
      stderr: String(stderr ?? '')
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function megabytesIn(file) {
  try {
    const kilobytes = Number(readFileSync(file, 'utf8').trim().split('\n').at(-1))
    return Number.isNaN(kilobytes) ? undefined : kilobytes / 1024
  } catch {
    return undefined
  }
}
