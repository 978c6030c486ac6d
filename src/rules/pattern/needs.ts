import type {Language} from '../../core/language.ts'
import type {CompiledSet, PatternNode} from '../../core/pattern.ts'
import {expandWord} from './words.ts'

/** Each entry: written forms of which at least one must occur. */
export type Needs = readonly (readonly string[])[]

interface NeedsContext {
  readonly language: Language
  readonly sets: ReadonlyMap<string, CompiledSet>
}

/** Necessary conditions of a pattern, the one with the fewest forms first. */
export function needsOf(node: PatternNode, context: NeedsContext): Needs {
  return [...needs(node, context)].sort((a, b) => a.length - b.length)
}

function needs(node: PatternNode, context: NeedsContext): Needs {
  const all = (nodes: readonly PatternNode[]): Needs => nodes.flatMap(part => needs(part, context))
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

function needsOfWord(node: PatternNode & {type: 'word'}, context: NeedsContext): Needs {
  const variants = expandWord(node, context.language)
  const [only] = variants
  if (variants.length === 1 && only) return only.map(forms => [...forms])
  return [variants.flatMap(variant => [...(variant[0] ?? [])])]
}

function needsOfSet(set: CompiledSet | undefined): Needs {
  return set ? [[...new Set([...set.forms, ...set.phrases.keys()])]] : []
}

/** A choice needs one of its options, so one condition of each, joined. */
function needsOfChoice(options: readonly Needs[]): Needs {
  const smallest = options.map(option => option[0])
  if (smallest.some(forms => forms === undefined)) return []
  return [[...new Set(smallest.flatMap(forms => forms ?? []))]]
}
