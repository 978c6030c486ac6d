import {OPAQUE} from '../../core/block.ts'
import type {Wording} from '../../core/finding.ts'
import type {Replaced} from '../../core/replaced.ts'
import type {Span} from '../../core/span.ts'
import {followSpelling} from '../follow-spelling.ts'
import {fillWording} from './fill-wording.ts'
import {joinWording} from './join-wording.ts'
import {inCase} from './letter-case.ts'
import {type Shape, shapeOf} from './shape.ts'
import {written} from './written.ts'

/** At most so many are shown, best first. */
const most = 4

/**
 * New wordings for a match, best first. They agree in number and verb form with what was written, follow its capitals
 * and the spelling of the text around it, and take a determiner along that would not fit them. A template that cannot
 * take the place of words of that shape gives none. Only the first can be safe, and only where nothing was guessed.
 */
export function suggest(templates: readonly string[], replaced: Replaced, safe: boolean): readonly Wording[] {
  if (templates.length === 0) return []
  const shape = shapeOf(replaced)
  const wordings = templates.flatMap((template, index): Wording[] => {
    const wording = wordingFor(template, shape, replaced)
    return wording ? [{...wording, safe: wording.safe && safe && index === 0}] : []
  })
  const texts = wordings.map(({text}) => text)
  return wordings.filter(({text}, index) => texts.indexOf(text) === index).slice(0, most)
}

/** The wording that a template gives; nothing where it does not fit, or would change nothing. */
function wordingFor(template: string, shape: Shape, replaced: Replaced): Wording | undefined {
  const filled = fillWording(template, shape, replaced)
  if (!filled || filled.text === '') return undefined
  const joined = joinWording(filled, shape, replaced)
  if (!joined) return undefined
  const {stretch} = joined
  const text = inCase(
    followSpelling(joined.text, around(replaced.text, unitsOf(stretch, replaced))),
    replaced,
    stretch
  )
  if (text === written(replaced, stretch) || text.includes(OPAQUE)) return undefined
  const isUnderlined = stretch.start === replaced.core.start && stretch.end === replaced.core.end
  return {text, safe: joined.sure, ...(isUnderlined ? {} : {replaces: unitsOf(stretch, replaced)})}
}

/** UTF-16 units of a stretch of tokens. */
function unitsOf({start, end}: Span, {tokens}: Replaced): Span {
  return {start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0}
}

/** How far the spelling of the text around is looked at, in UTF-16 units to either side. */
const REACH = 1000

const around = (text: string, {start, end}: Span): string =>
  text.slice(Math.max(0, start - REACH), end + REACH)
