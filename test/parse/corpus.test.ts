import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {syntaxes} from '../../src/parse/syntaxes.ts'
import {mapFaults} from './expect-maps.ts'
import {proseOf} from './prose-of.ts'

const SHARED = resolve(import.meta.dirname, '../../../shared')
const folders = ['corpus/raw', 'samples/docs']
  .map(folder => join(SHARED, folder))
  .filter(folder => existsSync(folder))

const files = folders.flatMap(folder =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'}).flatMap(name => {
    const format = proseOf(name)
    return format ? [{path: join(folder, name), format}] : []
  })
)

if (folders.length === 0) console.log(`Real files are not checked here: ${SHARED} does not exist.`)

test.skipIf(folders.length === 0)(
  'every block of every real file leads back to its source',
  () => {
    const faults: string[] = []
    for (const {path, format} of files) {
      const source = readFileSync(path, 'utf8')
      // Kind `macro` reads all that `docs` reads, and fences too.
      for (const block of syntaxes[format].parse(source, {kind: 'macro'}).children) {
        for (const fault of mapFaults(source, block)) faults.push(`${path}: ${fault}`)
      }
    }
    expect(faults).toEqual([])
    expect(files.length).toBeGreaterThan(500)
  },
  300_000
)
