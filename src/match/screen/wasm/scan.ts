import * as stages from '../../../core/stages.ts'
import * as kinds from '../../../core/unit-kinds.ts'
import * as placed from '../codes/placed.ts'
import * as marks from './marks.ts'
import {beginStretch, cut, hear, isFound, odd, sign, stop} from './reader.ts'
import {kindOf, unitAt} from './text.ts'

/** Shorter words, and words with a capital, may be abbreviations. */
const shortestWord: i32 = 4

/** Whether a pattern could match among the words from `start` to `end`, one paragraph or so. Linear. */
export function scan(start: i32, end: i32, stage: i32): bool {
  beginStretch()
  const isMarkup = stage !== stages.decoded
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
  for (let at = start; at < end && !isFound; ) {
    const unit = unitAt(at)
    const kind = kindOf(unit)
    if (kind === kinds.word) {
      const from = at
      at = wordEnd(at, end)
      if (from > start && at - from <= 5 && mayBeClitic(from)) odd()
      if (from < hidden) {
        if (!isCode && covered >= 0 && marks.mayJoin(covered, from)) odd()
        covered = at
        hear(from, at, placed.free | placed.loose | placed.signed)
        continue
      }
      const isGlued = shown >= 0 && !isApart
      if (isMarkup && isGlued && !isSolid && !staysBetween(shown, from)) odd()
      hear(
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
      continue
    }
    if (kind === kinds.space) {
      if (at >= hidden) isApart = true
      if (unit === 10 && stage === stages.table) {
        cut()
        hidden = min(hidden, at)
      }
      at++
      continue
    }
    isLoose = true
    if (isSeldom(unit)) isSigned = true
    const address = unit === 58 && unitAt(at + 1) === 47 ? marks.addressEnd(at, end) : at
    if (address > at) {
      if (at >= hidden) isSolid = true
      at = address
      continue
    }
    if (at < hidden) {
      // A letter of a word, should the stretch show.
      if (unit === 38 && !isCode && marks.entityEnd(at) < 0) odd()
      at++
      continue
    }
    if (isMarkup && unit === 38 && unitAt(at + 1) !== 32) {
      const close = marks.entityEnd(at)
      if (close < 0 || (shown >= 0 && !isApart && !isSolid && marks.breaksWord(at, close))) odd()
      isSolid = true
      at = max(at + 1, close)
      continue
    }
    const until = isMarkup && mayHide(unit) ? marks.hiddenUntil(at, end) : at
    if (until > at) {
      const isBehindWord = shown >= 0 && !isApart && !isSolid
      if (unit === 123 && (isBehindWord || marks.joinsBehind(at, until))) odd()
      if (unit === 91 && marks.mayShowInside(at) && (isBehindWord || marks.joinsAcross(until))) odd()
      hidden = until
      isCode = unit === 96
      covered = -1
      if (isCode || (unit === 60 && marks.isBreak(at, until))) isSolid = true
      if (stage === stages.html && marks.dividesHtml(at)) {
        cut()
        isSolid = true
      }
    } else {
      if (kind === kinds.apostrophe && isMarkup && shown >= 0 && !isApart && joinsClitic(at + 1, end)) odd()
      if (!isMarkup || !mayVanish(unit)) isSolid = true
      if (unit === 124 && stage === stages.table && unitAt(at - 1) !== 92) cut()
      if (kind === kinds.other) tellSign(at, unit, shown === at ? shownFrom : -1, end)
    }
    at++
  }
  cut()
  return isFound
}

/** A backtick, `<`, `{`, `[` or `]`. */
function mayHide(unit: i32): bool {
  return unit === 96 || unit === 60 || unit === 123 || unit === 91 || unit === 93
}

/** `=`, `%`, `#`, `&`, `+`, `$` and all that is no mark of ASCII. */
function isSeldom(unit: i32): bool {
  return unit === 61 || (unit >= 35 && unit <= 38) || unit === 43 || unit > 127
}

/** Marks that may vanish when Markdown is parsed: `*`, `_`, `~`, brackets, a backslash, `!`. */
function mayVanish(unit: i32): bool {
  switch (unit) {
    case 42:
    case 95:
    case 126:
    case 91:
    case 93:
    case 40:
    case 41:
    case 60:
    case 62:
    case 92:
    case 123:
    case 125:
    case 33:
      return true
    default:
      return false
  }
}

/** What stands in `snake_case` and `word(s)` stays as it is: `_`, brackets, or `!` alone. */
function staysBetween(from: i32, to: i32): bool {
  const first = unitAt(from)
  for (let at = from; at < to; at++) {
    const unit = unitAt(at)
    const isLikeIt = first === 95 || first === 33 ? unit === first : unit === 40 || unit === 41
    if (!isLikeIt) return false
  }
  return from < to
}

function wordEnd(start: i32, end: i32): i32 {
  let at = start + 1
  for (; at < end; at++) {
    const kind = kindOf(unitAt(at))
    if (kind === kinds.word) continue
    const isInside = kind === kinds.apostrophe && at + 1 < end && kindOf(unitAt(at + 1)) === kinds.word
    if (!isInside) break
  }
  return at
}

/** `'em`, `’tis`: an apostrophe that belongs to the small word behind it. */
function mayBeClitic(from: i32): bool {
  const before = unitAt(from - 1)
  return (before === 39 || before === 0x2019) && isSmall(unitAt(from))
}

/** `he’*d*`: whether marks stand between an apostrophe and a word, which may vanish and make one word of both. */
function joinsClitic(from: i32, end: i32): bool {
  if (from < end && mayHide(unitAt(from))) return true
  let at = from
  while (at < end && mayVanish(unitAt(at))) at++
  return at > from && at < end && kindOf(unitAt(at)) === kinds.word
}

/** Tells of a mark that is a token of its own, and of a sentence that ends behind the word at `word`. */
function tellSign(at: i32, unit: i32, word: i32, end: i32): void {
  const next = at + 1 < end ? unitAt(at + 1) : 32
  if (next !== 32 && next !== 10) return
  if (unit === 44 || unit === 59) sign()
  else if (unit === 46 || unit === 33 || unit === 63) {
    if (unit !== 46) sign()
    if (word >= 0 && endsSentence(word, at, end)) stop(word, at)
  }
}

/** `… resolved. The`: a word in small letters, and behind the space a capital and a small letter. */
function endsSentence(word: i32, at: i32, end: i32): bool {
  if (at - word < shortestWord || at + 3 >= end) return false
  for (let index = word; index < at; index++) if (!isSmall(unitAt(index))) return false
  const capital = unitAt(at + 2)
  return capital >= 65 && capital <= 90 && isSmall(unitAt(at + 3))
}

function isSmall(unit: i32): bool {
  return unit >= 97 && unit <= 122
}
