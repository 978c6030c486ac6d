import type {RawMarks} from '../../core/raw-marks.ts'
import * as unit from '../../core/unit-kinds.ts'
import {kindOf} from './unit-kind.ts'

/** Elements whose tags leave the text around them as it is; what stands inside others may not be read. */
const plainElements =
  /^<\/?(?:a|abbr|b|big|blockquote|br|center|cite|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|q|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(?=[\s/>])/i

const bracketedPlaceholder =
  /\[(?:(?:Customer|Agent|Company|Your|Insert|Order|First|Last|Name)\b|[A-Z][A-Z _/-]|\[|\^|!|.\])/y

function hiddenUntil(source: string, at: number, end: number): number {
  switch (source.charAt(at)) {
    case '`':
      return codeEnd(source, at, end)
    case '<':
      return tagEnd(source, at, end)
    case '{':
      return lastOf(source, '}', at, end)
    case '[':
      return bracketEnd(source, at, end)
    case ']':
      return targetEnd(source, at, end)
    default:
      return at
  }
}

/** Backticks pair where nothing else is in the way; else all up to the last one may be code. */
function codeEnd(source: string, at: number, end: number): number {
  let run = at
  while (source.charCodeAt(run) === 96) run++
  const isPlain = !/[\\<{]/.test(source.slice(at, end)) && source.charCodeAt(at - 1) !== 92
  if (isPlain) {
    const mark = source.slice(at, run)
    for (let close = source.indexOf(mark, run); close >= 0 && close < end; ) {
      let behind = close
      while (source.charCodeAt(behind) === 96) behind++
      if (behind - close === mark.length) return behind
      close = source.indexOf(mark, behind)
    }
    return run
  }
  return lastOf(source, '`', at, end)
}

function tagEnd(source: string, at: number, end: number): number {
  if (!/[A-Za-z/!?%]/.test(source.charAt(at + 1))) return at
  if (source.startsWith('<!--', at)) {
    const close = source.indexOf('-->', at)
    return close < 0 || close >= end ? end : close + 3
  }
  const close = source.indexOf('>', at)
  if (close < 0 || close >= end) return end
  const tag = source.slice(at, close + 1)
  const quotes = tag.match(/["']/g)?.length ?? 0
  if (quotes % 2 === 1) return end
  return plainElements.test(tag) || /^<(?:https?|mailto):/.test(tag) ? close + 1 : end
}

function bracketEnd(source: string, at: number, end: number): number {
  bracketedPlaceholder.lastIndex = at
  const isHidden = source.charCodeAt(at - 1) === 33 || bracketedPlaceholder.test(source)
  if (!isHidden) return at
  const close = source.indexOf(']', at)
  return close < 0 || close >= end ? end : close + 1
}

/** What follows the text of a link: its target and title, or the name of its definition. */
function targetEnd(source: string, at: number, end: number): number {
  const open = source.charCodeAt(at + 1)
  if (open === 91) {
    const close = source.indexOf(']', at + 1)
    return close < 0 || close >= end ? end : close + 1
  }
  if (open === 58) return Math.min(end, at + 2 + lineLength(source, at + 2))
  if (open !== 40) return at
  const close = source.indexOf(')', at)
  if (close < 0 || close >= end) return end
  const inside = source.slice(at + 2, close)
  // Brackets, quotes and escapes inside may put the end farther off.
  return /[(<\\"'\n]/.test(inside) ? lastOf(source, ')', at, end) : close + 1
}

function lineLength(source: string, from: number): number {
  const line = source.indexOf('\n', from)
  return (line < 0 ? source.length : line) - from
}

function lastOf(source: string, mark: string, at: number, end: number): number {
  const last = source.lastIndexOf(mark, end - 1)
  return last > at ? last + 1 : at
}

/** References that stand for no letter. */
const signs =
  /&(?:nbsp|amp|lt|gt|quot|apos|mdash|ndash|hellip|[lr][sd]quo|copy|reg|trade|bull|middot|times|[rl]arr|#39|#34|#160|#8211|#8212|#8216|#8217|#8220|#8221|#x27|#x2F|#x60);/y
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy

function entityEnd(source: string, at: number): number {
  signs.lastIndex = at
  if (signs.test(source)) return signs.lastIndex
  reference.lastIndex = at
  return reference.test(source) ? -1 : at
}

const isBreak = (source: string, start: number, end: number): boolean =>
  /^<br\b[^<>]*>$/i.test(source.slice(start, end))

const dividing =
  /<\/?(?:p|div|li|ul|ol|td|th|tr|table|tbody|thead|h[1-6]|dl|dt|dd|blockquote|section)(?=[\s/>])/iy

function dividesHtml(source: string, at: number): boolean {
  dividing.lastIndex = at
  return dividing.test(source)
}

const scheme = /(?:https?|ftps?|sftp|file|ssh|git|wss?)$/i
const rest = /:\/\/[\w./?=%#:+~-]+/y

/** Where a web address ends whose colon stands at `at`: shown or not, no word of it is read. Else `at` itself. */
function addressEnd(source: string, at: number, end: number): number {
  rest.lastIndex = at
  if (source.charCodeAt(at + 1) !== 47 || !rest.test(source)) return at
  return scheme.test(source.slice(Math.max(0, at - 6), at)) ? Math.min(end, rest.lastIndex) : at
}

const joinsBehind = (source: string, at: number, until: number): boolean =>
  /\}[*_~[\]<>(){}`\\]*\p{L}/u.test(source.slice(at, until + 20))

const mayShowInside = (source: string, at: number): boolean =>
  source.charCodeAt(at - 1) !== 33 && source.charCodeAt(at + 1) !== 94

/** What follows brackets that join nothing: a plain target or name, if any, and behind it no letter and no further brackets. */
const joinsNothing = /(?:\([\w./?=%#:+@-]*\)|\[[\w .-]*\]|(?![([]))(?![*_~]*[\p{L}[])/uy

function joinsAcross(source: string, at: number): boolean {
  joinsNothing.lastIndex = at
  return !joinsNothing.test(source)
}

function mayJoin(source: string, from: number, to: number): boolean {
  const gap = source.slice(from, to)
  if (/[^*_~[\]()<>\\{}!]/.test(gap.replace(/[<(`][^\s]*[>)`]/g, ''))) return false
  return !/^(?:_+|[()]+|!+)$/.test(gap)
}

const vanishing = /[*_~[\]()<>{}\\!]*/y

/** An apostrophe or the like inside a word, before which marks may vanish; other references part words. */
function breaksWord(source: string, at: number, close: number): boolean {
  vanishing.lastIndex = close
  vanishing.test(source)
  return (
    kindOf(source.charCodeAt(vanishing.lastIndex)) === unit.word &&
    !/^&(?:nbsp|amp|[mn]dash|#160);/.test(source.slice(at, close))
  )
}

/** The marks of Markdown, and of HTML in it. */
export const markdownMarks: RawMarks = {
  kindOf,
  hiddenUntil,
  entityEnd,
  addressEnd,
  breaksWord,
  joinsBehind,
  joinsAcross,
  mayShowInside,
  isBreak,
  dividesHtml,
  mayJoin
}
