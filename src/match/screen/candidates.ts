import type {Language} from '../../core/language.ts'
import type {Flag, Rule, RuleSet, ScreenedRules} from '../../core/rule.ts'
import type {Sentence} from '../../core/sentence.ts'
import type {StretchReader} from '../../core/word-sink.ts'
import {buildScreen} from './build-screen.ts'
import {Sieve} from './sieve.ts'
import {Stream} from './stream.ts'
import {streamTokens} from './token-stream.ts'
import {WordReader} from './word-reader.ts'

/**
 * How much is looked at: what can raise a finding by its words (`telling`), also what other patterns beside it would
 * keep silent (`silent`), or every pattern in every sentence (`all`).
 */
export type Scope = 'telling' | 'silent' | 'all'

/** A pattern that may raise a finding, with its rule. */
export interface Candidate {
  readonly rule: Rule
  readonly flag: Flag
}

/** Says where it is worth looking, by written words alone. */
export interface Candidates {
  /** The patterns that could match in a sentence, in the order of their rules. */
  readonly of: (sentence: Sentence, scope: Scope) => readonly Candidate[]
  /** Hears the words of a text that is not cut into sentences yet. */
  readonly reader: () => StretchReader
}

/** Finds candidates among the flags of rules; what that needs is made when it is first asked for. */
export function createCandidates(ruleSet: RuleSet, language: Language): Candidates {
  const stream = new Stream()
  let known: Ready | undefined
  const ready = (): Ready => {
    known ??= prepare(ruleSet, language)
    return known
  }
  return {
    of: ({tokens}, scope) => {
      if (scope === 'all') return ruleSet.rules.flatMap(rule => rule.flag.map(flag => ({rule, flag})))
      const {sieve, places, rules} = ready()
      streamTokens(tokens, sieve.screen, stream)
      return sieve.candidates(stream, scope === 'telling').flatMap(pattern => {
        const {rule: number, flag: index} = placeOf(places, pattern)
        const rule = rules[number]
        const flag = rule?.flag[index]
        return rule && flag ? [{rule, flag}] : []
      })
    },
    reader: () => ready().reader
  }
}

interface Ready {
  readonly rules: readonly Rule[]
  /** The number of each rule's first pattern. */
  readonly places: Int32Array
  readonly sieve: Sieve
  readonly reader: WordReader
}

function prepare(ruleSet: RuleSet, language: Language): Ready {
  const {screen, rules, flagCounts} = ruleSet.screened ?? screenOf(ruleSet, language)
  const chosen = new Set(ruleSet.rules)
  const places = new Int32Array(rules.length + 1)
  const isOn = new Uint8Array(screen.companions.length)
  rules.forEach((rule, number) => {
    const start = places[number] as number
    const end = start + (flagCounts[number] ?? 0)
    places[number + 1] = end
    if (chosen.has(rule)) isOn.fill(1, start, end)
  })
  const sieve = new Sieve(screen, isOn)
  return {rules, places, sieve, reader: new WordReader(sieve, language)}
}

/** Makes a screen for all the rules of a set. */
export function screenOf({rules}: Pick<RuleSet, 'rules'>, language: Language): ScreenedRules {
  const flags = rules.flatMap(rule => rule.flag)
  return {screen: buildScreen(flags, language), rules, flagCounts: rules.map(({flag}) => flag.length)}
}

/** The rule of a pattern, and which of its flags it is. */
function placeOf(places: Int32Array, pattern: number): {readonly rule: number; readonly flag: number} {
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((places[middle] as number) <= pattern) low = middle
    else high = middle - 1
  }
  return {rule: low, flag: pattern - (places[low] as number)}
}
