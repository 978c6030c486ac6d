import {PeopleFirstError} from '../core/errors.ts'
import type {CompiledSet, Pattern, PatternNode} from '../core/pattern.ts'
import type {Path, Places} from '../schema/places.ts'
import {compilePattern} from './pattern/compile.ts'
import {parsePattern} from './pattern/parse.ts'
import type {RuleLanguage} from './remember-words.ts'
import {certainSets, possibleSets, setNames} from './set-names.ts'
import type {SlotSets} from './template.ts'

/** What rules are built against. */
export interface RuleContext {
  readonly language: RuleLanguage
  readonly sets: ReadonlyMap<string, CompiledSet>
  /** Sets whose file could not be read; that is reported at the set, so rules that need one are left out quietly. */
  readonly broken: ReadonlySet<string>
}

/** A pattern ready for matching with the sets that it finds words through, or what keeps it from compiling. */
export type PatternReading =
  | {readonly type: 'built'; readonly pattern: Pattern; readonly sets: SlotSets}
  | {readonly type: 'needs-broken-set'}
  | {readonly type: 'broken'; readonly problem: PeopleFirstError}

/** Parses and compiles the pattern at a path of a rule file. */
export function buildPattern(
  source: string,
  path: Path,
  places: Places,
  {language, sets, broken}: RuleContext
): PatternReading {
  try {
    const node: PatternNode = parsePattern(source)
    if (setNames(node).some(name => broken.has(name))) return {type: 'needs-broken-set'}
    const pattern = compilePattern(node, {source, language, sets})
    return {type: 'built', pattern, sets: {certain: certainSets(node), possible: possibleSets(node)}}
  } catch (error) {
    if (!(error instanceof PeopleFirstError)) throw error
    return {type: 'broken', problem: relocate(error, source, path, places)}
  }
}

/** Moves a problem from its offset in the pattern to its place in the file, with a caret under the character. */
function relocate(error: PeopleFirstError, source: string, path: Path, places: Places): PeopleFirstError {
  const offset = error.place.offset ?? 0
  const frame = `${source.replace(/\s/g, ' ')}\n${' '.repeat(offset)}^`
  return new PeopleFirstError(error.code, error.message, places.value(path, offset), frame)
}
