import type {ProseName} from '../../src/parse/syntax-table.ts'

const byExtension: Readonly<Record<string, ProseName>> = {
  md: 'markdown',
  mdx: 'markdown',
  html: 'html',
  txt: 'text'
}

/** The prose syntax that a file name stands for, or `undefined`. */
export const proseOf = (path: string): ProseName | undefined => byExtension[path.split('.').at(-1) ?? '']
