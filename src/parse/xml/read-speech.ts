import type {BlockRoot} from '../../core/block.ts'
import {verbatimMap} from '../../core/source-map.ts'
import type {Span} from '../../core/span.ts'
import {BlockCollector} from '../block-collector.ts'
import {contextOf} from '../block-context.ts'
import {MarkedTextBuilder} from '../marked-text.ts'
import type {Masked} from '../masked.ts'
import {asMessages} from '../messages/message-blocks.ts'
import {readText} from '../text/read-text.ts'
import {addXmlText} from './add-xml-text.ts'
import {maskXml} from './mask-xml.ts'
import type {XmlSource} from './server-tags.ts'
import {endsSkipped, neverClosed, type SkippedElement, tagName} from './skipped-element.ts'
import {type SpeechRole, speechRoleOf} from './speech-elements.ts'
import type {StartTag, XmlAttribute} from './start-tag.ts'
import {localName, visitXmlTokens, type XmlToken} from './xml-tokens.ts'

/** An element whose end has not come yet. */
interface OpenElement {
  readonly name: string
  readonly role: SpeechRole | undefined
  /** Language of the words in it, where it says so. */
  readonly locale: string | undefined
  /** How much had been heard when it began. */
  readonly heard: number
}

/** Reads what is heard, token by token; keeps no tree, so depth costs nothing. */
class SpeechReader {
  readonly #xml: XmlSource
  readonly #collector: BlockCollector
  readonly #draft = new MarkedTextBuilder()
  readonly #open: OpenElement[] = []
  readonly #counts = new Map<string, number>()
  #skip: SkippedElement | undefined
  /** Texts and opaque words so far. */
  #heard = 0

  constructor(masked: Masked, collector: BlockCollector) {
    // The masks stand for server tags too.
    this.#xml = {text: masked.text, serverTags: []}
    this.#collector = collector
  }

  read(): void {
    visitXmlTokens(this.#xml.text, token => this.#token(token))
    if (this.#skip) {
      const {name, start} = this.#skip
      this.#collector.note(neverClosed(name), start)
    }
    while (this.#open.length > 0) this.#close()
    this.#flush()
  }

  #token(token: XmlToken): void {
    if (this.#skip) {
      if (endsSkipped(this.#skip, token)) this.#skip = undefined
    } else if (token.type === 'start') this.#start(token)
    else if (token.type === 'end') this.#end(tagName(token), token)
    else {
      addXmlText(this.#draft, this.#xml, token, token.type)
      if (/\S/.test(this.#xml.text.slice(token.start, token.end))) this.#heard++
    }
  }

  #start(tag: StartTag): void {
    const name = tagName(tag)
    const role = speechRoleOf(name)
    if (role === 'block' || role === 'silentBlock') this.#flush()
    if (role === 'silent' || role === 'silentBlock') {
      if (!tag.selfClosing) this.#skip = {name, start: tag.start, depth: 1}
      return
    }
    const locale = this.#localeOf(tag) ?? this.#open.at(-1)?.locale
    if (name === 'sub') this.#addAlias(tag, locale)
    this.#open.push({name, role, locale, heard: this.#heard})
    this.#count(name, 1)
    if (role === 'pause') this.#draft.decoded(' ', tag.start, tag.end - tag.start)
    else if (role === 'spoken') this.#say(tag)
    if (tag.selfClosing) this.#close(tag)
  }

  /** Ends the innermost open element of this name and all inside it. */
  #end(name: string, tag: Span): void {
    if ((this.#counts.get(name) ?? 0) === 0) return
    while (this.#open.length > 0) {
      const isMeant = this.#open.at(-1)?.name === name
      this.#close(isMeant ? tag : undefined)
      if (isMeant) return
    }
  }

  /** Ends the innermost open element; `tag` is the one that ends it, where there is one. */
  #close(tag?: Span): void {
    const element = this.#open.at(-1)
    if (!element) return
    const {name, role, heard} = element
    if (role === 'block') this.#flush()
    else if (role === 'spokenWhenEmpty' && heard === this.#heard && tag) this.#say(tag)
    this.#open.pop()
    this.#count(name, -1)
  }

  /** Something is said where this tag stands. */
  #say({start, end}: Span): void {
    this.#draft.opaque(start, end - start)
    this.#heard++
  }

  #count(name: string, by: 1 | -1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by)
  }

  /** What is said instead of the text inside. */
  #addAlias({attributes}: StartTag, locale: string | undefined): void {
    const alias = attributes.find(({name}) => localName(name) === 'alias')
    if (!alias) return
    const draft = new MarkedTextBuilder()
    addXmlText(draft, this.#xml, alias, 'text')
    this.#collector.add(draft.take(), 'attribute', contextOf({field: 'alias', locale}))
    this.#heard++
  }

  #localeOf({attributes}: StartTag): string | undefined {
    const language = attributes.find(({name}) => name === 'xml:lang' || name === 'language')
    return language && this.#plainValue(language)
  }

  /** A value as it stands; one from a template is not known. */
  #plainValue({start, end}: XmlAttribute): string | undefined {
    const value = this.#xml.text.slice(start, end)
    return /^[\w-]+$/.test(value) ? value : undefined
  }

  #flush(): void {
    if (this.#draft.length === 0) return
    const locale = this.#open.at(-1)?.locale
    this.#collector.add(this.#draft.take(), 'message', contextOf({locale}))
  }
}

/** Whether the text holds markup: a sentence without any, such as “AT&T is on the line”, is no XML. */
function hasMarkup(text: string): boolean {
  let found = false
  visitXmlTokens(text, ({type}) => {
    found ||= type !== 'text'
  })
  return found
}

/** What the inside of an element may hold besides tags: references and comments. */
const NO_TEXT = /&#?\w{1,60};|<!--/

/**
 * Reads what a voice says: SSML, TwiML, VoiceXML, or the markup inside one of their elements. Blocks are divided where
 * the elements divide them; what is not heard is left out. What comes from an element is XML even where no tag says so.
 * Never throws; linear at any nesting depth.
 */
export function parseSpeech(source: string, isXml = false): BlockRoot {
  const masked = maskXml(source)
  const collector = new BlockCollector(masked)
  if (hasMarkup(masked.text) || (isXml && NO_TEXT.test(masked.text)))
    new SpeechReader(masked, collector).read()
  else readText({text: masked.text, map: verbatimMap(0, masked.text.length)}, collector, {})
  return asMessages(collector.finish())
}
