import type {Language} from '../../core/language.ts'
import {once} from '../../core/once.ts'
import type {RawMarks, Stage} from '../../core/raw-marks.ts'
import type {Flag, Rule, RuleSet, ScreenedRules} from '../../core/rule.ts'
import {tablesOf} from '../../core/screen.ts'
import type {Sentence} from '../../core/sentence.ts'
import type {Span} from '../../core/span.ts'
import {buildScreen} from './build-screen.ts'
import {createScanner, type Scanner} from './scanner.ts'

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
  /** Whether a pattern could match in a stretch of a text, which may not be parsed yet. */
  readonly in: (source: string, span: Span, stage: Stage) => boolean
  /** Why every pattern is one everywhere, where it is so. */
  readonly slowness: () => Slowness | undefined
}

/** Why words cannot tell where to look: the engine has no WebAssembly or no room for it, or rules name too many words. */
export type Slowness = 'no-webassembly' | 'too-many-words'

/**
 * Finds candidates among the flags of rules; what that needs is made when it is first asked for. Where it cannot be
 * had, every pattern is one everywhere, which takes many times as long and finds the same.
 */
export function createCandidates(ruleSet: RuleSet, language: Language, marks: RawMarks): Candidates {
  const prepared = once(() => prepare(ruleSet, language, marks))
  const ready = (): Ready | undefined => {
    const made = prepared()
    return typeof made === 'string' ? undefined : made
  }
  const all = once(() => ruleSet.rules.flatMap(rule => rule.flag.map(flag => ({rule, flag}))))
  return {
    of: ({tokens}, scope) => {
      const quick = scope === 'all' ? undefined : ready()
      if (!quick) return all()
      const {scanner, places, rules} = quick
      return scanner.candidates(tokens, scope === 'telling').flatMap(pattern => {
        const {rule: number, flag: index} = placeOf(places, pattern)
        const rule = rules[number]
        const flag = rule?.flag[index]
        return rule && flag ? [{rule, flag}] : []
      })
    },
    in: (source, span, stage) => ready()?.scanner.tells(source, span, stage) ?? true,
    slowness: () => {
      const made = prepared()
      return typeof made === 'string' ? made : undefined
    }
  }
}

interface Ready {
  readonly rules: readonly Rule[]
  /** The number of each rule's first pattern. */
  readonly places: Int32Array
  readonly scanner: Scanner
}

function prepare(ruleSet: RuleSet, language: Language, marks: RawMarks): Ready | Slowness {
  const screened = ruleSet.screened ?? screenOf(ruleSet, language)
  if (!screened) return 'too-many-words'
  const {screen, rules, flagCounts} = screened
  const chosen = new Set(ruleSet.rules)
  const places = new Int32Array(rules.length + 1)
  const isOn = new Uint8Array(screen.companions.length)
  rules.forEach((rule, number) => {
    const start = places[number] as number
    const end = start + (flagCounts[number] ?? 0)
    places[number + 1] = end
    if (chosen.has(rule)) isOn.fill(1, start, end)
  })
  const scanner = createScanner(screen, isOn, language, marks)
  return scanner ? {rules, places, scanner} : 'no-webassembly'
}

/** Makes a screen for all the rules of a set; nothing where they name too many words. */
export function screenOf({rules}: Pick<RuleSet, 'rules'>, language: Language): ScreenedRules | undefined {
  const screen = buildScreen(
    rules.flatMap(rule => rule.flag),
    language
  )
  return screen && {screen: tablesOf(screen), rules, flagCounts: rules.map(({flag}) => flag.length)}
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
