import type {Finding} from '../../core/finding.ts'
import {normalised} from '../../core/fingerprint.ts'
import type {BaselineFile} from './schema.ts'

/** Findings that are alike: those of a rule in sentences that say the same. */
export interface Entry {
  readonly rule: string
  /** Normalised. */
  readonly sentence: string
  readonly count: number
}

/** Known findings by file, as the baseline names it, and by what makes them alike. */
export type Entries = ReadonlyMap<string, ReadonlyMap<string, Entry>>

/** What findings share that are alike. */
export const keyOf = ({rule, sentence}: Pick<Entry, 'rule' | 'sentence'>): string => `${rule}\n${sentence}`

/** The entry of one finding. */
export const entryOf = ({rule, sentence}: Finding): Entry => ({
  rule,
  sentence: normalised(sentence),
  count: 1
})

/** How many findings entries stand for. */
export const countFindings = (entries: Entries): number =>
  [...entries.values()].flatMap(kinds => [...kinds.values()]).reduce((sum, {count}) => sum + count, 0)

/** The entries of a file. Of two that are alike, as a merge may leave them, the larger count holds. */
export function entriesOf({files}: BaselineFile): Entries {
  return new Map(
    Object.entries(files).map(([file, list]) => {
      const kinds = new Map<string, Entry>()
      for (const entry of list) {
        const known = kinds.get(keyOf(entry))?.count ?? 0
        if (entry.count > known) kinds.set(keyOf(entry), entry)
      }
      return [file, kinds]
    })
  )
}

/** A baseline as it is written: sorted, an entry a line, so that changes and merges can be read. */
export function baselineText(entries: Entries): string {
  const files = [...entries].filter(([, kinds]) => kinds.size > 0).sort(([a], [b]) => compareTexts(a, b))
  const lists = files.map(([file, kinds]) => `    ${JSON.stringify(file)}: [\n${linesOf(kinds)}\n    ]`)
  const inner = lists.length > 0 ? `{\n${lists.join(',\n')}\n  }` : '{}'
  return `{\n  "version": 1,\n  "files": ${inner}\n}\n`
}

const linesOf = (kinds: ReadonlyMap<string, Entry>): string =>
  [...kinds.values()]
    .sort((a, b) => compareTexts(a.rule, b.rule) || compareTexts(a.sentence, b.sentence))
    .map(({rule, sentence, count}) => {
      const [name, text] = [rule, sentence].map(part => JSON.stringify(part))
      return `      {"rule": ${name}, "sentence": ${text}, "count": ${count}}`
    })
    .join(',\n')

/** By UTF-16 units, the same everywhere. */
const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
