import type {Language} from '../../core/language.ts'
import type {RawMarks, Stage} from '../../core/raw-marks.ts'
import type {Tables} from '../../core/screen.ts'
import type {Token} from '../../core/sentence.ts'
import type {Span} from '../../core/span.ts'
import * as stages from '../../core/stages.ts'
import {aNumber} from './codes/known.ts'
import * as placed from './codes/placed.ts'
import {hashOf} from './hashes.ts'
import {type Scan, startScan} from './start-scan.ts'

/** Says which patterns could match, by the written words alone. It never passes over one that would. */
export interface Scanner {
  /** Whether some pattern could match in a stretch of a text that may not be parsed yet. Linear. */
  readonly tells: (source: string, span: Span, stage: Stage) => boolean
  /** The patterns that could match in a sentence, ascending; where `isWhole`, with what must stand beside them. */
  readonly candidates: (tokens: readonly Token[], isWhole: boolean) => readonly number[]
}

const numberOf: Readonly<Record<Stage, number>> = {
  markdown: stages.markdown,
  table: stages.table,
  html: stages.html,
  decoded: stages.decoded
}

/** Words whose tokens were asked for are remembered, as long as there are not too many. */
const mostRemembered = 20_000

/** A scanner for the patterns of a screen of which `isOn` holds 1; nothing where the engine has no room for one. */
export function createScanner(
  screen: Tables,
  isOn: Uint8Array,
  language: Language,
  marks: RawMarks
): Scanner | undefined {
  let source = ''
  const known = new Map<string, readonly number[]>()
  const scan = startScan(screen, isOn, {
    marks: {
      kindOf: unit => marks.kindOf(unit),
      hiddenUntil: (at, end) => marks.hiddenUntil(source, at, end),
      entityEnd: at => marks.entityEnd(source, at),
      addressEnd: (at, end) => marks.addressEnd(source, at, end),
      breaksWord: (at, close) => marks.breaksWord(source, at, close),
      joinsBehind: (at, until) => marks.joinsBehind(source, at, until),
      joinsAcross: at => marks.joinsAcross(source, at),
      mayShowInside: at => marks.mayShowInside(source, at),
      isBreak: (at, until) => marks.isBreak(source, at, until),
      dividesHtml: at => marks.dividesHtml(source, at),
      mayJoin: (from, to) => marks.mayJoin(source, from, to)
    },
    language: {
      isAbbreviation: (start, end) => language.abbreviations.has(source.slice(start, end)),
      spell: (start, end, flags) => {
        const words = wordsOf(source.slice(start, end))
        words.forEach((word, index) => {
          scan?.push(word, index === 0 ? flags : flags & (placed.free | placed.signed))
        })
      }
    }
  })
  if (!scan) return undefined
  const mark = scan.mark.value
  /** What a language takes apart (`can't`) or writes in several ways. */
  const wordsOf = (written: string): readonly number[] => {
    const words = known.get(written)
    if (words) return words
    if (known.size >= mostRemembered) known.clear()
    const found = language
      .words(written)
      .map(form => (/[\p{L}\p{N}]/u.test(form) ? wordOfForm(scan, form) : mark))
    // Put together anew: a part of a text keeps the whole of it in memory.
    known.set([...written].join(''), found)
    return found
  }
  let units = new Uint16Array(0)
  return {
    tells: (text, {start, end}, stage) => {
      source = text
      let index = scan.holdText(start, end) / 2
      // Memory that grew has another buffer.
      if (units.length === 0) units = new Uint16Array(scan.memory.buffer)
      units[index++] = start > 0 ? text.charCodeAt(start - 1) : 0
      // Asked only for what is there: V8 would take five times as long from the first other question on.
      const last = Math.min(end + 2, text.length)
      for (let at = start; at < last; at++) units[index++] = text.charCodeAt(at)
      for (let at = last; at < end + 2; at++) units[index++] = 0
      return scan.scan(start, end, numberOf[stage]) !== 0
    },
    candidates: (tokens, isWhole) => {
      pushTokens(tokens, scan, mark)
      return Array.from({length: scan.findCandidates(isWhole)}, (_, index) => scan.candidate(index)).sort(
        (a, b) => a - b
      )
    }
  }
}

/** Puts the tokens of a sentence into the stream of a scan. Patterns step over the hyphens of compounds. */
function pushTokens(tokens: readonly Token[], scan: Scan, mark: number): void {
  scan.clear()
  let flags = 0
  tokens.forEach(({norm, kind, glued}, index) => {
    if (norm === '-' && glued && tokens[index + 1]?.glued === true) {
      flags = placed.loose
      return
    }
    scan.push(kind === 'punctuation' ? mark : wordOfForm(scan, norm), flags)
    flags = 0
  })
}

/** The word of a form; all numbers that no pattern names are one. */
function wordOfForm(scan: Scan, norm: string): number {
  const word = scan.wordOf(hashOf(norm))
  return word === 0 && /\p{N}/u.test(norm) ? aNumber : word
}
