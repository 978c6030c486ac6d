import type {Replaced} from '../../core/replaced.ts'
import type {Span} from '../../core/span.ts'
import {withArticle} from '../articles.ts'
import {besidePlural} from '../number-agreement.ts'
import type {Filled} from './fill-wording.ts'
import {openingEnd} from './object-words.ts'
import type {Shape} from './shape.ts'
import {written} from './written.ts'

/** A wording and the tokens it takes the place of. */
export interface Joined {
  readonly text: string
  readonly stretch: Span
  readonly sure: boolean
}

const singularOnly = new Set([
  'a',
  'an',
  'this',
  'that',
  'each',
  'every',
  'another',
  'one',
  'some',
  'any',
  'no'
])
const pluralOnly = new Set(
  'these those many several few both two three four five six seven eight nine ten'.split(' ')
)
const anyDeterminer = new Set('the my your his her its our their which what whose any no'.split(' '))
const ownDeterminer = /^(?:the|our|my|your|their|his|her|its|this|that|these|those|someone|somebody) ?/i
const afterSingular: Readonly<Record<string, string>> = {
  this: 'these',
  that: 'those',
  each: 'all',
  every: 'all',
  another: 'more',
  some: 'some',
  any: 'any',
  no: 'no',
  a: '',
  an: ''
}

/**
 * Makes a wording fit the words that stand beside it. A determiner before it is taken along where it would not agree;
 * so are `'s` and a verb behind it. Nothing where it cannot be made to fit.
 */
export function joinWording(filled: Filled, shape: Shape, replaced: Replaced): Joined | undefined {
  const start = shape.type === 'noun' ? keptOpening(filled, shape.noun, replaced) : replaced.core.start
  const opened = joinBefore(filled, start, shape, replaced)
  if (!opened) return undefined
  return joinBehind(filled, opened, shape, replaced)
}

/** Determiners and numbers inside the underlined words stay where the wording brings none of its own. */
function keptOpening(
  {text, keepsOpening}: Filled,
  noun: Parameters<typeof openingEnd>[1],
  replaced: Replaced
): number {
  const {start} = replaced.core
  if (!keepsOpening || noun.start > start || /^an? /.test(text) || ownDeterminer.test(text)) return start
  return Math.max(start, openingEnd(replaced, {...noun, start: Math.max(noun.own, start)}))
}

interface Opened {
  readonly text: string
  /** First token it takes the place of. */
  readonly from: number
}

/** Makes a wording agree with the determiner before it, which it takes along where it has to change. */
function joinBefore(
  {text, plural, hasNoArticle}: Filled,
  start: number,
  shape: Shape,
  replaced: Replaced
): Opened | undefined {
  const {tokens} = replaced
  const before = tokens[start - 1]?.norm
  const keep: Opened = {text, from: start}
  const isName = shape.type === 'noun' && replaced.analysis().upos[shape.noun.head] === 'PROPN'
  const isBareName = isName && plural === false && shape.noun.start >= start && start > 0
  if (before === undefined) return keep
  const wider = (wording: string): Opened => ({text: wording, from: start - 1})
  const bare = text.replace(/^an? (?=\S)/i, '')
  const hasArticle = bare !== text
  const isDeterminer = singularOnly.has(before) || pluralOnly.has(before) || anyDeterminer.has(before)
  if (!isDeterminer) return isBareName ? {text: `the ${bare}`, from: start} : keep
  const wasPlural = shape.type === 'noun' && shape.noun.plural
  if (ownDeterminer.test(text)) {
    // `that` before a clause is no determiner.
    if (before === 'that' || before === 'no' || pluralOnly.has(before))
      return before === 'that' ? keep : undefined
    return wider(text)
  }
  if (plural === true && singularOnly.has(before) && !wasPlural) {
    const other = afterSingular[before]
    return other === undefined ? undefined : wider(other === '' ? bare : `${other} ${bare}`)
  }
  if (plural === false && pluralOnly.has(before)) return undefined
  if (before === 'some' && plural === false) return wider(withArticle(bare))
  if (before === 'a' || before === 'an') {
    if (hasNoArticle) return wider(bare)
    const fitting = withArticle(bare)
    return fitting.startsWith(`${before} `) ? {text: bare, from: start} : wider(fitting)
  }
  return hasArticle ? {text: bare, from: start} : keep
}

/** Makes the `'s` or the verb behind a wording agree with it. */
function joinBehind(
  {plural, endsWithNoun, sure}: Filled,
  {text, from}: Opened,
  shape: Shape,
  replaced: Replaced
): Joined | undefined {
  const {tokens, core, analysis} = replaced
  const {upos} = analysis()
  const isMark = (index: number): boolean =>
    /^'s?$/.test(tokens[index]?.norm ?? '') && tokens[index]?.glued === true && upos[index] === 'PART'
  const mark = isMark(core.end - 1) ? core.end - 1 : isMark(core.end) ? core.end : undefined
  if (mark !== undefined) {
    if (!endsWithNoun) return undefined
    const sign = tokens[mark]?.text.charAt(0) ?? "'"
    const ending = /s$/.test(text) ? sign : `${sign}s`
    const fits = mark === core.end && ending === tokens[mark]?.text
    return finish(fits ? text : text + ending, {start: from, end: fits ? core.end : mark + 1}, replaced, sure)
  }
  const becamePlural = plural === true && shape.type === 'noun' && !shape.noun.plural
  if (!becamePlural) return finish(text, {start: from, end: core.end}, replaced, sure)
  const next = tokens[core.end]
  const agreed = next && /VERB|AUX/.test(upos[core.end] ?? '') ? besidePlural(next.norm) : undefined
  if (next === undefined || agreed === undefined || agreed === next.norm || next.glued) {
    return finish(text, {start: from, end: core.end}, replaced, false)
  }
  return finish(`${text} ${agreed}`, {start: from, end: core.end + 1}, replaced, false)
}

/** Puts the part of the underlined words that stays before the wording, so that it reads for all of them. */
function finish(text: string, {start, end}: Span, replaced: Replaced, sure: boolean): Joined {
  const kept = written(replaced, {start: replaced.core.start, end: start})
  return {
    text: kept === '' ? text : `${kept} ${text}`,
    stretch: {start: Math.min(start, replaced.core.start), end},
    sure
  }
}
