import {fstatSync, writeSync} from 'node:fs'
import {formatProblem, problem} from '../../core/errors.ts'
import {failureText} from '../../run/failure-text.ts'
import {writeBeside} from './standard-error.ts'

/**
 * Standard output. Node opens a stream for it when it is first asked for, which takes a twentieth of a short run; what
 * goes into a file or a pipe is handed to the system instead, which waits just as the stream would. Windows is left to the
 * stream.
 */
class StandardOutput {
  #isDirect: boolean | undefined
  /** Nobody reads on, or nothing more can be written. */
  #isOver = false

  get isTTY(): boolean {
    return !this.#goesDirectly() && process.stdout.isTTY === true
  }

  /** Columns of the terminal; `undefined` where it is none. */
  get columns(): number | undefined {
    return this.isTTY ? process.stdout.columns : undefined
  }

  write(text: string): void {
    if (this.#isOver) return
    const rest = this.#goesDirectly() ? this.#writeDirectly(Buffer.from(text)) : text
    if (rest === undefined) return
    if (process.stdout.listenerCount('error', this.#end) === 0) process.stdout.on('error', this.#end)
    process.stdout.write(rest)
  }

  #goesDirectly(): boolean {
    this.#isDirect ??= process.platform !== 'win32' && isFileOrPipe()
    return this.#isDirect
  }

  /** Returns what a pipe that does not wait would not take; from then on the stream takes all, in its order. */
  #writeDirectly(bytes: Buffer): Buffer | undefined {
    let at = 0
    try {
      while (at < bytes.length) at += writeSync(1, bytes, at)
      return undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
        this.#end(error as NodeJS.ErrnoException)
        return undefined
      }
      this.#isDirect = false
      return bytes.subarray(at)
    }
  }

  /** Whoever reads our output may stop early, as `| head` does; all else is said once. */
  readonly #end = (error: NodeJS.ErrnoException): void => {
    if (this.#isOver) return
    this.#isOver = true
    if (error.code === 'EPIPE') return
    const said = problem('report-unwritable', {reason: failureText(error)}, {file: 'standard output'})
    writeBeside(`${formatProblem(said)}\n`)
    process.exitCode = 2
  }
}

export const standardOutput: StandardOutput = new StandardOutput()

function isFileOrPipe(): boolean {
  try {
    const stats = fstatSync(1)
    return stats.isFile() || stats.isFIFO() || stats.isSocket()
  } catch {
    return false
  }
}
