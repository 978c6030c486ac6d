import fc from 'fast-check'
import {expect, test} from 'vitest'
import {frameLine} from '../../src/report/frame-line.ts'
import {packLine, unpackLine} from '../../src/report/line-pieces.ts'
import {utf8Columns} from '../../src/report/utf8-columns.ts'

const unit = fc.constantFrom('a', ' ', 'é', '…', '😀', '\uD800', '\uDC00', '"', '\t')
const piece = fc.tuple(unit, fc.integer({min: 1, max: 700})).map(([text, times]) => text.repeat(times))
const longLine = fc.array(piece, {maxLength: 12}).map(pieces => pieces.join(''))
const marked = longLine.chain(line =>
  fc.tuple(
    fc.constant(line),
    fc.array(
      fc.tuple(fc.nat(line.length), fc.nat(80)).map(([start, length]) => ({
        start,
        end: Math.min(line.length, start + length)
      })),
      {maxLength: 5}
    )
  )
)

test('a line that was cut short has the same columns, bytes and frames', () => {
  fc.assert(
    fc.property(marked, ([line, spans]) => {
      const columns = () => spans.flatMap(({start, end}) => [start + 1, end + 1])
      const packed = packLine(line, columns)
      const again = unpackLine(JSON.parse(JSON.stringify(packed)))
      expect(again).toHaveLength(line.length)
      const [before, after] = [utf8Columns(line), utf8Columns(again)]
      for (const column of [...columns(), line.length + 1]) expect(after(column)).toBe(before(column))
      for (const span of spans) expect(frameLine(again, span, '~')).toEqual(frameLine(line, span, '~'))
      expect(packLine(again, columns)).toEqual(packed)
    })
  )
})

test('a line of ordinary length is carried as it is', () => {
  expect(packLine('x'.repeat(1000), () => [500])).toBe('x'.repeat(1000))
})

test('a very long line is carried in parts', () => {
  const line = `${'ä'.repeat(5000)} angry tickets ${'😀'.repeat(5000)}`
  const packed = packLine(line, () => [5002, 5015])
  expect(packed).toEqual([
    'ä'.repeat(256),
    {units: 4489, bytes: 8978},
    `${'ä'.repeat(255)} angry tickets ${'😀'.repeat(128)}`,
    {units: 9744, bytes: 19488}
  ])
  expect(JSON.stringify(packed).length).toBeLessThan(1000)
})
