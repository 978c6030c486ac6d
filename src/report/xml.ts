/** An element with attributes, and either elements or text inside. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly content?: readonly XmlElement[] | string
}

/** An XML document; whatever its texts hold, it is well-formed and they are read back as they were. */
export const xmlDocument = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, '')}`

function elementText({name, attributes, content = []}: XmlElement, indent: string): string {
  const list = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${encoded(String(value), /[&<>"'\t\n\r]/g)}"`
  )
  const head = `${indent}<${name}${list.join('')}`
  if (content.length === 0) return `${head}/>\n`
  if (typeof content === 'string') return `${head}>${encoded(content, /[&<>\r]/g)}</${name}>\n`
  const inner = content.map(child => elementText(child, `${indent}  `)).join('')
  return `${head}>\n${inner}${indent}</${name}>\n`
}

/** Characters that XML 1.0 cannot hold in any way become U+FFFD. */
const encoded = (text: string, special: RegExp): string =>
  text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(special, unit => named[unit] ?? `&#${unit.charCodeAt(0)};`)

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
}
