import {type MappedText, MappedTextBuilder, verbatimMap} from '../../core/source-map.ts'
import type {Span} from '../../core/span.ts'
import type {Entry, MapNode, TextNode} from '../data/data-node.ts'
import {asAttribute, asHtml} from '../encoders.ts'
import {addXmlText} from './add-xml-text.ts'
import {blankServerTags, type XmlSource} from './server-tags.ts'
import type {StartTag, XmlAttribute} from './start-tag.ts'
import {localName, visitXmlTokens} from './xml-tokens.ts'

/** A stretch of character data. */
interface Piece extends Span {
  readonly type: 'text' | 'cdata'
}

/** An element whose end has not come yet. */
interface OpenElement {
  readonly tag: StartTag
  readonly entries: Entry[]
  /** How much character data came before it. */
  readonly firstPiece: number
}

/** The elements of a text as nodes, however well it is formed. */
export interface ElementTree {
  /** The elements at the top, in order; a fragment has many. */
  readonly entries: readonly Entry[]
  /** Where its top elements begin, or 0. */
  readonly start: number
  /** How deep its elements are nested. */
  readonly depth: number
  readonly xml: XmlSource
}

class TreeBuilder {
  readonly #source: string
  readonly #xml: XmlSource
  readonly #pieces: Piece[] = []
  readonly #top: Entry[] = []
  readonly #open: OpenElement[] = []
  readonly #counts = new Map<string, number>()
  #depth = 0

  constructor(source: string) {
    this.#source = source
    this.#xml = blankServerTags(source)
  }

  build(): ElementTree {
    visitXmlTokens(this.#xml.text, token => {
      if (token.type === 'start') this.#start(token)
      else if (token.type === 'end') this.#end(token.name, token)
      else this.#pieces.push({type: token.type, start: token.start, end: token.end})
    })
    while (this.#open.length > 0) this.#close(this.#source.length)
    const start = this.#top[0]?.value.start ?? 0
    return {entries: this.#top, start, depth: this.#depth, xml: this.#xml}
  }

  #start(tag: StartTag): void {
    const entries = tag.attributes.map(attribute => this.#attribute(attribute))
    this.#open.push({tag, entries, firstPiece: this.#pieces.length})
    this.#depth = Math.max(this.#depth, this.#open.length)
    this.#count(tag.name, 1)
    if (tag.selfClosing) this.#close(tag.end)
  }

  /** Ends the innermost open element of this name and all inside it; an end tag of nothing is passed over. */
  #end(name: string, {start}: Span): void {
    if ((this.#counts.get(name) ?? 0) === 0) return
    while (this.#open.length > 0) if (this.#close(start) === name) return
  }

  #close(innerEnd: number): string | undefined {
    const element = this.#open.pop()
    if (!element) return undefined
    const {tag, entries, firstPiece} = element
    this.#count(tag.name, -1)
    const pieces: Span = {start: firstPiece, end: this.#pieces.length}
    const node: MapNode = {
      type: 'map',
      start: tag.start,
      entries,
      text: () => this.#text(pieces),
      encode: asHtml,
      markup: () => this.#markup({start: tag.end, end: innerEnd})
    }
    const siblings = this.#open.at(-1)?.entries ?? this.#top
    siblings.push({key: localName(tag.name), value: node})
    return tag.name
  }

  #count(name: string, by: 1 | -1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by)
  }

  #attribute(attribute: XmlAttribute): Entry {
    const value: TextNode = {
      type: 'text',
      start: attribute.start,
      encode: asAttribute,
      text: () => {
        const builder = new MappedTextBuilder()
        addXmlText(builder, this.#xml, attribute, 'text')
        return builder.build()
      }
    }
    return {key: `@${localName(attribute.name)}`, value}
  }

  #text({start, end}: Span): MappedText {
    const builder = new MappedTextBuilder()
    for (let index = start; index < end; index++) {
      const piece = this.#pieces[index] as Piece
      addXmlText(builder, this.#xml, piece, piece.type)
    }
    return builder.build()
  }

  #markup({start, end}: Span): MappedText {
    return {text: this.#source.slice(start, end), map: verbatimMap(start, end - start)}
  }
}

/** Reads the elements of a text; what is wrong with it costs at most the place where it is wrong. Linear. */
export const readElements = (source: string): ElementTree => new TreeBuilder(source).build()
