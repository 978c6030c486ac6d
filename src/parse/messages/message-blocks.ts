import type {Block, BlockContext, BlockRoot} from '../../core/block.ts'
import {type MappedText, verbatimMap} from '../../core/source-map.ts'
import {BlockCollector} from '../block-collector.ts'
import {readHtml} from '../html/read-html.ts'
import type {MarkedText} from '../marked-text.ts'
import {maskTemplates} from '../mask-templates.ts'
import type {Masked} from '../masked.ts'
import {nest} from '../nest.ts'
import {readText} from '../text/read-text.ts'

/** A tag or a whole character reference. An address in angle brackets is neither. */
const HTML_SIGN =
  /<\/?[A-Za-z][\w-]*(?:[\s/][^<>]*)?>|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});/

/** How a message that may hold markup is written. */
export type MessageMarkup = 'html' | 'plain'

/** Whether a decoded message holds HTML, or is text as it stands. */
export const markupOf = (text: string): MessageMarkup => (HTML_SIGN.test(text) ? 'html' : 'plain')

const wholeOf = (masked: Masked): MappedText => ({
  text: masked.text,
  map: verbatimMap(0, masked.text.length)
})

const asMessage = (block: Block): Block => (block.kind === 'paragraph' ? {...block, kind: 'message'} : block)

/** The same document with its paragraphs called messages. */
export const asMessages = (root: BlockRoot): BlockRoot => ({...root, children: root.children.map(asMessage)})

/** Several documents of one source as one, in source order. */
export function joinRoots(roots: readonly BlockRoot[]): BlockRoot {
  const startOf = (block: Block) => block.map[0]?.source ?? 0
  return {
    type: 'root',
    children: roots.flatMap(root => root.children).sort((a, b) => startOf(a) - startOf(b)),
    notes: roots.flatMap(root => root.notes).sort((a, b) => a.offset - b.offset)
  }
}

/** Reads one decoded message: its paragraphs are blocks. The map of `message` leads into the source. */
export function readMessage(
  message: MappedText,
  context: BlockContext = {},
  markup: MessageMarkup = markupOf(message.text)
): BlockRoot {
  const masked = maskTemplates(message.text, 'other')
  const collector = new BlockCollector(masked)
  const read = markup === 'html' ? readHtml : readText
  read(wholeOf(masked), collector, {})
  return nest(asMessages(collector.finish()), message, context)
}

/** As `readMessage`, for a message whose markup has been read already: it is one block. */
export function readMarkedMessage(message: MarkedText): BlockRoot {
  const masked = maskTemplates(message.text, 'other')
  const collector = new BlockCollector(masked)
  collector.add({...wholeOf(masked), marks: message.marks}, 'message', {})
  return nest(collector.finish(), message, {})
}
