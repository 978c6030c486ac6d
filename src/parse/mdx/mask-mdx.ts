import {OPAQUE} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import {roleOf} from '../html/elements.ts'
import type {Mask, Masked} from '../masked.ts'
import type {MdxPiece, MdxTag} from './mdx-piece.ts'

const COMMENT = /^\{\s*\/[*/][\s\S]*\}$/
/** A text in braces: `{"…"}`. */
const STRING = /^\{\s*(["'`])([^"'`\\$]*)\1\s*\}$/

/** Stretches to be blank for the Markdown reader, and masks in line. Both ascending. */
interface Plan {
  readonly blank: Span[]
  readonly masks: Mask[]
}

const mask = (start: number, end: number, kind: Mask['kind']): Mask => ({start, end, kind, fallbacks: []})

/** Whether the Markdown reader can take the tag for raw HTML. */
export const isPlainHtml = ({name, attributes, end, start}: MdxTag, source: string): boolean =>
  roleOf(name) !== undefined &&
  attributes.every(({form}) => form === 'literal') &&
  !source.slice(start, end).includes('{')

function planExpression(source: string, {start, end}: Span): Mask[] {
  const text = source.slice(start, end)
  if (COMMENT.test(text)) return [mask(start, end, 'hidden')]
  const words = STRING.exec(text)?.[2]
  if (words === undefined) return [mask(start, end, 'opaque')]
  const from = start + text.indexOf(words, text.search(/["'`]/) + 1)
  return [mask(start, from, 'hidden'), mask(from + words.length, end, 'hidden')]
}

function planOf(source: string, pieces: readonly MdxPiece[]): Plan {
  const plan: Plan = {blank: [], masks: []}
  /** An element in its own lines that holds code. */
  let skip: {readonly name: string; readonly start: number; depth: number} | undefined
  for (const piece of pieces) {
    const {start, end} = piece
    if (skip) {
      if (piece.type !== 'tag' || piece.name !== skip.name || piece.side === 'whole') continue
      skip.depth += piece.side === 'start' ? 1 : -1
      if (skip.depth > 0) continue
      plan.blank.push({start: skip.start, end})
      skip = undefined
    } else if (piece.type === 'esm') plan.blank.push({start, end})
    else if (piece.type === 'expression') {
      if (piece.isFlow && !STRING.test(source.slice(start, end))) plan.blank.push({start, end})
      else plan.masks.push(...planExpression(source, piece))
    } else if (piece.isFlow) {
      const role = roleOf(piece.name)?.type
      const isCode = role === 'opaque' || role === 'silent' || role === 'silentBlock'
      if (isCode && piece.side === 'start') skip = {name: piece.name, start, depth: 1}
      else plan.blank.push({start, end})
    } else if (!isPlainHtml(piece, source)) plan.masks.push(mask(start, end, 'hidden'))
  }
  return plan
}

/** The masks that touch none of the spans. Both lists ascending. */
function outside(masks: readonly Mask[], spans: readonly Span[]): Mask[] {
  let index = 0
  return masks.filter(({start, end}) => {
    while (index < spans.length && (spans[index] as Span).end <= start) index++
    const next = spans[index]
    return !next || next.start >= end
  })
}

/**
 * The source with MDX's own syntax masked, and the templates that stand outside it: modules, expressions and tags in
 * their own lines are blank, those in line are gone or opaque, HTML in line stays HTML.
 */
export function maskMdx(templates: Masked, pieces: readonly MdxPiece[]): Masked {
  const {source} = templates
  const {blank, masks: own} = planOf(source, pieces)
  const foreign = outside(templates.masks, pieces)
  const masks = [...own, ...foreign].sort((a, b) => a.start - b.start)
  const edits = [
    ...blank.map(span => ({...span, text: source.slice(span.start, span.end).replace(/[^\r\n]/g, ' ')})),
    ...own.map(({start, end}) => ({start, end, text: OPAQUE.repeat(end - start)})),
    ...foreign.map(({start, end}) => ({start, end, text: templates.text.slice(start, end)}))
  ].sort((a, b) => a.start - b.start)
  const parts: string[] = []
  let from = 0
  for (const {start, end, text} of edits) {
    if (start < from) continue
    parts.push(source.slice(from, start), text)
    from = end
  }
  parts.push(source.slice(from))
  return {source, text: parts.join(''), masks, notes: templates.notes}
}
