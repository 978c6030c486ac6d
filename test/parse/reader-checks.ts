import fc from 'fast-check'
import {expect} from 'vitest'
import {type BlockRoot, OPAQUE} from '../../src/core/block.ts'
import {expectConsistent, occurrences, sourceOf} from './expect-maps.ts'

type Read = (source: string) => BlockRoot

/** A word that stands in made-up pages wherever people would see it. */
export const MARKER = 'zyzzyva'

/** A text and what is read of it, block by block, as `tell` writes it. */
export interface Case {
  readonly name: string
  readonly source: string
  readonly told: readonly string[]
}

/** Blocks as lines: `quoted paragraph: text`, with `▢` for what is opaque. */
export const tell = ({children}: BlockRoot): string[] =>
  children.map(
    ({kind, text, context}) => `${context.quoted ? 'quoted ' : ''}${kind}: ${text.replaceAll(OPAQUE, '▢')}`
  )

/** Each *crazy* that is read of a text stands where it was written. */
export function expectInPlace(source: string, root: BlockRoot): void {
  expectConsistent(source, root)
  const places = occurrences(source, 'crazy')
  for (const found of sourceOf(source, root, 'crazy')) expect(places).toContain(found)
}

/** What stands around a heading “Plans”, a lead-in with one item, and a table of “Pro” for “ten”. */
export function expectContexts({children}: BlockRoot): void {
  const contexts = children.map(({text, context}) => [
    text,
    context.heading,
    context.leadIn,
    context.column,
    context.header
  ])
  expect(contexts).toEqual([
    ['Plans', undefined, undefined, undefined, undefined],
    ['These are good:', 'Plans', undefined, undefined, undefined],
    ['one', 'Plans', 'These are good:', undefined, undefined],
    ['Plan', 'Plans', undefined, undefined, true],
    ['Price', 'Plans', undefined, undefined, true],
    ['Pro', 'Plans', undefined, 'Plan', undefined],
    ['ten', 'Plans', undefined, 'Price', undefined]
  ])
}

/** The marks of the first block, each with the words it stands on. */
export const marksOf = ({children: [block]}: BlockRoot): string[] | undefined =>
  block?.marks.map(({kind, start, end}) => `${kind} ${block.text.slice(start, end)}`)

/** Each block with who speaks in it. */
export const speakersOf = ({children}: BlockRoot): unknown[] =>
  children.map(({text, context}) => [context.speaker, text])

/** In any page, each marker is read once, in its place. */
export function expectMarkersOnce(page: fc.Arbitrary<string>, read: Read, numRuns: number): void {
  fc.assert(
    fc.property(page, source => {
      const root = read(source)
      expectConsistent(source, root)
      expect(sourceOf(source, root, MARKER).toSorted()).toEqual(occurrences(source, MARKER).toSorted())
    }),
    {numRuns}
  )
}

interface Noise {
  readonly maxLength: number
  readonly numRuns: number
}

/** Whatever is made of such pieces is read somehow, with maps that hold. */
export function expectNoiseRead(pieces: readonly string[], read: Read, {maxLength, numRuns}: Noise): void {
  const noise = fc.array(fc.constantFrom(...pieces), {maxLength}).map(parts => parts.join(''))
  fc.assert(
    fc.property(noise, source => expectConsistent(source, read(source))),
    {numRuns}
  )
}
