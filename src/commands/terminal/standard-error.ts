/** Writes to standard error, and survives when that cannot be written to. */
export function writeBeside(text: string): void {
  if (process.stderr.listenerCount('error', endQuietly) === 0) process.stderr.on('error', endQuietly)
  process.stderr.write(text)
}

/** Whoever reads what we say may stop early. What found no room is not said, so the run cannot count as done. */
function endQuietly({code}: NodeJS.ErrnoException): void {
  if (code !== 'EPIPE') process.exitCode = 2
}
