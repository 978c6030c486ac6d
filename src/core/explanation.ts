import type {BlockKind} from './block.ts'
import type {Finding, Silence} from './finding.ts'
import type {Position} from './lines.ts'
import type {Relation, Upos} from './sentence.ts'

/** What the engine saw in one sentence: why something is flagged there, or why nothing is. */
export interface Explanation {
  readonly block: {readonly kind: BlockKind; readonly text: string}
  readonly sentence: string
  /** The source range of the sentence; `end` is exclusive. */
  readonly start: Position
  readonly end: Position
  readonly tokens: readonly {readonly text: string; readonly lemma: string; readonly upos: Upos}[]
  readonly phrases: readonly {readonly text: string; readonly head: string}[]
  readonly relations: readonly {
    readonly role: Relation['role']
    readonly verb: string
    readonly phrase: string
    readonly by: Relation['by']
  }[]
  readonly findings: readonly Finding[]
  readonly silences: readonly Silence[]
  /** Patterns that came near, and the evidence they did not find. */
  readonly missing: readonly {readonly rule: string; readonly pattern: string; readonly missing: string}[]
}
