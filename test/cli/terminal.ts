import {spawnSync} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {onTestFinished} from 'vitest'

/** Whether a terminal can be had: tmux is one that needs no screen. */
export const hasTerminal: boolean = spawnSync('tmux', ['-V']).status === 0

/** A terminal in which one command runs. */
export interface Terminal {
  /** Types a text, or presses a key such as `Enter`. */
  type(text: string): void
  press(key: string): void
  /** Waits until the screen shows a text; fails with the screen when it never does. */
  shows(text: string | RegExp): Promise<string>
}

const PATIENCE = 30_000

/** Runs a command line in a terminal of its own, which is gone once the test is. */
export function openTerminal(
  command: string,
  {cwd, env = {}, escapes = false}: {cwd: string; env?: Readonly<Record<string, string>>; escapes?: boolean}
): Terminal {
  const name = `peoplefirst-${randomUUID()}`
  const tmux = (...args: readonly string[]): string => {
    const {stdout, stderr, status} = spawnSync('tmux', ['-L', name, '-f', '/dev/null', ...args], {
      encoding: 'utf8'
    })
    if (status !== 0) throw new Error(`tmux ${args.join(' ')}: ${stderr}`)
    return stdout
  }
  const settings = Object.entries(env).map(([key, value]) => `${key}=${value}`)
  // What a program leaves on the screen stays readable after its end.
  const shell = ['env', '-u', 'NO_COLOR', '-u', 'FORCE_COLOR', ...settings].join(' ')
  tmux(
    'new-session',
    '-d',
    '-x',
    '110',
    '-y',
    '60',
    '-c',
    cwd,
    `${shell} ${command}; echo "exit code $?"; sleep 60`
  )
  onTestFinished(() => {
    spawnSync('tmux', ['-L', name, 'kill-server'])
  })
  const screen = (): string => tmux('capture-pane', '-p', ...(escapes ? ['-e'] : []))
  return {
    type: text => tmux('send-keys', '-l', text),
    press: key => tmux('send-keys', key),
    async shows(text) {
      const limit = Date.now() + PATIENCE
      for (;;) {
        const now = screen()
        if (typeof text === 'string' ? now.includes(text) : text.test(now)) return now
        if (Date.now() > limit) throw new Error(`The screen never showed ${text}:\n${now}`)
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    }
  }
}
