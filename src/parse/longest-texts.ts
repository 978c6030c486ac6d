import type {DataDocument, DataNode} from './data/data-node.ts'
import {compilePath} from './data/path.ts'
import {type Step, select} from './data/select.ts'

const everything = compilePath('**')
/** Looking at more texts would not change the answer. */
const MAX_TEXTS = 2000

/**
 * The path under which a data file holds most of its words, as somebody would write it for `--field`;
 * `undefined` when no text in it has three words.
 */
export function longestTexts({roots}: DataDocument): string | undefined {
  const words = new Map<string, number>()
  for (const {node, steps} of roots.flatMap(root => select(root, everything)).slice(0, MAX_TEXTS)) {
    const count = wordsIn(node)
    const path = generalPath(steps)
    if (count >= 3) words.set(path, (words.get(path) ?? 0) + count)
  }
  return [...words].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0]
}

function wordsIn(node: DataNode): number {
  if (node.type !== 'text') return 0
  return node.text().text.match(/\p{L}{2,}(?=\s|$|[.,!?])/gu)?.length ?? 0
}

/** Every index becomes `[]`: what holds for one item holds for all. */
const generalPath = (steps: readonly Step[]): string =>
  steps
    .map(step => ('index' in step ? '[]' : `.${nameOf(step.key)}`))
    .join('')
    .replace(/^\./, '') || '.'

const nameOf = (key: string): string => (/[.[\]"|*]/.test(key) ? `"${key}"` : key)
