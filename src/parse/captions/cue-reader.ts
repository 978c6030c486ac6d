import type {Mark} from '../../core/block.ts'
import {addDecoded} from '../html/decode-references.ts'
import {type MarkedText, MarkedTextBuilder} from '../marked-text.ts'
import {type Speaker, speakerOf} from '../speakers/speaker-labels.ts'
import {turnLabel} from '../speakers/turn-label.ts'
import type {CaptionSyntax, Cue} from './cues.ts'

/** What one speaker says in a cue; most cues have one such part. */
export interface Utterance {
  readonly draft: MarkedText
  readonly speaker: Speaker | undefined
}

/** Markup and line endings. In SubRip only names that players know are markup: `<whispers>` is text there. */
const tokens: Readonly<Record<CaptionSyntax, RegExp>> = {
  vtt: /<\/?[a-z][^<>]*>|<[\d:.]{1,20}>|<\/>|\r\n|[\r\n]/gi,
  srt: /<\/?(?:i|b|u|s|em|strong|font|span|c|v|lang|ruby|rt|br)(?:[\s./][^<>]*)?>|\{(?:\\|[a-z]:)[^{}\r\n]*\}|\r\n|[\r\n]/gi
}

const VOICE = /^<v(?:\.[^\s<>]*)?\s+([^<>]*)>$/i
const TAG_NAME = /^<(\/?)([a-z]+)/i

const markKinds: ReadonlyMap<string, Mark['kind']> = new Map([
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['b', 'strong'],
  ['strong', 'strong']
])

/** Signs before a label by which captions say that somebody else speaks. */
const SPEAKER_CHANGE = /^(?:[-–—]{1,2}|>{2,3}|(?:&gt;){2,3})[ \t]*/
/** No label with its stage directions is longer. */
const MAX_LABEL = 600

/** Reads one cue. All offsets count in the masked source. */
class CueReader {
  readonly utterances: Utterance[] = []
  readonly #text: string
  readonly #syntax: CaptionSyntax
  readonly #end: number
  readonly #draft = new MarkedTextBuilder()
  #speaker: Speaker | undefined

  constructor(text: string, syntax: CaptionSyntax, end: number) {
    this.#text = text
    this.#syntax = syntax
    this.#end = end
  }

  read(start: number): void {
    // A search in the whole file would go on behind the cue.
    const text = this.#text.slice(0, this.#end)
    const token = new RegExp(tokens[this.#syntax])
    let atLineStart = true
    for (let at = start; at < this.#end; ) {
      if (atLineStart) at = this.#skipLabel(at)
      token.lastIndex = at
      const match = token.exec(text)
      const wordsEnd = match?.index ?? this.#end
      if (wordsEnd > at) {
        this.#addWords(at, wordsEnd)
        atLineStart = false
      }
      if (!match) break
      if (/^[\r\n]/.test(match[0])) {
        atLineStart = true
        this.#addLineEnding(match[0], wordsEnd)
      } else this.#readMarkup(match[0], wordsEnd)
      at = token.lastIndex
    }
    this.#finish()
  }

  #addWords(start: number, end: number): void {
    if (this.#syntax === 'vtt') addDecoded(this.#draft, this.#text, start, end, 'text')
    else this.#draft.verbatim(this.#text.slice(start, end), start)
  }

  #addLineEnding(ending: string, at: number): void {
    if (ending.length === 1) this.#draft.verbatim(ending, at)
    else this.#draft.decoded('\n', at, ending.length)
  }

  #readMarkup(markup: string, at: number): void {
    const voice = VOICE.exec(markup)
    if (voice) {
      this.#begin(speakerOf((voice[1] ?? '').trim()))
      return
    }
    const [, slash, name = ''] = TAG_NAME.exec(markup.toLowerCase()) ?? []
    const mark = markKinds.get(name)
    if (mark) {
      if (slash) this.#draft.closeMark(mark)
      else this.#draft.openMark(mark)
    } else if (name === 'v' && slash) this.#begin(undefined)
    else if (name === 'br') this.#draft.decoded('\n', at, markup.length)
  }

  /** Behind the dash and the label that a line begins with, or behind its white space. */
  #skipLabel(from: number): number {
    let start = from
    while (start < this.#end && (this.#text[start] === ' ' || this.#text[start] === '\t')) start++
    const line = /^[^\r\n]*/.exec(this.#text.slice(start, Math.min(start + MAX_LABEL, this.#end)))?.[0] ?? ''
    const before = SPEAKER_CHANGE.exec(line)?.[0].length ?? 0
    const label = turnLabel(line.slice(before))
    if (before > 0) this.#finish()
    if (label || before > 0) this.#begin(label?.speaker)
    return start + before + (label?.end ?? 0)
  }

  /** What follows is said by somebody else. */
  #begin(speaker: Speaker | undefined): void {
    if (speaker !== this.#speaker) this.#finish()
    this.#speaker = speaker
  }

  #finish(): void {
    if (this.#draft.length > 0) this.utterances.push({draft: this.#draft.take(), speaker: this.#speaker})
  }
}

/** What is said in a cue, speaker by speaker, without markup and labels. `text` is the masked source. Linear. */
export function utterancesOf(text: string, syntax: CaptionSyntax, cue: Cue): readonly Utterance[] {
  const reader = new CueReader(text, syntax, cue.text.end)
  reader.read(cue.text.start)
  return reader.utterances
}
