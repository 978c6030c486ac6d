import type {PeopleFirstError} from '../../core/errors.ts'
import type {ChangedLines} from './read-diff.ts'
import type {Repository} from './repository.ts'

/** A file that changed. */
export interface ChangedFile {
  readonly lines: ChangedLines
  /** The object that holds its text, where it is in the index. */
  readonly object: string
  readonly repository: Repository
}

/** What changed in some repositories. */
export interface Changes {
  /** By real path. */
  readonly files: ReadonlyMap<string, ChangedFile>
  readonly problems: readonly PeopleFirstError[]
}

/** Changes of several repositories as one. */
export const together = (all: readonly Changes[]): Changes => ({
  files: new Map(all.flatMap(({files}) => [...files])),
  problems: all.flatMap(({problems}) => problems)
})

/** No changes, and why they cannot be told. */
export const failedChanges = (problem: PeopleFirstError): Changes => ({files: new Map(), problems: [problem]})
