import type {Replaced} from '../../core/replaced.ts'
import type {NounPhrase} from '../../core/sentence.ts'
import {isSuperlative, withArticle} from '../articles.ts'
import {pluralise, singularise} from '../number-agreement.ts'
import {conjugate, type VerbForm, verbFormOf} from '../verb-form.ts'
import {lowerFirst, objectWords} from './object-words.ts'
import {asVerb, type Shape} from './shape.ts'
import {written} from './written.ts'

/** A template with its slots filled. */
export interface Filled {
  readonly text: string
  /** Whether the noun it names first is plural; `undefined` where the template does not say. */
  readonly plural: boolean | undefined
  /** Whether *a* cannot stand before it: *patience*. */
  readonly hasNoArticle: boolean
  /** Whether a determiner or number that opens the underlined words may stay before it. */
  readonly keepsOpening: boolean
  /** Whether it ends with the noun itself, so that `'s` may follow. */
  readonly endsWithNoun: boolean
  /** Whether nothing had to be guessed. */
  readonly sure: boolean
}

/** Opens with a noun of its own: `{customer} …`, `{a} {@feeling} {customer}`. */
const namesNoun = /^(?:\{a\} )?(?:\{@[^{}]*\} )*\{(?!@|match\}|a\}|the )[^{}:]*\}/
/** Only such a piece can stand behind a verb whose object has moved before it. */
const openRest = /^(?:$| (?:to|with|at|on|in|into|about|through)\b)/

/** Stands for the article of `{a}` until the word behind it is known. */
const article = '\u0001'

/**
 * Fills a template for words of a shape. Nothing where they do not go together: a noun cannot take the place of
 * *were dumped*, nor a verb that of *angry tickets*.
 */
export function fillWording(template: string, shape: Shape, replaced: Replaced): Filled | undefined {
  if (/:VERB\}/.test(template)) {
    return (
      fillVerb(template, shape, replaced) ??
      (shape.type === 'turned' ? undefined : fillVerb(template, asVerb(replaced), replaced))
    )
  }
  if (namesNoun.test(template)) {
    return shape.type === 'noun' ? fillNoun(template, shape.noun, replaced) : undefined
  }
  return fillNoun(template, shape.type === 'other' ? undefined : nounOf(shape), replaced)
}

const nounOf = (shape: Exclude<Shape, {type: 'other'}>): NounPhrase | undefined =>
  shape.type === 'noun' ? shape.noun : shape.object

function fillNoun(template: string, noun: NounPhrase | undefined, replaced: Replaced): Filled {
  const plural = noun?.plural ?? false
  const {text, first} = fillSlots(template, replaced, plural, name =>
    noun ? objectWords(name, noun, replaced, 'object') : `the ${name}`
  )
  return {
    text,
    plural: namesNoun.test(template)
      ? first
      : /^(?:\{@[^{}]*\} ?)+$/.test(template)
        ? noun?.plural
        : undefined,
    hasNoArticle: namesNoun.test(template) && first === undefined,
    keepsOpening: /^\{(?!a\})/.test(template),
    endsWithNoun: /\}$/.test(template),
    sure: true
  }
}

/** Fills all slots but those of verbs, and tells the number of the first noun. */
function fillSlots(
  template: string,
  replaced: Replaced,
  plural: boolean,
  object: (noun: string) => string
): {readonly text: string; readonly first: boolean | undefined} {
  let first: boolean | undefined
  const filled = template.replace(/\{([^{}]*)\}/g, (_, slot: string) => {
    if (slot === 'match') return written(replaced, replaced.core)
    if (slot.startsWith('@')) return capturedWords(slot.slice(1), replaced)
    if (slot === 'a') return plural ? '' : article
    if (slot.startsWith('the ')) return object(slot.slice('the '.length))
    const isPlural = isAlwaysPlural(slot)
    if (isPlural || pluralise(slot) !== slot) first ??= isPlural || plural
    return plural && !isPlural ? pluralise(slot) : slot
  })
  return {text: withArticles(filled.replace(/\s+/g, ' ').trim()), first}
}

function isAlwaysPlural(noun: string): boolean {
  return pluralise(noun) === noun && singularise(noun) !== noun
}

function withArticles(text: string): string {
  const at = text.indexOf(article)
  if (at < 0) return text
  const behind = withArticles(text.slice(at + 1).trim())
  return text.slice(0, at) + (isSuperlative(behind) ? `the ${behind}` : withArticle(behind))
}

function capturedWords(set: string, replaced: Replaced): string {
  const {core} = replaced
  const capture = replaced.captures.find(
    ({set: name, start, end}) => name === set && start >= core.start && end <= core.end
  )
  return capture ? lowerFirst(replaced, written(replaced, capture), capture.start) : ''
}

function fillVerb(template: string, shape: Shape, replaced: Replaced): Filled | undefined {
  if (shape.type !== 'verb' && shape.type !== 'turned') return undefined
  const {core} = replaced
  const asked = verbForm(shape, replaced)
  const conjugated = template.replace(/\{([^{}]*):VERB\}/g, (_, verb: string) =>
    conjugate(verb, asked ?? 'base')
  )
  const plural = shape.object?.plural ?? false
  const fill = (text: string, object: string): string => fillSlots(text, replaced, plural, () => object).text
  const [, noun = ''] = /\{the ([^{}]*)\}/.exec(template) ?? []
  const common = {plural: undefined, endsWithNoun: false, hasNoArticle: false, keepsOpening: false}
  if (shape.type === 'turned') {
    // Only what the verb governs directly can stand before it: `callers were helped`.
    const [, rest] = /^\{[^{}]*:VERB\} \{the [^{}]*\}(.*)$/.exec(template) ?? []
    if (rest === undefined || !openRest.test(rest)) return undefined
    const object = objectWords(noun, shape.object, replaced, 'as-written')
    const between = written(replaced, {start: shape.object.head + 1, end: shape.verb})
    const [verb = ''] = conjugated.split(' {')
    // `she's dealt with`: what is short for a verb stays at its subject.
    const subject = /^['’]/.test(between) ? [object + between] : [object, between]
    return {...common, text: [...subject, verb + fill(rest, '')].filter(Boolean).join(' '), sure: false}
  }
  const before = written(replaced, {start: core.start, end: shape.verb})
  if (!opensVerb(replaced, shape.verb) || hasTwoObjects(shape.verb, replaced)) return undefined
  const object = objectOf(noun, shape, asked, replaced)
  if (object === '' && noun !== '' && !/^\{[^{}]*:VERB\} \{the [^{}]*\}/.test(template)) return undefined
  const isAsWritten =
    !shape.object || object === lowerFirst(replaced, written(replaced, shape.object), shape.object.start)
  const text = [before && lowerFirst(replaced, before, core.start), fill(conjugated, object)]
    .filter(Boolean)
    .join(' ')
  return {...common, text, sure: asked !== undefined && shape.verb === core.start && isAsWritten}
}

/** The object; none where a passive verb stands alone (*she was processed*), `the customer` where none is named. */
function objectOf(
  noun: string,
  {object}: Shape & {type: 'verb'},
  form: VerbForm | undefined,
  replaced: Replaced
): string {
  if (object) return objectWords(noun, object, replaced, 'object')
  return form === 'participle' ? '' : `the ${noun}`
}

/** Auxiliaries, adverbs and *to* before the verb stay: *must hit*, *quietly drop*. */
function opensVerb({tokens, analysis, core}: Replaced, verb: number): boolean {
  const {upos} = analysis()
  return tokens
    .slice(core.start, verb)
    .every(({norm}, step) => /AUX|ADV|PART/.test(upos[core.start + step] ?? '') || norm === 'to')
}

/** `deal with letters and callers`: of two objects of the verb one would be lost. */
function hasTwoObjects(verb: number, {analysis, core}: Replaced): boolean {
  const {relations, phrases} = analysis()
  const objects = relations.filter(
    ({role, verb: own, phrase}) =>
      role === 'object' && own === verb && (phrases[phrase]?.head ?? core.end) < core.end
  )
  return objects.length > 1
}

function verbForm(
  shape: Shape & {type: 'verb' | 'turned'},
  {tokens, analysis}: Replaced
): VerbForm | undefined {
  const {upos, lemmas} = analysis()
  const verb = tokens[shape.verb]
  if (!verb) return undefined
  let index = shape.verb - 1
  while (/ADV|PART/.test(upos[index] ?? '') && lemmas[index] !== 'to') index--
  if (upos[shape.verb] !== 'VERB' && upos[shape.verb] !== 'AUX') {
    return /[aeiouy].*ing$/.test(verb.norm) ? 'ing' : /[aeiouy].*ed$/.test(verb.norm) ? 'past' : 'base'
  }
  const governed = upos[index] === 'AUX' && /^(?:be|have|'ve|'s|'re|'d|get)$/.test(lemmas[index] ?? '')
  const adjacent = shape.type === 'turned' && shape.object.end === shape.verb
  return verbFormOf(verb.norm, lemmas[shape.verb] ?? verb.norm, governed || adjacent)
}
