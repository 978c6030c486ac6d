import type {AllowStep} from './settle-config.ts'

/** The name of an entry of a configuration: its file and its place in it. */
export const entryKey = ({source, path}: Pick<AllowStep, 'source' | 'path'>): string =>
  `${source.file}#${path.join('/')}`
