import {localName, type XmlToken} from './xml-tokens.ts'

/** An element that is passed over with all that is inside it. */
export interface SkippedElement {
  /** Without prefix, in lower case. */
  readonly name: string
  readonly start: number
  depth: number
}

/** The name of a tag without prefix, in lower case. */
export const tagName = ({name}: {readonly name: string}): string => localName(name).toLowerCase()

/** Takes note of a token behind the start tag of a skipped element; whether the element ends with it. */
export function endsSkipped(skipped: SkippedElement, token: XmlToken): boolean {
  if (token.type !== 'start' && token.type !== 'end') return false
  if (tagName(token) !== skipped.name) return false
  if (token.type === 'end') skipped.depth--
  else if (!token.selfClosing) skipped.depth++
  return skipped.depth === 0
}

/** What to tell about an element that never ends. */
export const neverClosed = (name: string): string =>
  `<${name}> is not closed, so everything from it to the end is left out of the check.`
