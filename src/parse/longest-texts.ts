import type {DataDocument, DataNode} from './data/data-node.ts'
import {compilePath} from './data/path.ts'
import {type Step, select} from './data/select.ts'

const everything = compilePath('**')
/** Looking at more texts would not change the answer. */
const MAX_TEXTS = 2000
/** As many names beside each other are names of texts, no parts of one thing. */
const MIN_ALIKE = 3

/**
 * The path under which a data file holds most of its words, as somebody would write it for `--field`;
 * `undefined` when no text in it has three words.
 */
export function longestTexts({roots}: DataDocument): string | undefined {
  const words = new Map<string, number>()
  const alike = new Map<string, Set<string>>()
  const add = (path: string, count: number) => words.set(path, (words.get(path) ?? 0) + count)
  for (const {node, steps} of roots.flatMap(root => select(root, everything)).slice(0, MAX_TEXTS)) {
    const count = wordsIn(node)
    if (count < 3) continue
    const path = generalPath(steps)
    add(path, count)
    for (const wider of widerPaths(steps)) {
      add(wider, count)
      alike.set(wider, (alike.get(wider) ?? new Set()).add(path))
    }
  }
  const isWorth = (path: string): boolean => (alike.get(path)?.size ?? MIN_ALIKE) >= MIN_ALIKE
  const paths = [...words].filter(([path]) => isWorth(path))
  return paths.sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))[0]?.[0]
}

/** Names of texts by the dozen are names of one thing: `*` stands for each of them, outside of lists. */
function widerPaths(steps: readonly Step[]): readonly string[] {
  const list = steps.findIndex(step => 'index' in step)
  return steps
    .slice(0, list < 0 ? steps.length : list)
    .map((_, at) => generalPath(steps.map((step, index) => (index === at ? {key: '*'} : step))))
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

const nameOf = (key: string): string => (key !== '*' && /[.[\]"|*]/.test(key) ? `"${key}"` : key)
