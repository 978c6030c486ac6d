import {parseXml, XmlError} from '@rgrove/parse-xml'
import {decodeHTMLStrict} from 'entities/decode'
import type {ParseNote} from '../../core/block.ts'
import {visitXmlTokens} from './xml-tokens.ts'

/** Stands around a fragment, so that it can be checked as a document. */
const WRAPPER = 'peoplefirst.fragment'
const OPENING = `<${WRAPPER}>`
const XML_DECLARATION = /^\uFEFF?\s*<\?xml\b[^>]*>/
const DOCTYPE = /<!DOCTYPE[^<>[]*(?:\[[\s\S]*?\]\s*)?>/iy

/** A sentence for a fault; `offset` is moved to where the writer has to mend it. */
type Explain = (fault: Fault) => ParseNote

/** What the parser says, and where in the text. */
interface Fault {
  readonly text: string
  readonly message: string
  readonly offset: number
}

const fixed =
  (message: string): Explain =>
  ({offset}) => ({message, offset})

/** Where the reference begins whose end the parser stands at. */
const ampersandBefore = ({text, offset}: Fault): number => Math.max(0, text.lastIndexOf('&', offset))

function unknownEntity({message, offset}: Fault): ParseNote {
  const reference = /&\S+;/.exec(message)?.[0] ?? '&'
  const value = decodeHTMLStrict(reference)
  const remedy =
    value === reference
      ? 'write what it stands for'
      : `write &#${value.codePointAt(0)}; or the character itself`
  return {message: `${reference} has no meaning in XML of its own; ${remedy}.`, offset}
}

/** Start of the innermost element that is open at `offset`; up to there the text is well-formed. */
function openElementAt(text: string, offset: number): number {
  const open: number[] = []
  visitXmlTokens(text.slice(0, offset), token => {
    if (token.type === 'start' && !token.selfClosing) open.push(token.start)
    else if (token.type === 'end') open.pop()
  })
  return open.at(-1) ?? offset
}

function missingEnd({text, message, offset}: Fault): ParseNote {
  const name = /element (\S+)/.exec(message)?.[1] ?? ''
  const found = /^<\/([^\s<>/]+)/.exec(text.slice(offset, offset + 200))?.[1]
  if (found !== undefined && name === WRAPPER) {
    return {
      message: `</${found}> ends an element that is not open; leave it out or write <${found}>.`,
      offset
    }
  }
  if (text[offset] === '<' && found === undefined) {
    return {message: 'This “<” begins no tag; write &lt; where the sign itself is meant.', offset}
  }
  const place = found === undefined || found === WRAPPER ? '' : ` before </${found}>`
  return {
    message: `<${name}> is not closed${place}; write </${name}> where it ends.`,
    offset: openElementAt(text, offset)
  }
}

const explanations: readonly (readonly [RegExp, Explain])[] = [
  [/^Missing end tag/, missingEnd],
  [/^Named entity/, unknownEntity],
  [
    /^(?:Unterminated reference|Invalid character reference)/,
    fault => ({
      message: 'This “&” begins no reference; write &amp; where the sign itself is meant.',
      offset: ampersandBefore(fault)
    })
  ],
  [
    /^Character reference/,
    fault => ({
      message: 'This reference stands for a character that XML cannot hold; leave it out.',
      offset: ampersandBefore(fault)
    })
  ],
  [/^Unclosed start tag/, fixed('A start tag goes wrong here; it needs its “>”, and a value its quotes.')],
  [/^Attribute value/, fixed('An attribute needs a value in quotes here, as in name="value".')],
  [/^Duplicate attribute/, fixed('An attribute is written twice in one tag; leave one of them out.')],
  [/^Unclosed attribute/, fixed('A value in quotes is not closed; write its closing quote.')],
  [/^Unescaped `<`/, fixed('A value in quotes holds “<”; write &lt; there.')],
  [/^Unclosed CDATA/, fixed('A CDATA section is not closed; write ]]> where it ends.')],
  [/^Element content may not/, fixed('“]]>” stands in plain text; write ]]&gt; there.')],
  [
    /^The string `--`|^Unclosed comment/,
    fixed('A comment is not closed, or holds “--”; write --> where it ends.')
  ],
  [/^Invalid character \(/, fixed('Here stands a control character that XML cannot hold; leave it out.')]
]

const unknownFault: Explain = ({message, offset}) => ({
  message: message.includes(WRAPPER)
    ? 'This is not well-formed XML: it breaks off inside a tag.'
    : `This is not well-formed XML: ${message.split(' (line ')[0]}.`,
  offset
})

const blank = (text: string): string => ' '.repeat(text.length)

/** As long as `text`, without what only a document may begin with. */
function withoutProlog(text: string): string {
  const plain = text.replace(XML_DECLARATION, blank).replace(/^\uFEFF/, blank)
  const start = plain.search(/<!DOCTYPE/i)
  if (start < 0) return plain
  const doctype = new RegExp(DOCTYPE)
  doctype.lastIndex = start
  const found = doctype.exec(plain)?.[0] ?? ''
  return plain.slice(0, start) + blank(found) + plain.slice(start + found.length)
}

/** Parses; returns the error, or `undefined` when all is well. Only XML errors count. */
function faultOf(text: string, hasDoctype: boolean): Fault | undefined {
  try {
    parseXml(text, {ignoreUndefinedEntities: hasDoctype})
    return undefined
  } catch (error) {
    return error instanceof XmlError ? {text, message: error.message, offset: error.pos} : undefined
  }
}

/** As long as `text`, and as well-formed: the parser counts code points, and takes its time over each CR. */
const plainUnits = (text: string): string =>
  text.replaceAll('\r', ' ').replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, 'xx')

/**
 * The first fault of a text that is meant as XML, or `undefined` when it is well-formed. A fragment without a single
 * root is none. The parser recurses: do not ask about text nested deeper than a thousand elements.
 */
export function xmlFault(text: string): ParseNote | undefined {
  const plain = plainUnits(text)
  const hasDoctype = /<!DOCTYPE/i.test(plain)
  let fault = faultOf(plain, hasDoctype)
  let shift = 0
  if (fault && /^(?:Extra content|Root element)/.test(fault.message)) {
    fault = faultOf(`${OPENING}${withoutProlog(plain)}</${WRAPPER}>`, hasDoctype)
    shift = OPENING.length
  }
  if (!fault) return undefined
  const current = fault
  const explain = explanations.find(([pattern]) => pattern.test(current.message))?.[1] ?? unknownFault
  const {message, offset} = explain(current)
  return {message, offset: Math.min(Math.max(0, offset - shift), text.length)}
}
