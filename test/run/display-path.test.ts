import path from 'node:path'
import {expect, test} from 'vitest'
import {displayPath} from '../../src/run/files/display-path.ts'
import {isBelow} from '../../src/run/files/is-below.ts'

const cwd = path.resolve('/srv/site')

test.each([
  ['a.md', 'a.md'],
  ['.', '.'],
  ['/srv/site', '.'],
  ['docs/a.md', 'docs/a.md'],
  ['..drafts/a.md', '..drafts/a.md'],
  ['...', '...'],
  ['../other/a.md', '../other/a.md'],
  ['/srv/site/..drafts/a.md', '..drafts/a.md'],
  ['/srv/other/a.md', '/srv/other/a.md']
])('%s is shown as %s', (given, shown) => {
  expect(displayPath(path.resolve(cwd, given), cwd, given)).toBe(shown)
})

test.each([
  ['a.md', true],
  ['..drafts/a.md', true],
  ['...', true],
  ['.', false],
  ['..', false],
  ['../site-two/a.md', false]
])('whether %s lies in a folder: %s', (given, isInside) => {
  expect(isBelow(path.resolve(cwd, given), cwd)).toBe(isInside)
})
