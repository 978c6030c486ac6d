import {OPAQUE} from '../../core/block.ts'
import type {MappedText} from '../../core/source-map.ts'
import {replaceMatches} from './replace-matches.ts'

const FORMAT = String.raw`(?:\d{1,2}\$)?[-+0#]{0,3}\d{0,4}(?:\.\d{1,3})?(?:hh?|ll?|[Lqjzt])?`

/**
 * `%%`; Python's `%(name)s`; Apple's `%#@name@`; `%s` and `%1$@`, which letters may follow (`%ds`) unless a number
 * stands before (`50%sure`); the rarer conversions; Qt's `%1`; `{0}`. No space flag: “100% sure” has none.
 */
const DIRECTIVE = new RegExp(
  [
    '%%',
    String.raw`%\([\w.]{1,60}\)[-+0#]{0,3}\d{0,4}(?:\.\d{1,3})?[a-zA-Z]`,
    String.raw`%(?:\d{1,2}\$)?#@\w{1,60}@`,
    String.raw`(?<!\d)%${FORMAT}[dsiu@]`,
    `%${FORMAT}[diouxXeEfFgGaAcCsSpn@](?![A-Za-z])`,
    String.raw`%L?\d{1,2}(?![\d$])`,
    String.raw`\{\d{1,2}(?:[,:!][^{}\n]{0,40})?\}`
  ].join('|'),
  'g'
)

/**
 * Makes each printf directive of a catalogue's message one opaque word, and `%%` the sign it stands for. For
 * catalogues only: elsewhere a percent sign is a percent sign.
 */
export const maskPrintf = (message: MappedText): MappedText =>
  replaceMatches(message, DIRECTIVE, ([directive]) => (directive === '%%' ? '%' : OPAQUE))
