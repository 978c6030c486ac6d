import path from 'node:path'

/** A path or glob with forward slashes: so it is shown on every system, and so globs are written. */
export const slashed = (name: string, separator: string = path.sep): string =>
  separator === '/' ? name : name.replaceAll(separator, '/')
