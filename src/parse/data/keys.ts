import type {DataDocument, DataNode} from './data-node.ts'
import type {Path} from './path.ts'

/** Every name in a data file, in lower case. */
export function keysOf({roots}: DataDocument): ReadonlySet<string> {
  const keys = new Set<string>()
  const waiting: DataNode[] = [...roots]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'map') {
      for (const {key, value} of node.entries) {
        keys.add(key.toLowerCase())
        waiting.push(value)
      }
    } else if (node.type === 'list') for (const item of node.items) waiting.push(item)
  }
  return keys
}

/** Whether a file with these names may hold what a path leads to. */
export const mayLead = ({needs}: Path, keys: ReadonlySet<string>): boolean =>
  needs.every(names => names.some(name => keys.has(name)))
