import type {BlockCollector} from '../block-collector.ts'
import {decodeJsonString} from '../data/json-string.ts'
import {addDecoded} from '../html/decode-references.ts'
import {type MarkedText, MarkedTextBuilder} from '../marked-text.ts'
import type {MdxAttribute, MdxPiece, MdxTag} from './mdx-piece.ts'

/** Attributes of components and elements that people read or hear. */
const spokenAttributes: ReadonlySet<string> = new Set([
  'title',
  'label',
  'alt',
  'summary',
  'description',
  'placeholder',
  'aria-label'
])

/** The text of an attribute, or `undefined` where an expression is more than one string. */
function attributeText(source: string, {value: {start, end}, form}: MdxAttribute): MarkedText | undefined {
  if (form === 'literal') {
    const draft = new MarkedTextBuilder()
    addDecoded(draft, source, start, end, 'attribute')
    return draft.take()
  }
  const [all, lead = '', quote = ''] = /^(\s*)(["'`])/.exec(source.slice(start, end)) ?? []
  if (all === undefined) return undefined
  const inner = {start: start + lead.length + 1, end: start + source.slice(start, end).trimEnd().length - 1}
  const raw = source.slice(inner.start, inner.end)
  const isWhole = source[inner.end] === quote && !new RegExp(`(?<!\\\\)${quote}`).test(raw)
  if (!isWhole || inner.end < inner.start || (quote === '`' && raw.includes('${'))) return undefined
  return {...decodeJsonString(source, inner.start, inner.end), marks: []}
}

/** Adds a block for each attribute that people read or hear; those of HTML left in line are read by the Markdown reader. */
export function addAttributeBlocks(
  source: string,
  pieces: readonly MdxPiece[],
  isLeft: (tag: MdxTag) => boolean,
  collector: BlockCollector
): void {
  for (const piece of pieces) {
    if (piece.type !== 'tag' || isLeft(piece)) continue
    for (const attribute of piece.attributes) {
      if (!spokenAttributes.has(attribute.name)) continue
      const draft = attributeText(source, attribute)
      if (draft) collector.add(draft, 'attribute', {field: attribute.name})
    }
  }
}
