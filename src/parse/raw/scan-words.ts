import {placed, type WordSink} from '../../core/word-sink.ts'
import {
  addressEnd,
  dividesHtml,
  entityEnd,
  hiddenUntil,
  isBreak,
  joinsAcross,
  joinsBehind,
  mayShowInside
} from './hidden.ts'
import {type Units, unit} from './units.ts'

/** Whether the text still holds markup, cells of a table, raw HTML, or is what a parser made of any of them. */
export type Stage = 'markdown' | 'table' | 'html' | 'decoded'

/** Shorter words, and words with a capital, may be abbreviations. */
const shortestWord = 4

/** Passes the words of `source` from `start` to `end`, one paragraph or so, to `sink`. Linear. */
export function scanWords(
  source: string,
  start: number,
  end: number,
  stage: Stage,
  units: Units,
  sink: WordSink
): void {
  const isMarkup = stage !== 'decoded'
  /** Up to here the parsed text may not show what stands in the source. */
  let hidden = start
  let isCode = false
  /** Where the last word ended that may be hidden. */
  let covered = -1
  /** End of the last word that shows; what stands between it and the next one outside of hidden stretches. */
  let shown = -1
  let shownFrom = -1
  let isApart = false
  let isSolid = false
  let isLoose = false
  let isSigned = false
  for (let at = start; at < end; ) {
    const code = source.charCodeAt(at)
    const kind = units.of(code)
    if (kind === unit.space) {
      if (at >= hidden) isApart = true
      if (code === 10 && stage === 'table') {
        sink.cut()
        hidden = Math.min(hidden, at)
      }
      at++
      continue
    }
    if (kind !== unit.word) {
      isLoose = true
      if (isSeldom(code)) isSigned = true
      const address = code === 58 ? addressEnd(source, at, end) : at
      if (address > at) {
        if (at >= hidden) isSolid = true
        at = address
        continue
      }
      if (at < hidden) {
        at++
        continue
      }
      if (isMarkup && code === 38 && source.charCodeAt(at + 1) !== 32) {
        const close = entityEnd(source, at)
        if (close < 0 || (shown === at && breaksWord(source, at, close, units))) sink.odd()
        isSolid = true
        at = Math.max(at + 1, close)
        continue
      }
      const until = isMarkup && kind === unit.other ? hiddenUntil(source, at, end) : at
      if (until > at) {
        const isBehindWord = shown >= 0 && !isApart && !isSolid
        if (code === 123 && (isBehindWord || joinsBehind(source, at, until))) sink.odd()
        if (code === 91 && mayShowInside(source, at) && (isBehindWord || joinsAcross(source, until)))
          sink.odd()
        hidden = until
        isCode = code === 96
        covered = -1
        if (code === 96 || isBreak(source, at, until)) isSolid = true
        if (stage === 'html' && dividesHtml(source, at)) {
          sink.cut()
          isSolid = true
        }
      } else {
        if (!isMarkup || !mayVanish(code)) isSolid = true
        if (code === 124 && stage === 'table' && source.charCodeAt(at - 1) !== 92) sink.cut()
        if (kind === unit.other) tellSign(source, at, code, shown === at ? shownFrom : -1, end, sink)
      }
      at++
      continue
    }
    const from = at
    at = wordEnd(source, at, end, units)
    if (from > start && at - from <= 5 && mayBeClitic(source, from)) sink.odd()
    if (from < hidden) {
      if (!isCode && covered >= 0 && mayJoin(source, covered, from)) sink.odd()
      covered = at
      sink.word(from, at, placed.free | placed.loose | placed.signed)
      continue
    }
    const isGlued = shown >= 0 && !isApart
    if (isMarkup && isGlued && !isSolid && !/^(?:_+|[()]+|!+)$/.test(source.slice(shown, from))) sink.odd()
    sink.word(
      from,
      at,
      (isGlued ? placed.free : 0) | (isLoose ? placed.loose : 0) | (isSigned ? placed.signed : 0)
    )
    shown = at
    shownFrom = from
    isApart = false
    isSolid = false
    isLoose = false
    isSigned = false
  }
}

/** `=`, `%`, `#`, `&`, `+` and all that is no mark of ASCII. */
const isSeldom = (code: number): boolean =>
  code === 61 || code === 37 || code === 35 || code === 38 || code === 43 || code === 36 || code > 127

/** Marks that may vanish when Markdown is parsed. */
const mayVanish = (code: number): boolean =>
  code === 42 ||
  code === 95 ||
  code === 126 ||
  code === 91 ||
  code === 93 ||
  code === 40 ||
  code === 41 ||
  code === 60 ||
  code === 62 ||
  code === 92 ||
  code === 123 ||
  code === 125 ||
  code === 33

/** Whether all between two words may vanish and join them; `snake_case` and `word(s)` stay as they are. */
function mayJoin(source: string, from: number, to: number): boolean {
  const gap = source.slice(from, to)
  if (/[^*_~[\]()<>\\{}!]/.test(gap.replace(/[<(`][^\s]*[>)`]/g, ''))) return false
  return !/^(?:_+|[()]+|!+)$/.test(gap)
}

/** An apostrophe or the like inside a word; other references part words. */
const breaksWord = (source: string, at: number, close: number, units: Units): boolean =>
  units.of(source.charCodeAt(close)) === unit.word &&
  !/^&(?:nbsp|amp|[mn]dash|#160);/.test(source.slice(at, close))

function wordEnd(source: string, start: number, end: number, units: Units): number {
  let at = start + 1
  for (; at < end; at++) {
    const kind = units.of(source.charCodeAt(at))
    if (kind === unit.word) continue
    const isInside =
      kind === unit.apostrophe && at + 1 < end && units.of(source.charCodeAt(at + 1)) === unit.word
    if (!isInside) break
  }
  return at
}

/** `'em`, `’tis`: an apostrophe that belongs to the small word behind it. */
function mayBeClitic(source: string, from: number): boolean {
  const before = source.charCodeAt(from - 1)
  return (before === 39 || before === 0x2019) && isSmall(source.charCodeAt(from))
}

/** Tells of a mark that is a token of its own, and of a sentence that ends behind the word at `word`. */
function tellSign(source: string, at: number, code: number, word: number, end: number, sink: WordSink): void {
  const next = at + 1 < end ? source.charCodeAt(at + 1) : 32
  if (next !== 32 && next !== 10) return
  if (code === 44 || code === 59) sink.mark()
  else if (code === 46 || code === 33 || code === 63) {
    if (code !== 46) sink.mark()
    if (word >= 0 && endsSentence(source, word, at, end)) sink.stop(word, at)
  }
}

/** `… resolved. The`: a word in small letters, and behind the space a capital and a small letter. */
function endsSentence(source: string, word: number, at: number, end: number): boolean {
  if (at - word < shortestWord) return false
  for (let index = word; index < at; index++) if (!isSmall(source.charCodeAt(index))) return false
  const capital = source.charCodeAt(at + 2)
  return at + 3 < end && capital >= 65 && capital <= 90 && isSmall(source.charCodeAt(at + 3))
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122
