import type {Span} from '../../core/span.ts'
import {isAnonymous, type Speaker, speakerOf} from './speaker-labels.ts'
import {directionAt} from './stage-directions.ts'

/** No label with all that goes before it is longer than this many units. */
const MAX_HEAD = 200

const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?(?: ?[AaPp]\\.?[Mm]\\.?)?'
const STAMP = new RegExp(
  `(?:[[(][\\d][\\d :.,/TZ–-]{1,40}(?: ?[AaPp][Mm])?[\\])]|${CLOCK})[ \\t]*(?:[-–—|:][ \\t]+)?`,
  'y'
)
const REST = "[\\p{L}\\d .'’#/&-]{0,48}?"
const ABOUT = `(?:[ \\t]*\\([^()\\r\\n]{1,80}\\)|[ \\t]*\\[[^[\\]\\r\\n]{1,80}\\])`
const COLON = ':(?=[\\s"“‘\'*_(\\[\\uE000]|$|\\p{Lu})'
/** `Visitor  18:02  Hi`, as chats are exported. */
const TIMED = new RegExp(
  `[*_]{0,3}(\\p{Lu}${REST})[*_]{0,3}()[ \\t]+(?:at[ \\t]+)?${CLOCK}[*_]{0,3}[ \\t]*:?(?=\\s|$)[ \\t]*`,
  'uy'
)
/** Ways to write a label, each with its name and what stands in brackets behind it. */
const SHAPES: readonly RegExp[] = [
  new RegExp(
    `[*_]{0,3}(\\p{L}${REST})[*_]{0,3}(${ABOUT}{0,2})[*_]{0,3}[ \\t]*${COLON}[*_]{0,3}[ \\t]*`,
    'uy'
  ),
  new RegExp(
    `[*_]{0,3}(\\p{Lu}${REST})[*_]{0,3}(${ABOUT}{0,2})[*_]{0,3}(?:[ \\t]*>|[ \\t]+[-–—])[*_]{0,3}[ \\t]+`,
    'uy'
  ),
  new RegExp(
    `[*_]{0,3}\\[(\\p{L}${REST})\\][*_]{0,3}(${ABOUT}?)[ \\t]*(?:[:>-][ \\t]*)?[*_]{0,3}(?=\\s|$|["“\\p{Lu}])[ \\t]*`,
    'uy'
  ),
  TIMED
]

/** Before a dash these are mostly prose: `You - and only you`. */
const NOT_DASHED = /^(?:say|script|response|reply|you|support|staff|system|prompt|assistant)$/i

/** A label at the start of a line. Offsets count from the start of the line. */
export interface TurnLabel {
  readonly start: number
  /** Where the words begin that are said. */
  readonly end: number
  /** `undefined` when the label does not tell, as in `Speaker 1:`. */
  readonly speaker: Speaker | undefined
  /** The words of the stage directions before, in and right behind the label. */
  readonly directions: readonly Span[]
}

function stampEnd(head: string, from: number): number {
  STAMP.lastIndex = from
  return from + (STAMP.exec(head)?.[0].length ?? 0)
}

const HAS_CLOCK = /\d{1,2}:\d{2}/
/** With a time next to it, a name is somebody who speaks. */
const PERSON = /^\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?$/u

function labelAt(head: string, start: number, isStamped: boolean): TurnLabel | undefined {
  for (const shape of SHAPES) {
    shape.lastIndex = start
    const match = shape.exec(head)
    if (!match) continue
    const [all, name = '', about = ''] = match
    const speaker = speakerOf(name) ?? speakerOf(about.replace(/[()[\]]/g, ' '))
    const isTimed = isStamped || shape === TIMED || HAS_CLOCK.test(about)
    if (!speaker && !isAnonymous(name) && !(isTimed && PERSON.test(name))) continue
    if (NOT_DASHED.test(name) && /[-–—][*_]*[ \t]+$/.test(all)) continue
    const inside = /\p{L}/u.test(about) && !speakerOf(about.replace(/[()[\]]/g, ' '))
    const from = start + all.indexOf(about, all.indexOf(name) + name.length)
    const lead = about.length - about.trimStart().length + 1
    const directions = inside ? [{start: from + lead, end: from + about.length - 1}] : []
    return {start, end: shape.lastIndex, speaker, directions}
  }
  return undefined
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/**
 * The label that says who speaks from here on: `Agent:`, `**Agent:**`, `AGENT >`, `[Agent]`, `Agent - `, with a time
 * before it or behind it, and with stage directions around it. Looks at the start of the line only.
 */
export function turnLabel(line: string): TurnLabel | undefined {
  const head = line.slice(0, MAX_HEAD)
  if (!/[:>\]–—-]/.test(head)) return undefined
  let at = skipSpace(head, 0)
  const directions: Span[] = []
  let label: TurnLabel | undefined
  for (let round = 0; round < 3 && !label; round++) {
    const stamp = stampEnd(head, at)
    label = labelAt(head, stamp, stamp > at)
    at = stamp
    const direction = label ? undefined : directionAt(head, at)
    if (!label && !direction) return undefined
    if (!direction) continue
    directions.push(direction.words)
    at = direction.end
  }
  if (!label) return undefined
  let {end} = label
  directions.push(...label.directions)
  for (let next = directionAt(line, end); next; next = directionAt(line, end)) {
    directions.push(next.words)
    end = next.end
  }
  return {start: label.start, end, speaker: label.speaker, directions}
}

const OTHER_NAME =
  /^\p{Lu}[\p{L}.'’-]{0,20}(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|\d{1,2}|\([^()]{1,30}\))){0,2}:[ \t]/u

/** Whether a line seems to begin the words of somebody whose role is not known: `Maria: `. */
export const hasOtherName = (line: string): boolean => OTHER_NAME.test(line.slice(0, MAX_HEAD).trimStart())
