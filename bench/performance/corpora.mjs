import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {varied} from './texts.mjs'

const root = resolve(import.meta.dirname, '../..')
const shared = resolve(root, '../shared/corpus/raw')

/** Folders of Markdown to measure on; `folder` is `undefined` where it is not at hand. */
export const corpora = {
  small: {folder: join(root, 'fixtures/help-center')},
  handbook: existing(join(shared, 'sourcegraph-handbook'))
}

/** All folders of texts at hand. */
export const allFolders = () =>
  [join(root, 'fixtures'), ...['corpus', 'samples'].map(name => resolve(root, '../shared', name))].filter(
    existsSync
  )

function existing(folder) {
  return existsSync(folder) ? {folder} : {folder: undefined, reason: '../shared/corpus is not here'}
}

/** Writes a corpus ten times, each copy changed. */
export function tenfold(folder, target, copies = 10) {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name =>
    statSync(join(folder, name)).isFile()
  )
  for (let copy = 0; copy < copies; copy++) {
    for (const name of files) {
      const file = join(target, `copy-${copy}`, name)
      mkdirSync(dirname(file), {recursive: true})
      writeFileSync(file, varied(readFileSync(join(folder, name), 'utf8'), copy))
    }
  }
  return target
}
