/** Where progress is shown, and what time it is. */
export interface ProgressSetting {
  readonly stream: {readonly isTTY?: boolean; write(text: string): unknown}
  readonly now: () => number
}

/** A line that says how far a run is. */
export interface Progress {
  readonly update: (done: number, total: number) => void
  readonly clear: () => void
}

const PATIENCE = 1000
const INTERVAL = 100
const ERASE = '\r\u001B[K'

/** Shows a line once the work takes longer than a second, and only to a person at a terminal. */
export function createProgress({stream, now}: ProgressSetting): Progress {
  const began = now()
  let shown: number | undefined
  return {
    update(done, total) {
      const time = now()
      const due = shown === undefined ? began + PATIENCE : shown + INTERVAL
      if (time < due || !stream.isTTY) return
      stream.write(`${ERASE}Checked ${done} of ${total} files`)
      shown = time
    },
    clear() {
      if (shown !== undefined) stream.write(ERASE)
    }
  }
}
