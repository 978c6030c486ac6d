import type {Nodes, PhrasingContent} from 'mdast'
import type {Mark} from '../../core/block.ts'
import type {MappedText} from '../../core/source-map.ts'
import {roleOf} from '../html/elements.ts'
import {type TagAttribute, visitTokens} from '../html/tokens.ts'
import {MarkedTextBuilder} from '../marked-text.ts'
import type {Leaf, LeafRecord} from './leaf-recorder.ts'

/** What the reader of inline content needs to know and may report. Offsets count in the text that was parsed. */
export interface InlineHost {
  readonly text: string
  readonly record: LeafRecord
  /** Called with an attribute's text: an image's `alt`, a link's `title`. */
  attribute(field: 'alt' | 'title', draft: MarkedTextBuilder): void
  /** Called with the attributes of raw HTML tags. */
  htmlAttributes(element: string, attributes: readonly TagAttribute[], html: MappedText): void
  unclosed(element: string, offset: number): void
}

type Spanned = {readonly start: number; readonly end: number}

function spanOf(node: Nodes): Spanned {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

/** Adds leaves to a draft: as they stand, decoded where they differ from the source. */
export function addLeaves(draft: MarkedTextBuilder, leaves: readonly Leaf[], text: string): void {
  for (const leaf of leaves) {
    if (leaf.text === '\r\n') draft.decoded('\n', leaf.start, 2)
    else if (leaf.text === text.slice(leaf.start, leaf.end)) draft.verbatim(leaf.text, leaf.start)
    else draft.decoded(leaf.text, leaf.start, leaf.end - leaf.start)
  }
}

/** The last pieces that make up `value`; `undefined` when no pieces do. A task list item loses its first space. */
function leavesFor(leaves: readonly Leaf[], value: string): readonly Leaf[] | undefined {
  const whole = leaves.map(leaf => leaf.text).join('')
  if (whole === value) return leaves
  const [first, ...rest] = leaves
  if (!first || whole.slice(1) !== value) return undefined
  return first.text.length === 1
    ? rest
    : [{start: first.start + 1, end: first.end, text: first.text.slice(1)}, ...rest]
}

/** Raw HTML as a text of its own, mapped into the Markdown it stands in. */
export function htmlOf(node: Nodes, {record, text}: Pick<InlineHost, 'record' | 'text'>): MappedText {
  const draft = new MarkedTextBuilder()
  addLeaves(draft, record.leaves(node), text)
  return draft.take()
}

const marks: Readonly<Partial<Record<Nodes['type'], Mark['kind']>>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'deleted',
  link: 'link',
  linkReference: 'link'
}

/** Reads the inline content of one block into a draft, without recursion. */
class InlineReader {
  readonly draft = new MarkedTextBuilder()
  readonly #host: InlineHost
  /** Raw inline code such as `<kbd>`, which is one opaque word. */
  #skip: {readonly name: string; readonly start: number; readonly isSilent: boolean} | undefined

  constructor(host: InlineHost) {
    this.#host = host
  }

  read(nodes: readonly PhrasingContent[], end: number): void {
    const pending: (PhrasingContent | Mark['kind'])[] = nodes.toReversed()
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (typeof next === 'string') this.draft.closeMark(next)
      else pending.push(...this.#readNode(next).toReversed())
    }
    if (!this.#skip) return
    this.#host.unclosed(this.#skip.name, this.#skip.start)
    this.#endSkip(end)
  }

  /** Adds what the node says; returns what is inside it and still to be read, the ends of marks included. */
  #readNode(node: PhrasingContent): readonly (PhrasingContent | Mark['kind'])[] {
    if (node.type === 'html') this.#readHtml(node)
    if (this.#skip) return []
    const {start, end} = spanOf(node)
    if ('title' in node && node.title) this.#addTitle(node)
    switch (node.type) {
      case 'text':
        this.#addText(node)
        return []
      case 'inlineCode':
        this.draft.opaque(start, end - start)
        return []
      case 'image':
      case 'imageReference':
        this.draft.opaque(start, end - start)
        this.#addAlt(node)
        return []
      case 'break':
        this.draft.decoded('\n', start, end - start)
        return []
      case 'link':
        if (this.#host.text[start] === '[') return this.#marked(node, 'link')
        this.draft.opaque(start, end - start)
        return []
      case 'linkReference':
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.#marked(node, marks[node.type] ?? 'link')
      case 'footnoteReference':
      case 'html':
        return []
    }
  }

  #marked({children}: {readonly children: readonly PhrasingContent[]}, kind: Mark['kind']) {
    this.draft.openMark(kind)
    return [...children, kind]
  }

  #addText(node: Extract<PhrasingContent, {type: 'text'}>): void {
    const leaves = leavesFor(this.#host.record.leaves(node), node.value)
    const {start, end} = spanOf(node)
    if (leaves) addLeaves(this.draft, leaves, this.#host.text)
    else this.draft.decoded(node.value, start, end - start)
  }

  #addTitle(node: Nodes): void {
    const draft = new MarkedTextBuilder()
    addLeaves(draft, this.#host.record.title(node), this.#host.text)
    this.#host.attribute('title', draft)
  }

  #addAlt(node: Nodes): void {
    const label = this.#host.record.label(node)
    if (label.length === 0) return
    this.#host.attribute('alt', readInline(label, spanOf(node).end, this.#host))
  }

  #readHtml(node: Extract<PhrasingContent, {type: 'html'}>): void {
    const html = htmlOf(node, this.#host)
    const {start, end} = spanOf(node)
    visitTokens(html.text, token => {
      if (token.type === 'text') return
      const role = roleOf(token.name)
      if (this.#skip) {
        if (token.type === 'end' && token.name === this.#skip.name) this.#endSkip(end)
      } else if (token.type === 'end') {
        if (role?.type === 'mark') this.draft.closeMark(role.mark)
      } else {
        this.#host.htmlAttributes(token.name, token.attributes, html)
        if (role?.type === 'break') this.draft.decoded('\n', start, end - start)
        else if (role?.type === 'image') this.draft.opaque(start, end - start)
        else if (token.selfClosing) return
        else if (role?.type === 'mark') this.draft.openMark(role.mark)
        else if (role?.type === 'opaque' || role?.type === 'silent') {
          this.#skip = {name: token.name, start, isSilent: role.type === 'silent'}
        }
      }
    })
  }

  #endSkip(end: number): void {
    if (this.#skip && !this.#skip.isSilent) this.draft.opaque(this.#skip.start, end - this.#skip.start)
    this.#skip = undefined
  }
}

/** The text of inline content that ends at `end`, with marks; what is inside attributes goes to the host. */
export function readInline(
  nodes: readonly PhrasingContent[],
  end: number,
  host: InlineHost
): MarkedTextBuilder {
  const reader = new InlineReader(host)
  reader.read(nodes, end)
  return reader.draft
}
