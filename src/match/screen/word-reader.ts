import type {Language} from '../../core/language.ts'
import {placed, type StretchReader} from '../../core/word-sink.ts'
import {aNumber, hashSeed, hashUnit, wordOf} from './screen.ts'
import type {Sieve} from './sieve.ts'
import {is, mark, mostFree, Stream} from './stream.ts'
import {wordOfForm} from './token-stream.ts'

/** Words whose tokens were asked for are remembered, as long as there are not too many. */
const mostRemembered = 20_000

/** Hears the words of a text and says whether a pattern could match among them. */
export class WordReader implements StretchReader {
  readonly #sieve: Sieve
  readonly #language: Language
  readonly #stream = new Stream()
  readonly #tokens = new Map<string, readonly number[]>()
  #source = ''
  /** How many words in a row may not show. */
  #covered = 0
  #isFound = false

  constructor(sieve: Sieve, language: Language) {
    this.#sieve = sieve
    this.#language = language
  }

  begin(source: string): void {
    this.#source = source
    this.#isFound = false
    this.#covered = 0
    this.#stream.clear()
  }

  end(): boolean {
    this.cut()
    return this.#isFound
  }

  cut(): void {
    if (!this.#isFound && this.#stream.length > 0 && this.#sieve.passes(this.#stream)) this.#isFound = true
    this.#stream.clear()
  }

  stop(start: number, end: number): void {
    if (!this.#isFound && !this.#language.abbreviations.has(this.#source.slice(start, end))) this.cut()
  }

  odd(): void {
    this.#isFound = true
  }

  mark(): void {
    this.#stream.push(mark, is.loose)
  }

  word(start: number, end: number, flags: number): void {
    if (this.#isFound) return
    this.#covered = (flags & placed.free) === 0 ? 0 : this.#covered + 1
    if (this.#covered >= mostFree) this.odd()
    const source = this.#source
    let hash = hashSeed
    let isPlain = true
    let hasDigit = false
    for (let at = start; at < end; at++) {
      const code = source.charCodeAt(at)
      if (code >= 97 && code <= 122) hash = hashUnit(hash, code)
      else if (code >= 65 && code <= 90) hash = hashUnit(hash, code | 32)
      else if (code >= 48 && code <= 57) {
        hash = hashUnit(hash, code)
        hasDigit = true
      } else {
        isPlain = false
        break
      }
    }
    if (isPlain && !endsInNot(source, end)) {
      const word = wordOf(this.#sieve.screen, hash === 0 ? 1 : hash)
      this.#stream.push(word === 0 && hasDigit ? aNumber : word, flags)
      return
    }
    const tokens = this.#tokensOf(source.slice(start, end))
    for (let index = 0; index < tokens.length; index++) {
      this.#stream.push(tokens[index] as number, index === 0 ? flags : flags & (placed.free | placed.signed))
    }
  }

  /** What a language takes apart (`can't`) or writes in several ways. */
  #tokensOf(written: string): readonly number[] {
    const known = this.#tokens.get(written)
    if (known) return known
    if (this.#tokens.size >= mostRemembered) this.#tokens.clear()
    const forms = this.#language.words(written)
    const words = forms.map(form =>
      /[\p{L}\p{N}]/u.test(form) ? wordOfForm(this.#sieve.screen, form) : mark
    )
    // Put together anew: a part of a text keeps the whole of it in memory.
    this.#tokens.set([...written].join(''), words)
    return words
  }
}

const endsInNot = (source: string, end: number): boolean =>
  (source.charCodeAt(end - 1) | 32) === 116 &&
  (source.charCodeAt(end - 2) | 32) === 111 &&
  (source.charCodeAt(end - 3) | 32) === 110
