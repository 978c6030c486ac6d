import {problem} from '../../core/errors.ts'
import {nearest} from '../../core/nearest.ts'
import type {PatternNode} from '../../core/pattern.ts'
import {type Upos, uposTags} from '../../core/sentence.ts'
import {type Lexeme, lexPattern} from './lex.ts'

const closers: Readonly<Record<string, string>> = {'(': ')', '[': ']', '<': '>'}
const endless = 8

/**
 * Reads one line of the pattern language (see `docs/patterns.md`).
 * @throws PeopleFirstError with the offset in the pattern where reading stopped.
 */
export function parsePattern(source: string): PatternNode {
  const reader = new PatternReader(source)
  const node = reader.readChoice()
  reader.expectEnd()
  return node
}

class PatternReader {
  readonly #source: string
  readonly #lexemes: readonly Lexeme[]
  #index = 0
  #marked = false

  constructor(source: string) {
    this.#source = source
    this.#lexemes = lexPattern(source)
    if (this.#lexemes.length === 0) throw problem('pattern-empty', undefined, {offset: 0})
  }

  /** `a b | c d`: a spaced bar separates whole sequences. */
  readChoice(): PatternNode {
    const options = [this.#readSequence()]
    while (this.#isSymbol('|')) {
      this.#index++
      options.push(this.#readSequence())
    }
    return options.length === 1
      ? (options[0] as PatternNode)
      : {type: 'choice', options, ...this.#cover(options)}
  }

  expectEnd(): void {
    const lexeme = this.#lexemes[this.#index]
    if (lexeme) this.#unexpected(lexeme, 'the end of the pattern')
  }

  #readSequence(): PatternNode {
    const items: PatternNode[] = []
    while (this.#index < this.#lexemes.length && !this.#closesSequence()) items.push(this.#readAlternatives())
    if (items.length === 0) this.#unexpected(this.#lexemes[this.#index], 'a word, a tag or an @set')
    return items.length === 1 ? (items[0] as PatternNode) : {type: 'sequence', items, ...this.#cover(items)}
  }

  #closesSequence(): boolean {
    return [')', ']', '>', ',', '|'].some(symbol => this.#isSymbol(symbol))
  }

  /** `a|b c`: a bar without spaces binds its two neighbours only. */
  #readAlternatives(): PatternNode {
    const options = [this.#readItem()]
    while (this.#isSymbol('|') && this.#isTightBar()) {
      this.#index++
      options.push(this.#readItem())
    }
    return options.length === 1
      ? (options[0] as PatternNode)
      : {type: 'choice', options, ...this.#cover(options)}
  }

  #isTightBar(): boolean {
    return !this.#lexemes[this.#index]?.spaced && this.#lexemes[this.#index + 1]?.spaced === false
  }

  #readItem(): PatternNode {
    const first = this.#lexemes[this.#index]
    if (first && this.#isSymbol('!')) {
      this.#index++
      const node = this.#readItem()
      return {type: 'not', node, start: first.start, end: node.end}
    }
    return this.#readQuantifier(this.#readPrimary())
  }

  #readQuantifier(node: PatternNode): PatternNode {
    const lexeme = this.#lexemes[this.#index]
    if (!lexeme || lexeme.spaced) return node
    const bounds = quantifierBounds(lexeme)
    if (!bounds) return node
    if (bounds.max < Math.max(1, bounds.min)) {
      throw problem('pattern-count', {count: `{${lexeme.text}}`}, {offset: lexeme.start})
    }
    this.#index++
    return {type: 'repeat', node, ...bounds, start: node.start, end: lexeme.end}
  }

  #readPrimary(): PatternNode {
    const lexeme = this.#lexemes[this.#index]
    if (!lexeme) return this.#unexpected(lexeme, 'a word, a tag or an @set')
    this.#index++
    const {start, end} = lexeme
    switch (lexeme.type) {
      case 'exact':
        return {type: 'word', word: lexeme.text, exact: true, ...this.#readTag(), start, end}
      case 'set':
        return {type: 'set', name: lexeme.text, ...this.#readTag(), start, end}
      case 'name':
        return this.#readRelation(lexeme)
      case 'word':
        if (isTag(lexeme.text)) return {type: 'tag', tag: lexeme.text, start, end}
        refuseSlip(lexeme)
        return {type: 'word', word: lexeme.text.toLowerCase(), exact: false, ...this.#readTag(), start, end}
      case 'count':
        return this.#unexpected(lexeme, 'a word before a count')
      case 'symbol':
        return this.#readSymbol(lexeme)
    }
  }

  #readSymbol(lexeme: Lexeme): PatternNode {
    const {start, end} = lexeme
    switch (lexeme.text) {
      case '~':
        return {type: 'skip', start, end}
      case '..':
        return {type: 'gap', start, end}
      case '^':
        return {type: 'edge', side: 'start', start, end}
      case '$':
        return {type: 'edge', side: 'end', start, end}
      case '(': {
        const node = this.readChoice()
        return {...node, start, end: this.#close(lexeme)}
      }
      case '[': {
        if (this.#marked) throw problem('pattern-nested-mark', undefined, {offset: start})
        this.#marked = true
        const node = this.readChoice()
        return {type: 'mark', node, start, end: this.#close(lexeme)}
      }
      case '<':
        return this.#readPhrase(lexeme)
      default:
        return this.#unexpected(lexeme, 'a word, a tag or an @set')
    }
  }

  #readPhrase(open: Lexeme): PatternNode {
    const items: PatternNode[] = []
    while (this.#index < this.#lexemes.length && !this.#isSymbol('>')) items.push(this.#readSlot('< >'))
    const head = items.pop()
    if (!head) return this.#unexpected(this.#lexemes[this.#index], 'the head of a noun phrase')
    return {type: 'phrase', modifiers: items, head, start: open.start, end: this.#close(open)}
  }

  #readRelation(name: Lexeme): PatternNode {
    const open = this.#lexemes[this.#index] as Lexeme
    this.#index++
    const first = this.#readSlot(`${name.text}( )`)
    const comma = this.#lexemes[this.#index]
    if (!this.#isSymbol(',')) this.#unexpected(comma, '“,”')
    this.#index++
    const second = this.#readSlot(`${name.text}( )`)
    const end = this.#close(open)
    const role = name.text === 'subject' ? 'subject' : 'object'
    const [noun, verb] = role === 'subject' ? [first, second] : [second, first]
    return {type: 'relation', role, noun, verb, start: name.start, end}
  }

  #readSlot(slot: string): PatternNode {
    const node = this.#readAlternatives()
    if (!fitsSlot(node)) throw problem('pattern-in-slot', {slot}, {offset: node.start})
    return node
  }

  #readTag(): {tag?: Upos} {
    if (!this.#isSymbol(':') || this.#lexemes[this.#index]?.spaced) return {}
    const lexeme = this.#lexemes[this.#index + 1]
    if (!lexeme || lexeme.spaced) return this.#unexpected(this.#lexemes[this.#index], 'a tag after the colon')
    if (!isTag(lexeme.text)) {
      const near = nearest(lexeme.text, uposTags) ?? 'NOUN, VERB or ADJ'
      throw problem('pattern-tag', {tag: lexeme.text, near}, {offset: lexeme.start})
    }
    this.#index += 2
    return {tag: lexeme.text}
  }

  #close(open: Lexeme): number {
    const close = closers[open.text] as string
    const lexeme = this.#lexemes[this.#index]
    if (!lexeme) throw problem('pattern-unclosed', {open: open.text, close}, {offset: open.start})
    if (!this.#isSymbol(close)) this.#unexpected(lexeme, `“${close}”`)
    this.#index++
    return lexeme.end
  }

  #isSymbol(text: string): boolean {
    const lexeme = this.#lexemes[this.#index]
    return lexeme?.type === 'symbol' && lexeme.text === text
  }

  #cover(nodes: readonly PatternNode[]): {start: number; end: number} {
    return {start: nodes[0]?.start ?? 0, end: nodes.at(-1)?.end ?? 0}
  }

  #unexpected(lexeme: Lexeme | undefined, expected: string): never {
    const found = lexeme ? `“${this.#source.slice(lexeme.start, lexeme.end)}”` : 'the end of the pattern'
    throw problem('pattern-unexpected', {found, expected}, {offset: lexeme?.start ?? this.#source.length})
  }
}

/** Capitals that are almost a tag are hardly a word to look for. Of three letters, only the same ones are: GDP is no ADP. */
function refuseSlip({text, start}: Lexeme): void {
  if (!/^[A-Z]{3,}$/.test(text)) return
  const sorted = (letters: string): string => [...letters].sort().join('')
  const swapped = uposTags.find(tag => sorted(tag) === sorted(text))
  const tag = swapped ?? (text.length > 3 ? nearest(text, longTags) : undefined)
  if (tag !== undefined) {
    throw problem('pattern-capitals', {text, tag, word: text.toLowerCase()}, {offset: start})
  }
}

const longTags = uposTags.filter(tag => tag.length > 3)

function isTag(text: string): text is Upos {
  return (uposTags as readonly string[]).includes(text)
}

function quantifierBounds(lexeme: Lexeme): {min: number; max: number} | undefined {
  if (lexeme.type === 'count') {
    const [low = '', high] = lexeme.text.split(',')
    const min = Number(low || 0)
    return {min, max: high === undefined ? min : Number(high || endless)}
  }
  if (lexeme.type !== 'symbol') return undefined
  if (lexeme.text === '?') return {min: 0, max: 1}
  if (lexeme.text === '*') return {min: 0, max: endless}
  if (lexeme.text === '+') return {min: 1, max: endless}
  return undefined
}

/** A slot holds what can be said of one token or one noun phrase. */
function fitsSlot(node: PatternNode): boolean {
  if (node.type === 'choice') return node.options.every(fitsSlot)
  if (node.type === 'not') return fitsSlot(node.node)
  return ['word', 'tag', 'set', 'phrase'].includes(node.type)
}
