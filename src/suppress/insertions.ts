import {LineIndex} from '../core/lines.ts'
import {commentSyntaxOf} from './comment-syntaxes.ts'
import {frontmatterOf} from './frontmatter-comments.ts'
import {linesOf} from './lines-of.ts'
import {handlebarsComment, htmlComment, mdxComment} from './markup-comments.ts'

/** A text put into a source, in UTF-16 units, with nothing taken away. */
export interface Insertion {
  readonly offset: number
  readonly text: string
}

/** A rule to be left out at one place, and why. */
export interface Ignored {
  readonly id: string
  readonly reason: string
  /** Where its words begin. */
  readonly offset: number
  /** The 1-based line they begin on. */
  readonly line: number
}

/** Whether a file can hold comments. A plain JSON file cannot, unless its name or a comment says that it does. */
export function holdsComments(source: string, syntax: string, path: string): boolean {
  if (syntax !== 'json') return commentSyntaxOf(syntax) !== undefined
  return /\.(?:jsonc|json5)$/i.test(path) || (commentSyntaxOf('json')?.read(source) ?? []).length > 0
}

/**
 * Places for a comment that leaves a finding out, likeliest first. Whether the file still reads the same with one of
 * them is for the caller to see.
 */
export function insertionsFor(source: string, syntax: string, ignored: Ignored): readonly Insertion[] {
  const page = pageOf(source)
  const isData = ignored.offset < frontmatterEnd(source, syntax)
  const places = Object.hasOwn(writers, syntax) ? writers[isData ? 'yaml' : syntax] : undefined
  return places?.({...ignored, page, reason: ignored.reason.replace(/\s+/g, ' ').trim()}) ?? []
}

const frontmatterEnd = (source: string, syntax: string): number =>
  syntax === 'markdown' || syntax === 'mdx' ? frontmatterOf(source).end : 0

/** A source by its lines, and how they end. */
interface Page {
  readonly source: string
  readonly lines: readonly string[]
  readonly starts: LineIndex
  readonly eol: string
}

function pageOf(source: string): Page {
  const lines = [...linesOf(source)].map(({start, end}) => source.slice(start, end))
  return {source, lines, starts: new LineIndex(source), eol: /\r\n|\n|\r/.exec(source)?.[0] ?? '\n'}
}

interface Task extends Ignored {
  readonly page: Page
}

type Writer = (task: Task) => readonly Insertion[]

const lineAt = ({lines}: Page, line: number): string => lines[line - 1] ?? ''
const indentAt = (page: Page, line: number): string =>
  /^[ \t]*/.exec(lineAt(page, line).replace(/^\uFEFF/, ''))?.[0] ?? ''

/** Before a line; a byte order mark stays first. */
function above({page}: Task, line: number, text: string, gap = ''): Insertion {
  const start = page.starts.start(line) ?? page.source.length
  const offset = start === 0 && page.source.startsWith('\uFEFF') ? 1 : start
  return {offset, text: `${text}${page.eol}${gap}`}
}

/** At the end of a line. */
const behind = ({page}: Task, line: number, text: string): Insertion => ({
  offset: (page.starts.start(line) ?? 0) + lineAt(page, line).length,
  text
})

const nextLine = ({id, reason}: Ignored, dash = '--'): string =>
  `peoplefirst-disable-next-line ${id} ${dash} ${reason}`
const sameLine = ({id, reason}: Ignored, dash = '--'): string =>
  `peoplefirst-disable-line ${id} ${dash} ${reason}`

/** What would end a comment early is written otherwise. */
const inMarkup = (text: string): string =>
  text.replace(/-{2,}/g, '–').replace(/\*\//g, '* /').replace(/\}\}/g, '} }')

interface Marks {
  readonly open: string
  readonly close: string
}

/** The two comments for one place: for the line below, and for the line itself. */
function markup(
  task: Task,
  {open, close}: Marks,
  dash = '--'
): {readonly next: string; readonly same: string} {
  const safe = {...task, reason: inMarkup(task.reason)}
  return {
    next: `${open} ${nextLine(safe, dash)} ${close}`,
    same: `${open} ${sameLine(safe, dash)} ${close}`
  }
}

/** Whether a place stands between the angle brackets of a tag, where no comment can. */
function isInTag(source: string, offset: number): boolean {
  const open = source.lastIndexOf('<', offset - 1)
  return open > source.lastIndexOf('>', offset - 1) && /^<[a-z/?!]/i.test(source.slice(open, open + 2))
}

const outsideTags = ({page}: Task, insertions: readonly Insertion[]): readonly Insertion[] =>
  insertions.filter(({offset}) => !isInTag(page.source, offset))

const CONTAINER = /^[ \t]*(?:>[ \t]?)*/
const ITEM = /^([ \t]*(?:>[ \t]?)*)((?:[-*+]|\d{1,9}[.)])[ \t]+)/

/** Above the line; between the items of a list, inside the item before, so that the list stays one. */
const inMarkdown =
  (marks: Marks): Writer =>
  task => {
    const {next, same} = markup(task, marks)
    const {page, line} = task
    const text = lineAt(page, line)
    const container = CONTAINER.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? ''
    const [, outer = '', mark] = ITEM.exec(text) ?? []
    const inItem = mark === undefined ? [] : [above(task, line, `${outer}${' '.repeat(mark.length)}${next}`)]
    const isFirst =
      lineAt(page, line - 1)
        .replace(CONTAINER, '')
        .trim() === ''
    const plain = above(task, line, `${container}${next}`)
    return outsideTags(task, [
      ...(isFirst ? [plain, ...inItem] : [...inItem, plain]),
      behind(task, line, ` ${same}`),
      behind(task, line, same)
    ])
  }

const inHtml: Writer = task => {
  const {page, line} = task
  const isTemplate = /\{\{[#/>!]/.test(page.source)
  const {next, same} = markup(task, isTemplate ? handlebarsComment : htmlComment)
  return outsideTags(task, [
    above(task, line, `${indentAt(page, line)}${next}`),
    behind(task, line, ` ${same}`),
    behind(task, line, same)
  ])
}

/** Two hyphens may not stand in a comment of XML, and nothing before its declaration. */
const inXml: Writer = task => {
  const {page, line} = task
  const {next, same} = markup(task, htmlComment, '—')
  const isDeclared = /^\uFEFF?<\?xml/.test(lineAt(page, line))
  const before = isDeclared ? [] : [above(task, line, `${indentAt(page, line)}${next}`)]
  return outsideTags(task, [...before, behind(task, line, ` ${same}`), behind(task, line, same)])
}

/** Above the line itself, or above the key of the text that it belongs to. */
const inYaml: Writer = task => {
  const {page, line} = task
  const lines = [line, ...outerLines(page, line)]
  return lines.map(one => above(task, one, `${indentAt(page, one)}# ${nextLine(task)}`))
}

/** The nearest line above that is indented less, and the nearest line above that holds a key at all. */
function outerLines(page: Page, line: number): readonly number[] {
  const depth = indentAt(page, line).length
  for (let outer = line - 1; outer > 0; outer--) {
    if (lineAt(page, outer).trim() !== '' && indentAt(page, outer).length < depth) return [outer]
  }
  return []
}

/** Above the whole paragraph that the line belongs to. */
const aboveParagraph =
  (comment: (task: Task) => string, gap: 'gap' | 'no gap'): Writer =>
  task => {
    const {page} = task
    let {line} = task
    while (line > 1 && lineAt(page, line - 1).trim() !== '') line--
    const between = gap === 'gap' ? page.eol : ''
    return [above(task, line, `${indentAt(page, line)}${comment(task)}`, between)]
  }

const aboveLine =
  (comment: (task: Task) => string): Writer =>
  task => [above(task, task.line, comment(task))]

const writers: Readonly<Record<string, Writer>> = {
  markdown: inMarkdown(htmlComment),
  mdx: inMarkdown(mdxComment),
  html: inHtml,
  xml: inXml,
  yaml: inYaml,
  json: task => [above(task, task.line, `${indentAt(task.page, task.line)}// ${nextLine(task)}`)],
  asciidoc: aboveLine(task => `// ${nextLine(task)}`),
  lg: aboveLine(task => `> ${nextLine(task)}`),
  lu: aboveLine(task => `> ${nextLine(task)}`),
  rst: aboveParagraph(task => `.. ${nextLine(task)}`, 'gap'),
  po: aboveParagraph(task => `# ${nextLine(task)}`, 'no gap'),
  vtt: aboveParagraph(
    task => `NOTE ${nextLine({...task, reason: task.reason.replaceAll('-->', '→')})}`,
    'gap'
  )
}
