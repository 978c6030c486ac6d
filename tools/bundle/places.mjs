import path from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A place in the project. */
export const at = (...parts) => path.join(root, ...parts)

/** A place as names of the project say it, with forward slashes. */
export const nameOf = id => path.relative(root, id).replaceAll(path.sep, '/')

/** A text with one thing in it put in place of another, which has to be there once. */
export function once(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`“${from}” is not where it was; look at tools/bundle/`)
  return text.replace(from, to)
}
