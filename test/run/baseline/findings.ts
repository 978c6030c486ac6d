import type {Finding} from '../../../src/core/finding.ts'
import type {CheckedText} from '../../../src/run/baseline/alike.ts'
import type {Entries} from '../../../src/run/baseline/entries.ts'
import {entriesOf} from '../../../src/run/baseline/entries.ts'
import type {BaselineFile} from '../../../src/run/baseline/schema.ts'
import {findingOn} from '../../report/sample.ts'

/** A finding of `rule-one`, or of the rule before the colon, as in `rule-two: A sentence.` */
export function finding(text: string): Finding {
  const [, rule = 'rule-one', sentence = ''] = /^(?:([a-z-]+): )?(.*)$/s.exec(text) ?? []
  return findingOn(sentence, sentence, {rule, sentence})
}

/** A file in which some sentences are found. */
export const text = (
  file: string,
  sentences: readonly string[],
  more: Partial<CheckedText> = {}
): CheckedText => ({file, findings: sentences.map(finding), isWhole: true, inForce: () => true, ...more})

/** Entries from short notes such as `2 × rule-two: a sentence.`; once and `rule-one` where left out. */
export function entries(files: Readonly<Record<string, readonly string[]>>): Entries {
  const listed = Object.entries(files).map(([file, notes]) => [file, notes.map(entry)] as const)
  return entriesOf({version: 1, files: Object.fromEntries(listed)})
}

function entry(note: string): BaselineFile['files'][string][number] {
  const [, count = '1', rule = 'rule-one', sentence = ''] =
    /^(?:(\d+) × )?(?:([a-z-]+): )?(.*)$/s.exec(note) ?? []
  return {rule, sentence, count: Number(count)}
}

/** The notes that entries came from. */
export const notesOf = (shares: Entries): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...shares].map(([file, kinds]) => [
      file,
      [...kinds.values()].map(
        ({rule, sentence, count}) =>
          `${count > 1 ? `${count} × ` : ''}${rule === 'rule-one' ? '' : `${rule}: `}${sentence}`
      )
    ])
  )
