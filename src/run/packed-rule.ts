import {relative} from 'node:path'
import type {GateName, Rule} from '../core/rule.ts'
import {shippedRules} from './rule-files.ts'

/** Where a part stands in a file. */
export type Part = readonly [start: number, end: number]

/** What is matched by a rule, and said of what was found. */
export type Patterns = Pick<Rule, 'flag' | 'unless' | 'message' | 'instead'>
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
  patterns: Part,
  page: Part
]

export const rowOf = (
  {id, category, about, severity, audience, preset, fix, open}: Rule,
  patterns: Part,
  page: Part
): Row => [id, category, about, severity, audience, preset, fix, [...open], patterns, page]

export const patternsOf = ({flag, unless, message, instead}: Rule): Patterns => ({
  flag,
  unless,
  message,
  instead
})

export const pageOf = ({why, examples, sources, file}: Rule): Page => ({
  why,
  examples,
  sources,
  file: relative(shippedRules, file)
})

/** Reads the parts of rules that stand in a file of their own. */
export interface PartReader {
  patterns(part: Part): Patterns
  page(part: Part): Page
}

/** What was read of a rule so far. */
interface Rest {
  patterns: Patterns | undefined
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
    this.rest = {patterns: undefined, page: undefined}
  }

  get flag(): Rule['flag'] {
    return patternsRead(this).flag
  }

  get unless(): Rule['unless'] {
    return patternsRead(this).unless
  }

  get message(): string {
    return patternsRead(this).message
  }

  get instead(): Rule['instead'] {
    return patternsRead(this).instead
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

function patternsRead({rest, row, reader}: PackedRule): Patterns {
  rest.patterns ??= reader.patterns(row[8])
  return rest.patterns
}

function pageRead({rest, row, reader}: PackedRule): Page {
  rest.page ??= reader.page(row[9])
  return rest.page
}
