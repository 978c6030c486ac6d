import type {Span} from '../../core/span.ts'

/** The data block at the top of a Markdown file. Spans count in the file. */
export interface Frontmatter {
  readonly language: 'yaml' | 'toml'
  /** What stands between the fences. */
  readonly body: Span
  /** Where the document itself begins. */
  readonly end: number
}

const OPENING = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/
const languages = {'---': 'yaml', '+++': 'toml'} as const

/** Finds `---` or `+++` frontmatter that begins at `from`, if the text has it. */
export function findFrontmatter(text: string, from: number): Frontmatter | undefined {
  const opening = OPENING.exec(text.slice(from, from + 1000))
  const fence = opening?.[1]
  if (!opening || (fence !== '---' && fence !== '+++')) return undefined
  const start = from + opening[0].length
  const closing = fence === '---' ? /^---[ \t]*$/gm : /^\+\+\+[ \t]*$/gm
  closing.lastIndex = start
  const match = closing.exec(text)
  if (!match) return undefined
  return {language: languages[fence], body: {start, end: match.index}, end: match.index + match[0].length}
}
