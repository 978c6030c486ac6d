import path from 'node:path'
import {slashed} from '../files/slashed.ts'
import type {AllowStep} from './settle-config.ts'

/** The name of an entry of a configuration: its file and its place in it. */
export const entryKey = ({source, path: steps}: Pick<AllowStep, 'source' | 'path'>): string =>
  `${source.file}#${steps.join('/')}`

/** The same name as seen from a folder, so that it holds for another checkout. */
export const relativeEntryKey = (folder: string, key: string): string =>
  withFile(key, file => slashed(path.relative(folder, file)))

/** The name that is so seen from a folder. */
export const absoluteEntryKey = (folder: string, key: string): string =>
  withFile(key, file => path.resolve(folder, file))

function withFile(key: string, change: (file: string) => string): string {
  const end = key.lastIndexOf('#')
  return change(key.slice(0, end)) + key.slice(end)
}
