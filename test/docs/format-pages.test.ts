import {readFileSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {expect, test} from 'vitest'
import {describeFormat} from '../../src/parse/describe-format.ts'
import {loadFormats} from '../../src/run/formats/load-formats.ts'
import {formatSections} from './format-pages.ts'

const page = resolve(import.meta.dirname, '../../docs/formats.md')
const MARK =
  '<!-- Generated from src/parse/formats/ by test/docs/format-pages.test.ts; UPDATE=1 writes it anew. -->\n'

test('docs/formats.md says what the formats say', () => {
  const text = readFileSync(page, 'utf8')
  const [introduction = ''] = text.split(MARK)
  const {formats, problems} = loadFormats()
  const sections = formatSections(formats.map(describeFormat))
  const whole = `${introduction}${MARK}\n${sections}`
  if (process.env['UPDATE']) writeFileSync(page, whole)
  expect(problems).toEqual([])
  expect(readFileSync(page, 'utf8'), 'run UPDATE=1').toBe(whole)
})
