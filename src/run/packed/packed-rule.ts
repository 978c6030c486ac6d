import {relative} from 'node:path'
import {once} from '../../core/once.ts'
import type {Need, Pattern} from '../../core/pattern.ts'
import type {Flag, GateName, Rule, Unless} from '../../core/rule.ts'
import {shippedRules} from '../package-files.ts'

/** Where a part of a rule stands in its file, in bytes; `end` is exclusive. */
export type ByteRange = readonly [start: number, end: number]

/** What is said of what a rule finds, and where its patterns stand. */
export interface Head {
  readonly message: string
  readonly instead: readonly string[]
  readonly flag: readonly FlagRow[]
  readonly unless: ByteRange
  readonly needs: ByteRange
}
/** `patterns` is where the pattern stands, with the one that must be near it. */
export type FlagRow = Pick<Flag, 'because' | 'severity' | 'instead'> & {readonly patterns: ByteRange}
/** A flag's pattern and the one that must be near it, or what is kept of each. */
export interface FlagPatterns<P> {
  readonly pattern: P
  readonly near: P | undefined
}
/** What is said of a rule; `file` counts from the folder of the shipped rules on. */
export type Page = Pick<Rule, 'why' | 'examples' | 'sources' | 'file'>

/** What every run asks of a rule, and where the rest stands. */
export type Row = readonly [
  id: string,
  category: string,
  about: Rule['about'],
  severity: Rule['severity'],
  audience: Rule['audience'],
  preset: Rule['preset'],
  fix: Rule['fix'],
  open: readonly GateName[],
  head: ByteRange,
  page: ByteRange
]

/** A rule's row, given where its head and its page stand. */
export const rowOf = (
  {id, category, about, severity, audience, preset, fix, open}: Rule,
  head: ByteRange,
  page: ByteRange
): Row => [id, category, about, severity, audience, preset, fix, [...open], head, page]

/** A rule's page as it is packed. */
export const pageOf = ({why, examples, sources, file}: Rule): Page => ({
  why,
  examples,
  sources,
  file: relative(shippedRules, file)
})

/** Reads the parts of rules that stand in a file of their own. */
export interface PartReader {
  head(part: ByteRange): Head
  /** The patterns of a flag. What must occur for them is read where it is asked for: to explain a silence. */
  flag(part: ByteRange, needs: () => FlagPatterns<readonly Need[]> | undefined): FlagPatterns<Pattern>
  unless(part: ByteRange): readonly Unless[]
  needs(part: ByteRange): readonly FlagPatterns<readonly Need[]>[]
  page(part: ByteRange): Page
}

/** What was read of a rule so far. */
interface Rest {
  head: Head | undefined
  flag: readonly Flag[] | undefined
  unless: readonly Unless[] | undefined
  needs: readonly FlagPatterns<readonly Need[]>[] | undefined
  page: Page | undefined
}

/**
 * A rule of which the greater part is read when it is looked at. Its properties may be asked of what inherits from it, so
 * nothing here is private to the class.
 */
export class PackedRule implements Rule {
  readonly id: string
  readonly category: string
  readonly about: Rule['about']
  readonly severity: Rule['severity']
  readonly audience: Rule['audience']
  readonly preset: Rule['preset']
  readonly fix: Rule['fix']
  readonly open: ReadonlySet<GateName>
  readonly row: Row
  readonly reader: PartReader
  readonly rest: Rest

  constructor(row: Row, reader: PartReader) {
    this.id = row[0]
    this.category = row[1]
    this.about = row[2]
    this.severity = row[3]
    this.audience = row[4]
    this.preset = row[5]
    this.fix = row[6]
    this.open = row[7].length === 0 ? allClosed : new Set(row[7])
    this.row = row
    this.reader = reader
    this.rest = {head: undefined, flag: undefined, unless: undefined, needs: undefined, page: undefined}
  }

  get flag(): Rule['flag'] {
    return flagsRead(this)
  }

  get unless(): Rule['unless'] {
    return unlessRead(this)
  }

  get message(): string {
    return headRead(this).message
  }

  get instead(): Rule['instead'] {
    return headRead(this).instead
  }

  get why(): string {
    return pageRead(this).why
  }

  get examples(): Rule['examples'] {
    return pageRead(this).examples
  }

  get sources(): Rule['sources'] {
    return pageRead(this).sources
  }

  get file(): string {
    return `${shippedRules}/${pageRead(this).file}`
  }
}

const allClosed: ReadonlySet<GateName> = new Set()

function headRead({rest, row, reader}: PackedRule): Head {
  rest.head ??= reader.head(row[8])
  return rest.head
}

function flagsRead(rule: PackedRule): readonly Flag[] {
  rule.rest.flag ??= headRead(rule).flag.map((row, index) => new PackedFlag(row, rule, index))
  return rule.rest.flag
}

function unlessRead(rule: PackedRule): readonly Unless[] {
  rule.rest.unless ??= rule.reader.unless(headRead(rule).unless)
  return rule.rest.unless
}

function needsRead(rule: PackedRule): readonly FlagPatterns<readonly Need[]>[] {
  rule.rest.needs ??= rule.reader.needs(headRead(rule).needs)
  return rule.rest.needs
}

function pageRead({rest, row, reader}: PackedRule): Page {
  rest.page ??= reader.page(row[9])
  return rest.page
}

/** One of a rule's patterns, read when it is looked at: of a rule with a hundred, most texts need none or a few. */
class PackedFlag implements Flag {
  readonly because: Flag['because']
  readonly severity: Flag['severity']
  readonly instead: Flag['instead']
  /** Asked of what inherits from it, too. */
  readonly read: () => FlagPatterns<Pattern>

  constructor({because, severity, instead, patterns}: FlagRow, rule: PackedRule, index: number) {
    this.because = because
    this.severity = severity
    this.instead = instead
    this.read = once(() => rule.reader.flag(patterns, () => needsRead(rule)[index]))
  }

  get pattern(): Pattern {
    return this.read().pattern
  }

  get near(): Pattern | undefined {
    return this.read().near
  }
}
