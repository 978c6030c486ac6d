import {type BlockRoot, OPAQUE, type ParseNote} from '../../core/block.ts'
import {type MappedText, MappedTextBuilder} from '../../core/source-map.ts'
import {nest} from '../nest.ts'
import {addXmlText} from '../xml/add-xml-text.ts'
import {blankServerTags, type XmlSource} from '../xml/server-tags.ts'
import {endsSkipped, neverClosed, type SkippedElement, tagName} from '../xml/skipped-element.ts'
import type {StartTag} from '../xml/start-tag.ts'
import {visitXmlTokens} from '../xml/xml-tokens.ts'
import {parseIcu} from './icu.ts'
import {readMessage} from './message-blocks.ts'
import {maskPrintf} from './printf.ts'

/** What an inline element of XLIFF leaves in the text; of others only the tags go. */
type InlineRole =
  /** A value or a picture: one opaque word. */
  | 'word'
  /** The beginning or end of a style: nothing. */
  | 'code'

const roles: ReadonlyMap<string, InlineRole> = new Map([
  ...['x', 'ph', 'cp'].map((name): [string, InlineRole] => [name, 'word']),
  ...['bx', 'ex', 'it', 'bpt', 'ept', 'sc', 'ec', 'sm', 'em'].map((name): [string, InlineRole] => [
    name,
    'code'
  ])
])

/** What attributes of `<x/>` and `<ph/>` say of a line break or a style; Angular says it in the id. */
const LINE_BREAK = /^(?:lb|line[_-]?break\w*|(?:x-|fmt:)?br)$/i
const STYLE_ID = /^(?:start|close)_/i
const STYLE_TYPE = /^(?:x-|xlf:|html:)?(?:b|i|u|a|em|strong|span|bold|italic|underlined?|link)$/i
const ICU = /\{\s{0,9}\w{1,60}\s{0,9},\s{0,9}(?:plural|select|selectordinal)\s{0,9},/

/** What the element leaves in the text: a new line, nothing, or an opaque word. */
function wordOf(xml: XmlSource, {attributes}: StartTag): string {
  let word: string = OPAQUE
  for (const {name, start, end} of attributes) {
    const value = xml.text.slice(start, end)
    if (!/^(?:id|ctype|type|subType)$/.test(name)) continue
    if (LINE_BREAK.test(value)) return '\n'
    if ((name === 'id' ? STYLE_ID : STYLE_TYPE).test(value)) word = ''
  }
  return word
}

/** An inline element with content, none of which is text of the message. */
interface Inline {
  readonly element: SkippedElement
  readonly word: string
}

/** A message decoded, and what is wrong with it. */
interface Decoded {
  readonly message: MappedText
  readonly notes: readonly ParseNote[]
}

/** The text of a message without its inline elements; references are decoded. */
function decode(source: string): Decoded {
  const xml = blankServerTags(source)
  const message = new MappedTextBuilder()
  let inline: Inline | undefined
  visitXmlTokens(xml.text, token => {
    if (inline) {
      const {element, word} = inline
      if (!endsSkipped(element, token)) return
      message.decoded(word, element.start, token.end - element.start)
      inline = undefined
    } else if (token.type === 'text' || token.type === 'cdata') addXmlText(message, xml, token, token.type)
    else if (token.type === 'start') {
      const name = tagName(token)
      const role = roles.get(name)
      if (!role) return
      const word = role === 'word' ? wordOf(xml, token) : ''
      if (token.selfClosing) message.decoded(word, token.start, token.end - token.start)
      else inline = {element: {name, start: token.start, depth: 1}, word}
    }
  })
  const open = inline as Inline | undefined
  const notes = open ? [{message: neverClosed(open.element.name), offset: open.element.start}] : []
  return {message: message.build(), notes}
}

/**
 * Reads the raw markup inside a `<source>`, `<target>` or `<segment>` of XLIFF 1.2 or 2: placeholders are opaque words,
 * styles leave nothing. What is in it may be HTML or ICU MessageFormat in turn. Never throws; linear.
 */
export function parseXliffText(source: string): BlockRoot {
  const {message, notes} = decode(source)
  const root = ICU.test(message.text)
    ? nest(parseIcu(message.text), message, {})
    : readMessage(maskPrintf(message))
  return {...root, notes: [...root.notes, ...notes]}
}
