import {expect} from 'vitest'
import type {Block, BlockRoot} from '../../src/core/block.ts'
import {toSource} from '../../src/core/source-map.ts'

/** Everything that must hold for every block of every document. */
export function mapFaults(source: string, block: Block): string[] {
  const faults: string[] = []
  let text = 0
  let from = 0
  for (const run of block.map) {
    if (run.text !== text) faults.push(`gap in text at ${text}`)
    if (run.source < from) faults.push(`source goes back at ${run.source}`)
    text = run.text + run.length
    from = run.source + run.sourceLength
    const isVerbatim = run.length === run.sourceLength
    if (isVerbatim && source.slice(run.source, from) !== block.text.slice(run.text, text)) {
      faults.push(`“${block.text.slice(run.text, text)}” is not “${source.slice(run.source, from)}”`)
    }
  }
  if (text !== block.text.length) faults.push(`map ends at ${text} of ${block.text.length}`)
  if (from > source.length) faults.push(`map leads behind the source`)
  if (block.text !== block.text.trim()) faults.push('white space around')
  for (const mark of block.marks) {
    if (mark.start < 0 || mark.start >= mark.end || mark.end > text)
      faults.push(`mark ${mark.start}-${mark.end}`)
  }
  return faults
}

export function expectConsistent(source: string, {children}: BlockRoot): void {
  for (const block of children) expect(mapFaults(source, block), JSON.stringify(block.text)).toEqual([])
  const starts = children.map(block => block.map[0]?.source ?? 0)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
}

/** What stands in the source for each occurrence of `word` in the blocks. */
export function sourceOf(source: string, {children}: BlockRoot, word: string): string[] {
  return children.flatMap(({text, map}) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({index}) => {
      const {start, end} = toSource(map, {start: index, end: index + word.length})
      return `${start}:${source.slice(start, end)}`
    })
  )
}

/** Where each occurrence of `word` stands in the source. */
export const occurrences = (source: string, word: string): string[] =>
  [...source.matchAll(new RegExp(word, 'g'))].map(({index}) => `${index}:${word}`)
