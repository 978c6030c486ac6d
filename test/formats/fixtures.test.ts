import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, test} from 'vitest'
import {fixtures, formatSet, formats, inputsOf, outcome, sourceOf, written} from './read-fixture.ts'

const names = readdirSync(fixtures).sort()

test('every format has a fixture, and every fixture a format', () => {
  expect(names).toEqual(formats.map(({name}) => name).sort())
})

/** `UPDATE=1 npx vitest run test/formats/fixtures.test.ts` writes what is expected anew: read it before you commit it. */
describe.each(names)('%s', name => {
  const folder = join(fixtures, name)
  const inputs = inputsOf(folder)

  it('is recognised, and read and judged as written down', () => {
    const outcomes = inputs.map(input => outcome(input, sourceOf(folder, input)))
    for (const {file, format} of outcomes) expect(format, file).toBe(name)
    const path = join(folder, 'expected.json')
    const {UPDATE} = process.env
    if (UPDATE) writeFileSync(path, written(outcomes))
    expect(existsSync(path), 'expected.json is missing; UPDATE=1 writes it').toBe(true)
    expect(outcomes).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })
})

describe.each(formats)('the example of $name', ({name, example, detect, syntax, skip}) => {
  it('is a file of that format, with something to read', () => {
    const [extension = `.${syntax}`] = detect.extensions
    const path = detect.names[0]?.replace(/\*\*?\/?/g, 'x') ?? `example${extension}`
    const found = formatSet.recognise(path, example)
    expect(found.type === 'known' && found.format.name).toBe(name)
    if (!skip)
      expect(outcome(path, example)).toMatchObject({blocks: expect.arrayContaining([expect.anything()])})
  })
})
