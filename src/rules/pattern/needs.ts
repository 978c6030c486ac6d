import type {CompiledSet, Need, PatternNode} from '../../core/pattern.ts'
import type {RuleLanguage} from '../remember-words.ts'
import {commonness} from './commonness.ts'
import {expandWord, type WordSequence} from './words.ts'

interface NeedsContext {
  readonly language: RuleLanguage
  readonly sets: ReadonlyMap<string, CompiledSet>
}

/** Necessary conditions of a pattern, the one that holds least often first. */
export function needsOf(node: PatternNode, context: NeedsContext): readonly Need[] {
  return [...needs(node, context)].sort(
    (a, b) => commonness(a, context.language) - commonness(b, context.language)
  )
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
  return [needOfVariants(variants, context.language)]
}

function needsOfSet(set: CompiledSet | undefined): readonly Need[] {
  return set ? [set.need] : []
}

/**
 * A choice needs all that one of its options needs: of each the rarest condition, joined, then of each the next one; an
 * option that has no further one is told by its rarest.
 */
function needsOfChoice(options: readonly (readonly Need[])[]): readonly Need[] {
  if (options.some(needs => needs.length === 0)) return []
  const most = Math.max(...options.map(needs => needs.length))
  return Array.from({length: most}, (_, index) => [
    ...new Set(options.flatMap(needs => needs[index] ?? needs[0] ?? []))
  ])
}

/** What must occur for one of several ways to write something to occur. */
export function needOfVariants(variants: readonly WordSequence[], language: RuleLanguage): Need {
  return [new Set(variants.flatMap(variant => [...rarestSlot(variant, language)]))]
}

/** The word of a phrase that occurs least often. */
function rarestSlot(words: WordSequence, language: RuleLanguage): ReadonlySet<string> {
  const [rarest] = [...words].sort((a, b) => commonness([a], language) - commonness([b], language))
  return rarest ?? new Set()
}
