import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {makeFolder} from '../../src/run/write/make-folder.ts'

test('folders that are missing above are made, and one that is there stays', () => {
  const root = mkdtempSync(join(tmpdir(), 'folders-'))
  makeFolder(join(root, 'a/b/c'))
  makeFolder(join(root, 'a/b/c'))
  expect(existsSync(join(root, 'a/b/c'))).toBe(true)
  writeFileSync(join(root, 'file'), '')
  expect(() => makeFolder(join(root, 'file'))).toThrow(/EEXIST/)
  expect(() => makeFolder(join(root, 'file/below'))).toThrow(/ENOTDIR/)
  rmSync(root, {recursive: true})
})

test.skipIf(!existsSync('/proc/self'))('where nothing can be made, it is an error and no endless try', () => {
  expect(() => makeFolder('/proc/no-such-place/deep/in')).toThrow(/ENOENT/)
})
