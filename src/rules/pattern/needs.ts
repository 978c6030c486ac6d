import type {CompiledSet, Need, PatternNode} from '../../core/pattern.ts'
import type {RuleLanguage} from '../remember-words.ts'
import {expandWord} from './words.ts'

interface NeedsContext {
  readonly language: RuleLanguage
  readonly sets: ReadonlyMap<string, CompiledSet>
}

/** Necessary conditions of a pattern, the one with the fewest forms first. */
export function needsOf(node: PatternNode, context: NeedsContext): readonly Need[] {
  return [...needs(node, context)].sort((a, b) => countForms(a) - countForms(b))
}

/** Number of written forms that a condition names. */
function countForms(need: Need): number {
  return need.reduce((sum, {size}) => sum + size, 0)
}

function needs(node: PatternNode, context: NeedsContext): readonly Need[] {
  const all = (nodes: readonly PatternNode[]): readonly Need[] => nodes.flatMap(part => needs(part, context))
  switch (node.type) {
    case 'word':
      return needsOfWord(node, context)
    case 'set':
      return needsOfSet(context.sets.get(node.name))
    case 'phrase':
      return all([...node.modifiers, node.head])
    case 'relation':
      return all([node.noun, node.verb])
    case 'sequence':
      return all(node.items)
    case 'choice':
      return needsOfChoice(node.options.map(option => needsOf(option, context)))
    case 'repeat':
      return node.min > 0 ? needs(node.node, context) : []
    case 'mark':
      return needs(node.node, context)
    case 'tag':
    case 'skip':
    case 'gap':
    case 'edge':
    case 'not':
      return []
  }
}

function needsOfWord(node: PatternNode & {type: 'word'}, context: NeedsContext): readonly Need[] {
  if (!/[\p{L}\p{N}]/u.test(node.word)) return []
  const variants = expandWord(node, context.language)
  const [only] = variants
  if (variants.length === 1 && only) return only.map(forms => [forms])
  return [variants.flatMap(variant => variant.slice(0, 1))]
}

function needsOfSet(set: CompiledSet | undefined): readonly Need[] {
  return set ? [set.need] : []
}

/** A choice needs one of its options, so one condition of each, joined. */
function needsOfChoice(options: readonly (readonly Need[])[]): readonly Need[] {
  const smallest = options.map(([first]) => first)
  if (smallest.some(need => need === undefined)) return []
  return [[...new Set(smallest.flatMap(need => need ?? []))]]
}
