import {mkdtempSync, openSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import type {Tables} from '../../src/core/screen.ts'
import {english} from '../../src/english/english.ts'
import {screenOf} from '../../src/match/screen/candidates.ts'
import {loadRules} from '../../src/rules/load.ts'
import {shippedRules} from '../../src/run/package-files.ts'
import {endOf, putTables, rowsOf, tablesIn} from '../../src/run/packed/packed-screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'peoplefirst-screen-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const bytesOf = (tables: Tables): readonly (readonly [string, Uint8Array])[] =>
  Object.entries(tables).map(([name, {width, length, copyTo}]) => {
    const bytes = new Uint8Array(width * length)
    copyTo(bytes)
    return [name, bytes]
  })

test('a screen that was packed is read as it was', () => {
  const {screen: made} = screenOf(loadRules([shippedRules], english).ruleSet, english) ?? {}
  if (!made) throw new Error('no screen for the shipped rules')
  const rows = rowsOf(made)
  const start = 13
  const bytes = Buffer.alloc(endOf(rows, start))
  putTables(made, bytes, start)
  const file = join(folder, 'screen.bin')
  writeFileSync(file, bytes)
  const read = tablesIn(openSync(file, 'r'), rows, start)
  expect(rowsOf(read)).toEqual(rows)
  const [found, expected] = [bytesOf(read), new Map(bytesOf(made))]
  for (const [name, table] of found) {
    expect(Buffer.compare(table, expected.get(name) ?? new Uint8Array()), name).toBe(0)
  }
  expect(found.reduce((sum, [, table]) => sum + table.length, 0)).toBeGreaterThan(1e6)
})
