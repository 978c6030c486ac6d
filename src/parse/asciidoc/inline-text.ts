import type {Mark} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import {addDecoded} from '../html/decode-references.ts'
import {type MarkedText, MarkedTextBuilder} from '../marked-text.ts'
import type {InlinePiece} from './inline-piece.ts'
import {inlinePieces} from './inline-pieces.ts'

/** Words that stand in a paragraph and are a block of their own. */
export interface ApartText {
  readonly role: 'alt' | 'footnote'
  readonly draft: MarkedText
}

const marks: Readonly<Record<string, Mark['kind']>> = {'*': 'strong', _: 'emphasis'}

/** The delimiters that have a partner, by their offsets: whether each opens or closes. */
function pairs(pieces: readonly InlinePiece[]): ReadonlyMap<number, 'open' | 'close'> {
  const paired = new Map<number, 'open' | 'close'>()
  const open = new Map<string, number>()
  for (const piece of pieces) {
    if (piece.type !== 'delimiter') continue
    const partner = open.get(piece.sign)
    if (piece.canClose && partner !== undefined && partner + piece.sign.length < piece.start) {
      paired.set(partner, 'open')
      paired.set(piece.start, 'close')
      // What was opened in between stays text.
      for (const [sign, start] of open) if (start >= partner) open.delete(sign)
    } else if (piece.canOpen && partner === undefined) open.set(piece.sign, piece.start)
  }
  return paired
}

/** Reads a paragraph's inline markup; spans count in `text`. Pieces lie inside `within`. */
function build(text: string, within: Span, pieces: readonly InlinePiece[], apart: ApartText[]): MarkedText {
  const draft = new MarkedTextBuilder()
  const paired = pairs(pieces)
  let from = within.start
  for (const piece of pieces) {
    const {start, end} = piece
    const side = piece.type === 'delimiter' ? paired.get(start) : undefined
    if (piece.type === 'delimiter' && !side) continue
    addDecoded(draft, text, from, start, 'text')
    from = end
    if (piece.type === 'opaque') draft.opaque(start, end - start)
    else if (piece.type === 'decoded') draft.decoded(piece.text, start, end - start)
    else if (piece.type === 'open') draft.openMark(piece.mark)
    else if (piece.type === 'close') draft.closeMark(piece.mark)
    else if (piece.type === 'apart') {
      if (piece.stays) draft.opaque(start, end - start)
      apart.push({role: piece.role, draft: partText(text, piece.words, apart)})
    } else if (piece.type === 'delimiter') {
      const mark = marks[piece.sign[0] ?? '']
      if (mark && side === 'open') draft.openMark(mark)
      else if (mark) draft.closeMark(mark)
    }
  }
  addDecoded(draft, text, from, within.end, 'text')
  return draft.take()
}

function partText(text: string, words: Span, apart: ApartText[]): MarkedText {
  // Macros inside a footnote are read; footnotes inside it are plain words, so that nothing nests without end.
  const pieces = inlinePieces(text.slice(words.start, words.end))
    .filter(piece => piece.type !== 'apart')
    .map(piece => ({...piece, start: piece.start + words.start, end: piece.end + words.start}))
  return build(text, words, pieces, apart)
}

/** Reads the inline markup of a paragraph, and what in it is a block of its own. Linear. */
export function readInlineText(text: string): {
  readonly draft: MarkedText
  readonly apart: readonly ApartText[]
} {
  const apart: ApartText[] = []
  const draft = build(text, {start: 0, end: text.length}, inlinePieces(text), apart)
  return {draft, apart}
}
