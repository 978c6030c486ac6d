import type {FormatInfo, TextInfo} from '../core/format-info.ts'
import {table} from './table.ts'

/** The formats as a table. */
export const formatList = (formats: readonly FormatInfo[]): string =>
  table(
    ['name', 'what', 'kind', 'known by'],
    formats.map(({name, title, kind, knownBy}) => [name, title, kind, shortened(knownBy.join(', or '))])
  )

const MAX_WIDTH = 80

const shortened = (text: string): string =>
  text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH - 1).trimEnd()}…` : text

/** One format as a page to read. */
export function formatPage(format: FormatInfo): string {
  const {name, title, syntax, kind, audience, knownBy, items, texts, skip, example} = format
  const reader = audience ? `, ${audience} audience` : ''
  const sections = [
    `${name}\n${title}: ${syntax}, kind ${kind}${reader}`,
    section('Known by', knownBy),
    section('Items', items),
    section('Texts', texts.map(textLine)),
    section('Left out', skip === null ? [] : [skip]),
    section('Example', example.trimEnd().split('\n'))
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length > 0 ? [title, ...lines.map(line => `  ${line}`.trimEnd())].join('\n') : ''

const textLine = ({path, format, remarks}: TextInfo): string =>
  `${path}  (${[format, ...remarks].join(', ')})`
