import type {Span} from '../../core/span.ts'
import {lineSpans} from '../line-spans.ts'
import type {Frontmatter} from './frontmatter.ts'

/** A field that readers see, with the raw value as it stands in the file. */
export interface FrontmatterField {
  readonly name: string
  readonly value: Span
}

const keys: Readonly<Record<Frontmatter['language'], RegExp>> = {
  yaml: /^(["']?)(title|description|summary|sidebar_label)\1[ \t]*:(?=\s|$)[ \t]*/,
  toml: /^(["']?)(title|description|summary|sidebar_label)\1[ \t]*=[ \t]*/
}

/** The fields at the top level of the frontmatter that hold prose; a value may go on over indented lines. */
export function frontmatterFields(text: string, {language, body}: Frontmatter): FrontmatterField[] {
  const fields: FrontmatterField[] = []
  let open: {name: string; start: number; end: number} | undefined
  /** The quotes that end a TOML string of several lines. */
  let closing: string | undefined
  const finish = () => {
    if (open) fields.push({name: open.name, value: {start: open.start, end: open.end}})
    open = undefined
  }
  for (const {start, end} of lineSpans(text, body.start, body.end)) {
    const line = text.slice(start, end)
    if (open && closing !== undefined) {
      open.end = end
      if (line.includes(closing)) closing = undefined
      continue
    }
    // Below a table heading the fields are no longer the page's own.
    if (language === 'toml' && line.startsWith('[')) break
    if (open && (/^[ \t]/.test(line) || line === '')) {
      open.end = end
      continue
    }
    finish()
    const key = keys[language].exec(line)
    if (key?.[2] === undefined) continue
    open = {name: key[2], start: start + key[0].length, end}
    const quotes = language === 'toml' ? /^(?:"""|''')/.exec(line.slice(key[0].length))?.[0] : undefined
    closing = quotes && line.includes(quotes, key[0].length + 3) ? undefined : quotes
  }
  finish()
  return fields
}
