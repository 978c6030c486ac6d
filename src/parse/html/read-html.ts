import type {BlockContext} from '../../core/block.ts'
import type {MappedText} from '../../core/source-map.ts'
import {toSource} from '../../core/source-map.ts'
import type {BlockCollector} from '../block-collector.ts'
import {MarkedTextBuilder} from '../marked-text.ts'
import {addAttributes} from './attributes.ts'
import {addDecoded} from './decode-references.ts'
import {type ElementRole, endsInlineCode, impliedEnds, isInlineCode, roleOf} from './elements.ts'
import {HtmlOutline} from './html-outline.ts'
import {OpenElements} from './open-elements.ts'
import {type HtmlToken, visitTokens} from './tokens.ts'

type StartTag = Extract<HtmlToken, {type: 'start'}>
type EndTag = Extract<HtmlToken, {type: 'end'}>

const BLANK = /^(?:\s|&nbsp;|&#160;)*$/

/** An element whose content is passed over. */
interface Skip {
  readonly name: string
  readonly role: 'opaque' | 'silent' | 'silentBlock'
  readonly start: number
  depth: number
}

/** Reads one HTML text token by token; keeps no tree, so depth costs nothing. */
class HtmlReader {
  readonly #input: MappedText
  readonly #collector: BlockCollector
  readonly #outline: HtmlOutline
  readonly #open = new OpenElements()
  readonly #draft = new MarkedTextBuilder()
  #skip: Skip | undefined
  /** Whether nothing but white space came since a line break. */
  #atBreak = false

  constructor(input: MappedText, collector: BlockCollector, base: BlockContext) {
    this.#input = input
    this.#collector = collector
    this.#outline = new HtmlOutline(base)
  }

  read(): void {
    visitTokens(this.#input.text, token => this.#readToken(token))
    if (this.#skip) this.#abandonSkip(this.#skip, this.#input.text.length)
    this.#flush()
  }

  #readToken(token: HtmlToken): void {
    if (this.#skip && this.#staysIn(this.#skip, token)) return
    if (token.type === 'start') this.#start(token)
    else if (token.type === 'end') this.#end(token)
    else {
      const {text} = this.#input
      addDecoded(this.#draft, text, token.start, token.end, 'text')
      if (this.#atBreak && !BLANK.test(text.slice(token.start, token.end))) this.#atBreak = false
    }
  }

  /** Whether the token belongs to the element that is passed over. */
  #staysIn(skip: Skip, token: HtmlToken): boolean {
    if (token.type === 'text') return true
    if (token.name === skip.name) {
      if (token.type === 'start') skip.depth += token.selfClosing ? 0 : 1
      else if (--skip.depth === 0) this.#endSkip(skip, token.end)
      return true
    }
    if (!isInlineCode(skip.name)) return true
    const leaves =
      token.type === 'start'
        ? endsInlineCode(token.name)
        : roleOf(token.name)?.type === 'block' && this.#open.count(token.name) > 0
    if (leaves) this.#abandonSkip(skip, token.start)
    return !leaves
  }

  #endSkip(skip: Skip, end: number): void {
    if (skip.role === 'opaque') {
      this.#draft.opaque(skip.start, end - skip.start)
      this.#atBreak = false
    }
    this.#skip = undefined
  }

  #abandonSkip(skip: Skip, end: number): void {
    const where = isInlineCode(skip.name) ? 'the end of its block' : 'the end'
    const message = `<${skip.name}> is not closed, so everything from it to ${where} is left out of the check.`
    this.#collector.note(message, toSource(this.#input.map, {start: skip.start, end: skip.start + 1}).start)
    this.#endSkip(skip, end)
  }

  #start(tag: StartTag): void {
    const role = roleOf(tag.name)
    const isDividing = role?.type === 'block' || role?.type === 'rule' || role?.type === 'silentBlock'
    if (isDividing) this.#divide(tag.name)
    if (role) this.#enter(tag, role)
    addAttributes(tag.name, tag.attributes, this.#input, this.#collector, this.#outline.context())
  }

  #divide(name: string): void {
    this.#flush()
    const implied = Object.hasOwn(impliedEnds, name) ? impliedEnds[name] : undefined
    if (implied) this.#open.endImplied(implied)
    // A paragraph ends where any other block begins.
    this.#open.endImplied({ends: ['p'], within: ['td', 'th', 'button', 'object', 'table']})
  }

  #enter(tag: StartTag, role: ElementRole): void {
    switch (role.type) {
      case 'break':
        this.#break(tag)
        return
      case 'image':
        this.#draft.opaque(tag.start, tag.end - tag.start)
        this.#atBreak = false
        return
      case 'rule':
      case 'void':
        return
      case 'opaque':
      case 'silent':
      case 'silentBlock':
        if (!tag.selfClosing) this.#skip = {name: tag.name, role: role.type, start: tag.start, depth: 1}
        return
      case 'block':
        if (tag.selfClosing) return
        this.#open.push({name: tag.name, isBlock: true, close: this.#outline.enter(tag.name, role.kind)})
        return
      case 'mark':
        if (tag.selfClosing) return
        this.#draft.openMark(role.mark)
        this.#open.push({name: tag.name, isBlock: false, close: () => this.#draft.closeMark(role.mark)})
    }
  }

  #end(tag: EndTag): void {
    const role = roleOf(tag.name)
    if (role?.type === 'break') this.#break(tag)
    else if (role?.type === 'mark') this.#open.endInline(tag.name)
    else if (role?.type === 'block') {
      this.#flush()
      this.#open.endBlock(tag.name)
    }
  }

  /** One break is a new line, two are a new paragraph. */
  #break({start, end}: HtmlToken): void {
    if (this.#atBreak) this.#flush()
    else this.#draft.decoded('\n', start, end - start)
    this.#atBreak = true
  }

  #flush(): void {
    this.#atBreak = false
    if (this.#draft.length === 0) return
    const draft = this.#draft.take()
    if (!/\S/.test(draft.text)) return
    const {kind} = this.#outline
    this.#outline.passed(this.#collector.add(draft, kind, this.#outline.context(), this.#input.map))
  }
}

/** Reads a document or fragment of HTML, however broken. Linear at any nesting depth. */
export function readHtml(input: MappedText, collector: BlockCollector, base: BlockContext): void {
  new HtmlReader(input, collector, base).read()
}
