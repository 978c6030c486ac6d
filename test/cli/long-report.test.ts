import {expect, test} from 'vitest'
import {unlessTooLong} from '../../src/commands/print-report.ts'

test('a report that no text can hold is a line, not a crash', () => {
  const half = 'x'.repeat(2 ** 28)
  expect(unlessTooLong(() => JSON.stringify([half, half]), 'json')).toMatchObject({
    code: 'report-too-long',
    message: expect.stringMatching(/^the json report would be longer .* --shard/)
  })
  expect(unlessTooLong(() => 'a report', 'json')).toBe('a report')
})

test('other mistakes go on to whoever tells of them', () => {
  const mistake = new RangeError('Invalid array length')
  const report = (): string => {
    throw mistake
  }
  expect(() => unlessTooLong(report, 'json')).toThrow(mistake)
})
