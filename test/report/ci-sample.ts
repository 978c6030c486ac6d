import type {Finding, Suggestion} from '../../src/core/finding.ts'
import {LineIndex} from '../../src/core/lines.ts'
import {checked, findingOn, optionsFor, reportOf, skipped} from './sample.ts'

const source = 'Grüße: forty angry\ntickets. No worries, 😀 angry ticket!\n'

/** A suggestion that puts a text in the place of some words. */
export function wording(text: string, words: string, within = source): Suggestion {
  const start = within.indexOf(words)
  const end = start + words.length
  const index = new LineIndex(within)
  return {
    text,
    safe: false,
    edits: [{start, end, text, from: index.position(start), to: index.position(end)}]
  }
}

const overLines = findingOn(source, 'angry\ntickets', {
  message: 'A ticket has no feelings.',
  suggestions: [wording('angry customers', 'angry\ntickets'), {text: 'people', safe: false, edits: null}]
})
const phrase = findingOn(source, 'No worries', {
  rule: 'stock-phrase',
  category: 'stock-phrase',
  severity: 'suggestion',
  message: 'Say it your way.',
  because: null,
  suggestions: []
})
const inField = findingOn(source, 'angry ticket!', {
  severity: 'error',
  message: 'A ticket has no feelings.',
  locator: 'macros[0] "Late" › value',
  suggestions: [wording('angry customer!', 'angry ticket!')],
  twins: [{start: overLines.start, end: overLines.end, locator: 'macros[0] "Late" › text'}]
})

/** A report with one finding of each severity, in two files, and a file nobody looked into. */
export const report = reportOf(
  checked('docs/a b.md', [overLines, phrase]),
  checked('docs/clean.md', []),
  {...checked('macros.json', [inField]), notes: [{message: 'It breaks off here.', start: inField.start}]},
  skipped('logo.png')
)

/** How it is reported. */
export const options = optionsFor({'docs/a b.md': source, 'macros.json': source}, report)

/** A report with `number` errors in one file, each on its own line. */
export function crowd(number: number, more: Partial<Finding> = {}) {
  const text = Array.from({length: number}, (_, line) => `angry ticket ${line}.`).join('\n')
  const findings = Array.from({length: number}, (_, line) =>
    findingOn(text, `ticket ${line}.`, {severity: 'error', ...more})
  )
  const crowded = reportOf(checked('crowd.md', findings))
  return {report: crowded, options: optionsFor({'crowd.md': text}, crowded)}
}
