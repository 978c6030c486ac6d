import type {BlockContext} from '../../core/block.ts'
import type {MappedText} from '../../core/source-map.ts'
import type {BlockCollector} from '../block-collector.ts'
import {contextOf} from '../block-context.ts'
import {MarkedTextBuilder} from '../marked-text.ts'
import {addDecoded} from './decode-references.ts'
import type {TagAttribute} from './tokens.ts'

/** Attributes that people read or hear. */
const spokenAttributes: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'placeholder'])

function isSpoken(element: string, name: string, attributes: readonly TagAttribute[]): boolean {
  if (element === 'meta') {
    return (
      name === 'content' &&
      attributes.some(({name, value}) => name === 'name' && /^description$/i.test(value))
    )
  }
  return spokenAttributes.has(name) || (element === 'attribute' && name === 'default')
}

/** The value of `attribute` with its map; as one decoded run where the raw text does not decode to it. */
function attributeText(html: string, attribute: TagAttribute) {
  const raw = html.slice(attribute.start, attribute.end)
  const opening = /^[^=]*=\s*(["']?)/.exec(raw)
  const start = attribute.start + (opening?.[0].length ?? 0)
  const end = opening?.[1] ? attribute.end - 1 : attribute.end
  const draft = new MarkedTextBuilder()
  addDecoded(draft, html, start, end, 'attribute')
  const read = draft.take()
  if (read.text.replaceAll('\r', '\n') === attribute.value) return read
  draft.decoded(attribute.value, attribute.start, attribute.end - attribute.start)
  return draft.take()
}

/** Adds a block for each attribute of a start tag that people read or hear. */
export function addAttributes(
  element: string,
  attributes: readonly TagAttribute[],
  html: MappedText,
  collector: BlockCollector,
  base: BlockContext
): void {
  for (const attribute of attributes) {
    if (attribute.value === '' || !isSpoken(element, attribute.name, attributes)) continue
    const kind = element === 'attribute' ? 'fallback' : 'attribute'
    const field = element === 'meta' ? 'description' : attribute.name
    collector.add(attributeText(html.text, attribute), kind, contextOf({...base, field}), html.map)
  }
}
