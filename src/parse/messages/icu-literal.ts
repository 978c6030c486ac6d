import {type MappedText, MappedTextBuilder} from '../../core/source-map.ts'
import type {Span} from '../../core/span.ts'

/** Where a literal stands decides whether `'#'` is quoted there. */
export type IcuPlace = 'plural' | 'other'

const quotable: Readonly<Record<IcuPlace, RegExp>> = {plural: /[{}<>#]/, other: /[{}<>]/}

/**
 * The text of a literal of ICU MessageFormat: `''` is an apostrophe, one apostrophe before syntax quotes up to the next.
 * Falls back to one decoded run where that does not give `value`, the text the parser read.
 */
export function icuLiteral(source: string, span: Span, value: string, place: IcuPlace): MappedText {
  const raw = source.slice(span.start, span.end)
  const builder = new MappedTextBuilder()
  const special = /'/g
  let from = 0
  let isQuoted = false
  const keep = (to: number) => builder.verbatim(raw.slice(from, to), span.start + from)
  for (let match = special.exec(raw); match; match = special.exec(raw)) {
    const at = match.index
    const next = raw.charAt(at + 1)
    if (next === "'") {
      keep(at)
      builder.decoded("'", span.start + at, 2)
      from = at + 2
      special.lastIndex = from
    } else if (isQuoted || quotable[place].test(next)) {
      keep(at)
      isQuoted = !isQuoted
      from = at + 1
      // What follows the opening apostrophe is quoted, whatever it is.
      if (isQuoted) special.lastIndex = at + 2
    }
  }
  keep(raw.length)
  const read = builder.build()
  if (read.text === value) return read
  const whole = new MappedTextBuilder()
  const length = span.end - span.start
  // Equal lengths would pass for a verbatim run.
  if (value.length === length && length > 1) {
    whole.decoded(value.slice(0, -1), span.start, 1).decoded(value.slice(-1), span.start + 1, length - 1)
  } else whole.decoded(value, span.start, length)
  return whole.build()
}
