import type {Kind} from './core/kind.ts'
import {once} from './core/once.ts'
import type {RuleSet} from './core/rule.ts'
import {speaksOfOtherThings} from './match/gates/other-subject.ts'
import {isData, kindOf, type ReadAs} from './parse/parse-file.ts'

/**
 * Whether a text speaks of other things than helping people, found out when it is first asked. Scripts and replies are
 * about service whatever their words, and the fields of a data file are texts of their own.
 */
export const speaksElsewhere = (
  source: string,
  {format, kind}: {readonly format: ReadAs; readonly kind?: Kind | undefined},
  sets: RuleSet['sets']
): (() => boolean) =>
  once(() => !isData(format) && kindOf(format, kind) === 'docs' && speaksOfOtherThings(source, sets))
