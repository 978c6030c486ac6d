import type {Blockquote, Code, Html, Paragraph, RootContent, Table} from 'mdast'
import type {BlockContext, BlockKind} from '../../core/block.ts'
import {composeMaps, type MappedText, type SourceMap, toSource} from '../../core/source-map.ts'
import type {BlockCollector} from '../block-collector.ts'
import {contextOf, leadInOf, oneLine} from '../block-context.ts'
import {addAttributes} from '../html/attributes.ts'
import {readHtml} from '../html/read-html.ts'
import {MarkedTextBuilder} from '../marked-text.ts'
import type {SpeakerOptions, TurnCollector} from '../speakers/turn-collector.ts'
import {readText} from '../text/read-text.ts'
import {beginsAlert, withoutAlertMark} from './alert-mark.ts'
import {holdsProse} from './holds-prose.ts'
import {addLeaves, htmlOf, type InlineHost, readInline} from './inline-text.ts'
import type {ParsedSection} from './parse-section.ts'
import {type Pending, type Place, pendingNodes} from './places.ts'
import {isReplyLanguage} from './reply-fence.ts'
import type {Section} from './sections.ts'

/** What stays the same for all sections of one Markdown text. */
export interface WalkOptions {
  readonly input: MappedText
  readonly collector: BlockCollector
  /** Takes the blocks that may hold turns of a conversation; made for `collector`. */
  readonly turns: TurnCollector
  readonly speakers: SpeakerOptions
  readonly base: BlockContext
  /** Whether fences hold what is sent or said; else those are read that hold prose. */
  readonly readsFences: boolean
  /** Offsets of quote marks that quote nobody. */
  readonly falseQuotes: ReadonlySet<number>
  /** What a paragraph is here. */
  readonly paragraphKind: BlockKind
}

const startOf = (node: RootContent): number => node.position?.start.offset ?? 0
const endOf = (node: RootContent): number => node.position?.end.offset ?? 0

/** Reads one section after the other; returns the heading in force at its end. */
export function walkSection(
  section: Section,
  {tree, record}: ParsedSection,
  heading: string | undefined,
  options: WalkOptions
): string | undefined {
  const reader = new SectionReader(section, record, heading, options)
  const place: Place = {
    kind: options.paragraphKind,
    quoted: options.base.quoted ?? false,
    alert: false,
    leadIn: undefined
  }
  // Definitions that were appended for this section's references lie behind its end.
  const end = ownLength(section)
  return reader.read(
    tree.children.filter(node => startOf(node) < end),
    place
  )
}

function ownLength({map}: Section): number {
  const last = map.at(-1)
  return last ? last.text + last.length : 0
}

class SectionReader implements InlineHost {
  readonly text: string
  readonly record: ParsedSection['record']
  readonly #section: SourceMap
  readonly #options: WalkOptions
  readonly #outer: SourceMap
  readonly #texts = new WeakMap<object, string>()
  #heading: string | undefined

  constructor(
    section: Section,
    record: ParsedSection['record'],
    heading: string | undefined,
    options: WalkOptions
  ) {
    this.text = section.text
    this.record = record
    this.#section = section.map
    this.#options = options
    this.#outer = composeMaps(options.input.map, section.map)
    this.#heading = heading
  }

  read(nodes: readonly RootContent[], place: Place): string | undefined {
    const pending = pendingNodes(nodes, place)
    for (let next = pending.pop(); next; next = pending.pop())
      for (const inner of this.#readNode(next)) pending.push(inner)
    return this.#heading
  }

  attribute(field: 'alt' | 'title', draft: MarkedTextBuilder): void {
    this.#add(draft.take(), 'attribute', {field})
  }

  htmlAttributes(...[element, attributes, html]: Parameters<InlineHost['htmlAttributes']>): void {
    const mapped = {text: html.text, map: composeMaps(this.#outer, html.map)}
    addAttributes(element, attributes, mapped, this.#options.collector, this.#context({}))
  }

  unclosed(element: string, offset: number): void {
    const message = `<${element}> is not closed, so everything from it to the end of its block is left out of the check.`
    this.#options.collector.note(message, toSource(this.#outer, {start: offset, end: offset + 1}).start)
  }

  /** Reads a node; returns what is inside it and still to be read, last first. */
  #readNode({node, place, previous}: Pending): Pending[] {
    switch (node.type) {
      case 'paragraph':
        this.#readParagraph(node, place)
        return []
      case 'heading': {
        const text = this.#add(readInline(node.children, endOf(node), this).take(), 'heading', {})
        this.#heading = oneLine(text)
        return []
      }
      case 'list':
        return pendingNodes(node.children, {
          ...place,
          alert: false,
          leadIn: this.#leadIn(previous) ?? place.leadIn
        })
      case 'listItem':
        return pendingNodes(node.children, {...place, kind: 'listItem'})
      case 'footnoteDefinition':
        return pendingNodes(node.children, place)
      case 'blockquote':
        return pendingNodes(node.children, this.#insideQuote(node, place, previous))
      case 'table':
        this.#readTable(node, place, this.#leadIn(previous))
        return []
      case 'html':
        this.#readHtml(node, place)
        return []
      case 'code':
        if (!this.#readCode(node, this.#leadIn(previous) ?? place.leadIn)) this.#noteOpenFence(node)
        return []
      case 'definition':
        this.#readDefinitionTitle(node)
        return []
      default:
        return []
    }
  }

  #readParagraph(node: Paragraph, {kind, quoted, alert, leadIn}: Place): void {
    const read = readInline(node.children, endOf(node), this).take()
    const draft = alert ? withoutAlertMark(read) : read
    this.#texts.set(node, this.#add(draft, kind, {quoted: quoted || undefined, leadIn}))
  }

  #insideQuote(node: Blockquote, place: Place, previous: RootContent | undefined): Place {
    const start = startOf(node)
    if (this.#options.falseQuotes.has(toSource(this.#section, {start, end: start}).start)) return place
    const first = node.children[0]
    const alert =
      first?.type === 'paragraph' && beginsAlert(this.text.slice(startOf(first), startOf(first) + 50))
    const leadIn = this.#leadIn(previous) ?? place.leadIn
    return alert ? {...place, alert} : {...place, quoted: true, leadIn}
  }

  #readTable({children: rows}: Table, place: Place, leadIn: string | undefined): void {
    const columns: (string | undefined)[] = []
    const second = this.#firstCell(rows[1])
    rows.forEach(({children: cells}, row) => {
      // The first row is a heading, unless a label before the second shows that people speak in both.
      const speaker =
        row === 0 && !this.#options.turns.rowSpeaker(second)
          ? undefined
          : this.#options.turns.rowSpeaker(this.#firstCell(rows[row]))
      cells.forEach((cell, column) => {
        const about = row === 0 ? {header: speaker ? undefined : true} : {column: columns[column]}
        const draft = readInline(cell.children, endOf(cell), this).take()
        const text = this.#add(draft, 'tableCell', {
          ...about,
          leadIn,
          quoted: place.quoted || undefined,
          speaker: column === 0 ? undefined : speaker
        })
        if (row === 0) columns.push(speaker ? undefined : oneLine(text))
      })
    })
  }

  /** The text of a row's first cell, as far as it may be a label. */
  #firstCell(row: Table['children'][number] | undefined): string | undefined {
    const cell = row?.children[0]
    return cell && this.text.slice(startOf(cell), endOf(cell)).replace(/\|/g, '').slice(0, 100)
  }

  #readHtml(node: Html, {quoted, leadIn}: Place): void {
    const html = htmlOf(node, this)
    const mapped = {text: html.text, map: composeMaps(this.#outer, html.map)}
    readHtml(mapped, this.#options.collector, this.#context({quoted: quoted || undefined, leadIn}))
  }

  /** A fence that nobody closed swallows the rest of its container; that is worth saying. */
  #noteOpenFence({position}: Code): void {
    const start = position?.start.offset ?? 0
    const raw = this.text.slice(start, position?.end.offset)
    const [fence] = /^(?:`{3,}|~{3,})/.exec(raw) ?? []
    const last = raw.slice(raw.lastIndexOf('\n') + 1).replace(/^[\s>]+/, '')
    if (fence === undefined || (last !== raw && last.startsWith(fence))) return
    const message =
      'The code block that opens here is never closed, so what follows is read as code and not checked.'
    this.#options.collector.note(message, toSource(this.#outer, {start, end: start + 1}).start)
  }

  /** Whether it stands between fences; else it is indented. */
  #isFenced(node: Code): boolean {
    return /^[`~]{3}/.test(this.text.slice(startOf(node), startOf(node) + 3))
  }

  /** Reads what is sent or said between fences; returns whether there was something to read. */
  #readCode(node: Code, leadIn: string | undefined): boolean {
    const {collector, speakers, turns, readsFences} = this.#options
    if (!isReplyLanguage(node.lang ?? '')) return false
    const draft = new MarkedTextBuilder()
    addLeaves(draft, this.record.leaves(node), this.text)
    const {text, map} = draft.take()
    if (!readsFences && !(this.#isFenced(node) && holdsProse(text))) return false
    const context = this.#context({quoted: true, leadIn, speaker: turns.takeSpeaker()})
    readText({text, map: composeMaps(this.#outer, map)}, collector, context, speakers)
    return true
  }

  #readDefinitionTitle(node: RootContent): void {
    const draft = new MarkedTextBuilder()
    addLeaves(draft, this.record.title(node), this.text)
    this.attribute('title', draft)
  }

  #leadIn(previous: RootContent | undefined): string | undefined {
    return previous ? leadInOf(this.#texts.get(previous)) : undefined
  }

  #context(more: Parameters<typeof contextOf>[0]): BlockContext {
    return contextOf({...this.#options.base, heading: this.#heading, ...more})
  }

  #add(
    draft: ReturnType<MarkedTextBuilder['take']>,
    kind: BlockKind,
    more: Parameters<typeof contextOf>[0]
  ): string {
    return this.#options.turns.add(draft, kind, this.#context(more), this.#outer)
  }
}
