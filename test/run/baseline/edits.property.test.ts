import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {CheckedText} from '../../../src/run/baseline/alike.ts'
import {changed} from '../../../src/run/baseline/change.ts'
import {type Comparison, compare, type Unchecked} from '../../../src/run/baseline/compare.ts'
import {countFindings, type Entries} from '../../../src/run/baseline/entries.ts'
import {text} from './findings.ts'

const nothing: Entries = new Map()
const unchecked: Unchecked = {isGone: () => false, judgesGone: true}
const sum = (shares: Comparison['stale']): number => shares.reduce((all, {entry}) => all + entry.count, 0)
const findingsIn = (texts: readonly CheckedText[]): number => texts.flatMap(({findings}) => findings).length
const newOnes = (entries: Entries, texts: readonly CheckedText[], among = unchecked): number =>
  findingsIn(texts) - compare(entries, texts, among).known.size

/** A baseline of all that some files hold. */
const baselineOf = (texts: readonly CheckedText[]): Entries =>
  changed(nothing, compare(nothing, texts, unchecked), {update: true, prune: false})

/** Few sentences and rules, so that many findings are alike. */
const sentence = fc
  .tuple(fc.constantFrom('rule-one', 'rule-two'), fc.integer({min: 0, max: 5}))
  .map(([rule, number]) => `${rule}: sentence ${number}.`)
const sentences = fc.array(sentence, {maxLength: 20})
const page = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'c/d.md', 'e.md'), sentences, {
  noNullPrototype: true
})
const textsOf = (pages: Readonly<Record<string, readonly string[]>>): readonly CheckedText[] =>
  Object.entries(pages).map(([file, list]) => text(file, list))

/** The same, in another order and with other spaces. */
const rewrapped = (list: readonly string[]) =>
  fc
    .shuffledSubarray([...list], {minLength: list.length, maxLength: list.length})
    .map(moved => moved.map(one => one.replaceAll(' sentence', '\n  Sentence').replace(':\n  ', ': ')))

test('moving and wrapping paragraphs anew keeps all known', () => {
  const moves = sentences.chain(list => fc.tuple(fc.constant(list), rewrapped(list)))
  fc.assert(
    fc.property(moves, ([before, after]) => {
      const comparison = compare(baselineOf([text('a.md', before)]), [text('a.md', after)], unchecked)
      expect([comparison.known.size, comparison.added, comparison.stale]).toEqual([after.length, [], []])
    })
  )
})

test('fixing some and adding others reports exactly the others, and calls exactly the fixed ones stale', () => {
  const edits = sentences.chain(list =>
    fc.record({
      before: fc.constant(list),
      kept: fc.shuffledSubarray(list),
      fresh: fc.array(
        fc.integer({min: 0, max: 5}).map(number => `rule-one: fresh ${number}.`),
        {maxLength: 8}
      ),
      at: fc.nat(20)
    })
  )
  fc.assert(
    fc.property(edits, ({before, kept, fresh, at}) => {
      const after = text('a.md', [...kept.slice(0, at), ...fresh, ...kept.slice(at)])
      const {known, added, stale} = compare(baselineOf([text('a.md', before)]), [after], unchecked)
      const reported = after.findings.filter(finding => !known.has(finding))
      expect(reported.map(({sentence: found}) => `rule-one: ${found}`)).toEqual(fresh)
      expect(new Set(added.flatMap(({findings}) => findings))).toEqual(new Set(reported))
      expect(sum(stale)).toBe(before.length - kept.length)
    })
  )
})

test('of a sentence that stands there more often, the later ones are reported', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), (before, after) => {
      const baseline = baselineOf([text('a.md', Array<string>(before).fill('one'))])
      const now = text('a.md', Array<string>(after).fill('one'))
      const {known, stale} = compare(baseline, [now], unchecked)
      expect(now.findings.map(finding => known.has(finding))).toEqual(
        now.findings.map((_, index) => index < before)
      )
      expect(sum(stale)).toBe(Math.max(0, before - after))
    })
  )
})

test('after an update nothing is new, and after pruning nothing is stale', () => {
  fc.assert(
    fc.property(page, page, (before, after) => {
      // Where nothing was checked, nothing can be said of files that are gone.
      fc.pre(Object.keys(after).length > 0)
      const texts = textsOf(after)
      const among = {...unchecked, isGone: (file: string) => !(file in after)}
      const baseline = baselineOf(textsOf(before))
      const updated = changed(baseline, compare(baseline, texts, among), {update: true, prune: false})
      expect(newOnes(updated, texts, among)).toBe(0)
      expect(countFindings(updated)).toBeGreaterThanOrEqual(countFindings(baseline))
      const pruned = changed(baseline, compare(baseline, texts, among), {update: false, prune: true})
      const again = compare(pruned, texts, among)
      expect([again.stale, again.lent]).toEqual([[], []])
      expect(again.known.size).toBe(compare(baseline, texts, among).known.size)
      const both = changed(baseline, compare(baseline, texts, among), {update: true, prune: true})
      expect(both).toEqual(baselineOf(texts.filter(({findings}) => findings.length > 0)))
    })
  )
})

test('renaming every file keeps all known', () => {
  fc.assert(
    fc.property(page, before => {
      const renamed = textsOf(
        Object.fromEntries(Object.entries(before).map(([file, list]) => [`new/${file}`, list]))
      )
      const among = {...unchecked, isGone: () => true}
      const baseline = baselineOf(textsOf(before))
      expect(newOnes(baseline, renamed, among)).toBe(0)
      const moved = changed(baseline, compare(baseline, renamed, among), {update: false, prune: true})
      expect(newOnes(moved, renamed)).toBe(0)
    })
  )
})

test('what is known of one file does not depend on the others', () => {
  fc.assert(
    fc.property(page, page, fc.constantFrom('a.md', 'b.md', 'c/d.md'), (before, after, gone) => {
      const {[gone]: _, ...there} = after
      const among = {...unchecked, isGone: (file: string) => file === gone}
      const baseline = baselineOf(textsOf(before))
      const texts = textsOf(there)
      const alone = texts.flatMap(one => [...compare(baseline, [one], among).known])
      expect(compare(baseline, texts, among).known).toEqual(new Set(alone))
    })
  )
})
