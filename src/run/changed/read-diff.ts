import {unquotePath} from './unquote-path.ts'

/** Lines that a line feed ends, 1-based, both included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** The lines of a file that changed; `all` where nobody can tell them apart. */
export type ChangedLines = 'all' | readonly LineRange[]

/** A file as a diff ends with it. */
export interface DiffFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string
  /** The object that holds its text, where it is in the index. */
  readonly object: string
  readonly lines: ChangedLines
}

/** Files with changed lines, and those whose merge is not settled. */
export interface Diff {
  readonly files: readonly DiffFile[]
  readonly unmerged: readonly string[]
}

/** How a diff is asked for, so that no configuration changes what `readDiff` reads. */
export const diffArguments = [
  '-c',
  'core.quotePath=false',
  '-c',
  'diff.autoRefreshIndex=false',
  'diff',
  '--raw',
  '--numstat',
  '--patch',
  '-z',
  '--unified=0',
  '--inter-hunk-context=0',
  '--find-renames=50%',
  '--diff-algorithm=myers',
  '--indent-heuristic',
  '--no-abbrev',
  '-O/dev/null',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--ignore-submodules=all',
  '--src-prefix=a/',
  '--dst-prefix=b/'
] as const

const LINE_FEED = 0x0a
const COLON = 0x3a
const BACKSLASH = 0x5c

/** Reads what Git prints for `diffArguments`. Links, submodules and files that are gone have no lines. */
export function readDiff(output: Buffer): Diff {
  const fields = new Fields(output)
  const files = new Map<string, string>()
  const unmerged: string[] = []
  while (fields.next === COLON) {
    const [, mode = '', before = '', object = '', status = ''] = fields.take().split(' ')
    const path = fields.take()
    const now = /^[RC]/.test(status) ? fields.take() : path
    if (status === 'U') unmerged.push(now)
    else if (mode.startsWith('100') && (object !== before || isUnknown(object))) files.set(now, object)
  }
  const binary = new Set<string>()
  while (fields.next !== undefined && fields.next !== 0) {
    const [, added, path = ''] = /^([-\d]+)\t[-\d]+\t(.*)$/s.exec(fields.take()) ?? []
    const now = path === '' ? fields.takeSecond() : path
    if (added === '-') binary.add(now)
  }
  const lines = readPatch(output.subarray(fields.at))
  const changed = [...files].flatMap(([path, object]): readonly DiffFile[] => {
    const ranges = binary.has(path) ? 'all' : lines.get(path)
    return ranges === undefined || ranges.length === 0 ? [] : [{path, object, lines: ranges}]
  })
  return {files: changed, unmerged}
}

/** What is only in the working tree has no object yet. */
const isUnknown = (object: string): boolean => /^0*$/.test(object)

/** Fields that a NUL ends, one after the other. */
class Fields {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get at(): number {
    return this.#at
  }

  get next(): number | undefined {
    return this.#bytes[this.#at]
  }

  take(): string {
    const found = this.#bytes.indexOf(0, this.#at)
    const end = found === -1 ? this.#bytes.length : found
    const field = this.#bytes.toString('utf8', this.#at, end)
    this.#at = end + 1
    return field
  }

  takeSecond(): string {
    this.take()
    return this.take()
  }
}

/** The added lines of each file. Bodies of hunks are counted through, so that no text is taken for a header. */
function readPatch(patch: Buffer): ReadonlyMap<string, readonly LineRange[]> {
  const files = new Map<string, LineRange[]>()
  let ranges: LineRange[] = []
  /** Lines of a hunk's body that are still to come. */
  let body = 0
  for (let at = patch[0] === 0 ? 1 : 0, end = 0; at < patch.length; at = end + 1) {
    const found = patch.indexOf(LINE_FEED, at)
    end = found === -1 ? patch.length : found
    if (body > 0) {
      if (patch[at] !== BACKSLASH) body--
      continue
    }
    const start = patch.toString('latin1', at, at + 4)
    if (start === '+++ ') {
      const path = unquotePath(patch.toString('utf8', at + 4, end).replace(/\t$/, ''))
      ranges = []
      // A name that does not begin so is /dev/null.
      if (path.startsWith('b/')) files.set(path.slice(2), ranges)
    } else if (start.startsWith('@@ ')) {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(patch.toString('latin1', at, end))
      const [, removed = '1', first = '', added = '1'] = hunk ?? []
      body = Number(removed) + Number(added)
      if (Number(added) > 0) ranges.push({first: Number(first), last: Number(first) + Number(added) - 1})
    }
  }
  return files
}
