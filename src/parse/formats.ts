import type {BlockRoot} from '../core/block.ts'
import {verbatimMap} from '../core/source-map.ts'
import {BlockCollector} from './block-collector.ts'
import {readHtml} from './html/read-html.ts'
import {readMarkdown} from './markdown/read-markdown.ts'
import {maskTemplates} from './mask-templates.ts'
import type {Masked} from './masked.ts'
import {readText} from './text/read-text.ts'

export const formatNames = ['markdown', 'html', 'text'] as const
export type FormatName = (typeof formatNames)[number]

/** What a file is for: reading, speaking from, or sending. */
export interface ParseOptions {
  readonly kind: 'docs' | 'script' | 'macro'
}

/** A way to write prose down in a file. */
export interface Format {
  readonly name: FormatName
  /** As a person calls it. */
  readonly title: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Never throws for any source; what could not be read as meant is in the notes. */
  parse(source: string, options: ParseOptions): BlockRoot
}

const wholeOf = (masked: Masked) => ({text: masked.text, map: verbatimMap(0, masked.text.length)})

/** Every format the linter reads. A new one is a reader and an entry here. */
export const formats: Readonly<Record<FormatName, Format>> = {
  markdown: {
    name: 'markdown',
    title: 'Markdown',
    extensions: ['.md', '.markdown', '.mdown'],
    parse(source, {kind}) {
      const masked = maskTemplates(source, 'markdown')
      const collector = new BlockCollector(masked)
      readMarkdown(wholeOf(masked), collector, {}, {readsFences: kind !== 'docs'})
      return collector.finish()
    }
  },
  html: {
    name: 'html',
    title: 'HTML',
    extensions: ['.html', '.htm', '.xhtml'],
    parse(source) {
      const masked = maskTemplates(source, 'other')
      const collector = new BlockCollector(masked)
      readHtml(wholeOf(masked), collector, {})
      return collector.finish()
    }
  },
  text: {
    name: 'text',
    title: 'plain text',
    extensions: ['.txt', '.text'],
    parse(source) {
      const masked = maskTemplates(source, 'other')
      const collector = new BlockCollector(masked)
      readText(wholeOf(masked), collector, {})
      return collector.finish()
    }
  }
}

/** The format of a file by its extension, in any case; `undefined` when no format claims it. */
export function formatOf(path: string): FormatName | undefined {
  const lower = path.toLowerCase()
  return formatNames.find(name => formats[name].extensions.some(extension => lower.endsWith(extension)))
}
