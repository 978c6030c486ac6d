import type {Block, BlockContext, BlockRoot, Encoder} from '../core/block.ts'
import {composeMaps, type MappedText, toSource} from '../core/source-map.ts'
import {contextOf} from './block-context.ts'
import {inside} from './encoders.ts'

/**
 * A document that was read from a decoded text, placed in the source that text came from. What a block knows of
 * itself wins over `context`; `encode` writes a text where this one stands; the innermost decoded text stays at hand as `within`.
 */
export function nest(
  {children, notes}: BlockRoot,
  text: MappedText,
  context: BlockContext,
  encode?: Encoder
): BlockRoot {
  return {
    type: 'root',
    children: children.map(block => place(block, text, context, encode)),
    notes: notes.map(({offset, ...note}) => ({
      ...note,
      offset: toSource(text.map, {start: offset, end: offset + 1}).start
    }))
  }
}

function place(block: Block, text: MappedText, context: BlockContext, encode: Encoder | undefined): Block {
  return {
    ...block,
    map: composeMaps(text.map, block.map),
    context: joined(context, block.context),
    within: block.within ?? {text: text.text, map: block.map},
    encode: inside(block.encode, encode)
  }
}

/** What both know of the way to a text is joined; a pointer leads to the outer field, for it cannot lead into a text. */
function joined(outer: BlockContext, inner: BlockContext): BlockContext {
  const locator = [outer.locator, inner.locator].filter(part => part !== undefined).join(' › ')
  return contextOf({
    ...outer,
    ...inner,
    locator: locator || undefined,
    twin: inner.twin === undefined ? outer.twin : `${outer.locator ?? ''} ${inner.twin}`,
    pointer: outer.pointer ?? inner.pointer
  })
}
