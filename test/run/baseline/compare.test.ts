import {expect, test} from 'vitest'
import type {CheckedText} from '../../../src/run/baseline/alike.ts'
import {changed} from '../../../src/run/baseline/change.ts'
import {compare} from '../../../src/run/baseline/compare.ts'
import {entries, notesOf, text} from './findings.ts'

type Notes = Readonly<Record<string, readonly string[]>>

interface Case {
  readonly what: string
  readonly knows: Notes
  readonly checked: readonly CheckedText[]
  readonly gone?: readonly string[]
  readonly singles?: boolean
  /** What is reported, in the order of the files. */
  readonly reported?: readonly string[]
  readonly stale?: readonly string[]
  /** What the baseline holds after each change; the same as before where left out. */
  readonly updated?: Notes
  readonly pruned?: Notes
}

const off = {inForce: (rule: string) => rule !== 'rule-two'}

const cases: readonly Case[] = [
  {
    what: 'a sentence is known whatever its spaces and case',
    knows: {a: ['we close tickets.']},
    checked: [text('a', ['We  close\n\tTickets. '])]
  },
  {
    what: 'a baseline that knows nothing',
    knows: {},
    checked: [text('a', ['one', 'rule-two: one', 'one']), text('b', [])],
    reported: ['one', 'rule-two: one', 'one'],
    updated: {a: ['2 × one', 'rule-two: one']}
  },
  {
    what: 'another file, rule or sentence is another finding',
    knows: {a: ['one']},
    checked: [text('a', ['one', 'two', 'rule-two: one']), text('b', ['one'])],
    reported: ['two', 'rule-two: one', 'one'],
    updated: {a: ['one', 'two', 'rule-two: one'], b: ['one']}
  },
  {
    what: 'the same sentence more often',
    knows: {a: ['2 × one']},
    checked: [text('a', ['one', 'two', 'one', 'one', 'one'])],
    reported: ['two', 'one', 'one'],
    updated: {a: ['4 × one', 'two']}
  },
  {
    what: 'a fix does not pay for a new finding',
    knows: {a: ['one', '3 × two']},
    checked: [text('a', ['three', 'two'])],
    reported: ['three'],
    stale: ['a: one', 'a: 2 × two'],
    updated: {a: ['one', '3 × two', 'three']},
    pruned: {a: ['two']}
  },
  {
    what: 'files that were not checked stay as they are',
    knows: {a: ['one'], b: ['two']},
    checked: [text('a', [])],
    stale: ['a: one'],
    pruned: {b: ['two']}
  },
  {
    what: 'a file that could be read in part only',
    knows: {a: ['one', 'two']},
    checked: [text('a', ['one', 'three'], {isWhole: false})],
    reported: ['three'],
    updated: {a: ['one', 'two', 'three']}
  },
  {
    what: 'rules that were not in force',
    knows: {a: ['one', 'rule-two: one'], old: ['rule-two: two', 'three']},
    checked: [text('a', [], off)],
    gone: ['old'],
    stale: ['a: one', 'old: three'],
    pruned: {a: ['rule-two: one'], old: ['rule-two: two']}
  },
  {
    what: 'a file that was renamed',
    knows: {old: ['2 × one', 'two'], b: ['three']},
    checked: [text('b', ['three']), text('new', ['one', 'one', 'one', 'two', 'four'])],
    gone: ['old'],
    reported: ['one', 'four'],
    updated: {old: ['2 × one', 'two'], b: ['three'], new: ['3 × one', 'two', 'four']},
    pruned: {b: ['three'], new: ['2 × one', 'two']}
  },
  {
    what: 'a file that was renamed and fixed in part',
    knows: {old: ['3 × one', 'two']},
    checked: [text('new', ['one'])],
    gone: ['old'],
    stale: ['old: 2 × one', 'old: two'],
    updated: {old: ['3 × one', 'two'], new: ['one']},
    pruned: {new: ['one']}
  },
  {
    what: 'a file that was renamed, in a run of single files',
    knows: {old: ['3 × one', 'two']},
    checked: [text('new', ['one'])],
    gone: ['old'],
    singles: true,
    updated: {old: ['3 × one', 'two'], new: ['one']},
    pruned: {old: ['2 × one', 'two'], new: ['one']}
  },
  {
    what: 'an entry of its own is all that a file has of a finding',
    knows: {a: ['one'], old: ['one']},
    checked: [text('a', ['one', 'one'])],
    gone: ['old'],
    reported: ['one'],
    stale: ['old: one'],
    updated: {a: ['2 × one'], old: ['one']},
    pruned: {a: ['one']}
  },
  {
    what: 'an old file that is still there lends nothing',
    knows: {old: ['one']},
    checked: [text('copy', ['one'])],
    reported: ['one'],
    updated: {old: ['one'], copy: ['one']}
  },
  {
    what: 'two files made one, and one made two',
    knows: {x: ['one', 'two'], y: ['one']},
    checked: [text('a', ['one', 'one', 'one']), text('b', ['two'])],
    gone: ['x', 'y'],
    reported: ['one'],
    updated: {x: ['one', 'two'], y: ['one'], a: ['3 × one'], b: ['two']},
    pruned: {a: ['2 × one'], b: ['two']}
  },
  {
    what: 'a file that was deleted',
    knows: {old: ['one', '2 × two']},
    checked: [text('a', [])],
    gone: ['old'],
    stale: ['old: one', 'old: 2 × two'],
    pruned: {}
  },
  {
    what: 'a file that came twice, from disk and by standard input',
    knows: {a: ['one', 'two', 'three']},
    checked: [text('a', ['one', 'four']), text('a', ['two', 'four', 'four'])],
    reported: ['four', 'four', 'four'],
    stale: ['a: three'],
    updated: {a: ['one', 'two', 'three', '2 × four']},
    pruned: {a: ['one', 'two']}
  },
  {
    what: 'names that objects have',
    knows: {constructor: ['tostring']},
    checked: [text('constructor', ['toString']), text('valueOf', ['constructor'])],
    reported: ['constructor'],
    updated: {constructor: ['tostring'], valueOf: ['constructor']}
  }
]

test.each(cases)('$what', ({knows, checked, gone = [], singles = false, ...expected}) => {
  const known = entries(knows)
  const unchecked = {isGone: (file: string) => gone.includes(file), judgesGone: !singles}
  const comparison = compare(known, checked, unchecked)
  const reported = checked
    .flatMap(({findings}) => findings)
    .filter(finding => !comparison.known.has(finding))
    .map(({rule, sentence}) => (rule === 'rule-one' ? sentence : `${rule}: ${sentence}`))
  expect(reported).toEqual(expected.reported ?? [])
  const stale = comparison.stale.map(({file, entry}) => {
    const [note] = notesOf(new Map([[file, new Map([['', entry]])]]))[file] ?? []
    return `${file}: ${note}`
  })
  expect(stale).toEqual(expected.stale ?? [])
  const after = (update: boolean, prune: boolean) => notesOf(changed(known, comparison, {update, prune}))
  expect(after(true, false)).toEqual(expected.updated ?? knows)
  expect(after(false, true)).toEqual(expected.pruned ?? knows)
  expect(after(false, false)).toEqual(knows)
  // Both at once settle everything.
  const both = changed(known, comparison, {update: true, prune: true})
  const again = compare(both, checked, unchecked)
  expect([again.added, again.stale, again.lent]).toEqual([[], [], []])
})

test('what is known does not depend on which files were checked together', () => {
  const known = entries({old: ['one', '2 × two'], older: ['two']})
  const unchecked = {isGone: () => true, judgesGone: true}
  const texts = ['a', 'b', 'c'].map(file => text(file, ['one', 'two', 'one', 'two', 'two', 'two']))
  const together = compare(known, texts, unchecked).known
  const alone = texts.flatMap(one => [...compare(known, [one], unchecked).known])
  expect(new Set(alone)).toEqual(together)
  expect(alone).toHaveLength(3 * 4)
})
