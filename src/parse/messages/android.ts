import {type BlockRoot, OPAQUE, type ParseNote} from '../../core/block.ts'
import {type MappedText, MappedTextBuilder, verbatimMap} from '../../core/source-map.ts'
import {nest} from '../nest.ts'
import {addXmlText} from '../xml/add-xml-text.ts'
import {blankServerTags} from '../xml/server-tags.ts'
import {endsSkipped, neverClosed, type SkippedElement, tagName} from '../xml/skipped-element.ts'
import {visitXmlTokens} from '../xml/xml-tokens.ts'
import {readMessage} from './message-blocks.ts'
import {maskPrintf} from './printf.ts'
import {replaceMatches} from './replace-matches.ts'

/** `@string/name`, `?attr/name`: another resource, no text. */
const REFERENCE = /^[@?](?:[\w.]{1,100}:)?[\w.]{1,100}\/[\w.]{1,200}$/
/** `<xliff:g>` marks what translators leave alone: a value or a name. */
const GROUP = 'g'
const ESCAPE = /\\(?:u([\da-fA-F]{4})|([nt@?#'"\\]))/g
const ESCAPE_OR_FOLD = /\\(?:u([\da-fA-F]{4})|([nt@?#'"\\]))|[\r\n]\s+/g
const controls: Readonly<Record<string, string>> = {n: '\n', t: '\t'}

function unescaped(match: RegExpMatchArray): string {
  const [, hex, sign] = match
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
  return sign === undefined ? ' ' : (controls[sign] ?? sign)
}

/** The text between quotation marks around the whole, where white space counts; `undefined` without such marks. */
function quotedPart(source: string): MappedText | undefined {
  const end = source.trimEnd().length - 1
  const start = source.length - source.trimStart().length
  const isQuoted = start < end && source[start] === '"' && source[end] === '"' && source[end - 1] !== '\\'
  if (!isQuoted) return undefined
  const text = source.slice(start + 1, end)
  return {text, map: verbatimMap(start + 1, text.length)}
}

/** A message decoded, with the tags that style it as they stand. */
interface Decoded {
  readonly message: MappedText
  readonly notes: readonly ParseNote[]
}

function decode(source: string, escapes: RegExp): Decoded {
  const xml = blankServerTags(source)
  const message = new MappedTextBuilder()
  const notes: ParseNote[] = []
  let group: SkippedElement | undefined
  visitXmlTokens(xml.text, token => {
    if (group) {
      if (!endsSkipped(group, token)) return
      message.decoded(OPAQUE, group.start, token.end - group.start)
      group = undefined
    } else if (token.type === 'text' || token.type === 'cdata') {
      const text = new MappedTextBuilder()
      addXmlText(text, xml, token, token.type)
      message.append(replaceMatches(text.build(), escapes, unescaped))
    } else if (tagName(token) !== GROUP) {
      message.verbatim(source.slice(token.start, token.end), token.start)
    } else if (token.type === 'start') {
      if (token.selfClosing) message.decoded(OPAQUE, token.start, token.end - token.start)
      else group = {name: GROUP, start: token.start, depth: 1}
    }
  })
  if (group) {
    const {start} = group as SkippedElement
    message.decoded(OPAQUE, start, source.length - start)
    notes.push({message: neverClosed('xliff:g'), offset: start})
  }
  return {message: message.build(), notes}
}

/**
 * Reads the raw markup inside a `<string>` or `<item>` of an Android catalogue: XML, then Android's escapes, then the
 * HTML it may hold. `<xliff:g>` and printf directives are opaque words. Never throws; linear.
 */
export function parseAndroid(source: string): BlockRoot {
  if (REFERENCE.test(source.trim())) return {type: 'root', children: [], notes: []}
  const quoted = quotedPart(source)
  if (quoted) return nest(readDecoded(decode(quoted.text, ESCAPE)), quoted, {})
  return readDecoded(decode(source, ESCAPE_OR_FOLD))
}

function readDecoded({message, notes}: Decoded): BlockRoot {
  const root = readMessage(maskPrintf(message))
  return {...root, notes: [...root.notes, ...notes]}
}
