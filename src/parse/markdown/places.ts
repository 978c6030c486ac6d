import type {RootContent} from 'mdast'
import type {BlockKind} from '../../core/block.ts'

/** What a block inherits from the blocks around it. */
export interface Place {
  readonly kind: BlockKind
  readonly quoted: boolean
  readonly alert: boolean
  readonly leadIn: string | undefined
}

/** A node still to be read, and the one before it in the same parent. */
export interface Pending {
  readonly node: RootContent
  readonly place: Place
  readonly previous: RootContent | undefined
}

/** Nodes as work to do, in the order of a stack: the first on top. */
export function pendingNodes(nodes: readonly RootContent[], place: Place): Pending[] {
  return nodes
    .map((node, index) => ({
      node,
      // Only the first paragraph of a note bears its mark.
      place: index === 0 ? place : {...place, alert: false},
      previous: nodes[index - 1]
    }))
    .reverse()
}
