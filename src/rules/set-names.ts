import type {PatternNode} from '../core/pattern.ts'

/** The sets that a pattern names anywhere, in reading order. */
export function setNames(node: PatternNode): readonly string[] {
  return node.type === 'set' ? [node.name] : partsOf(node).flatMap(setNames)
}

/** The sets through which a match of a pattern may find a word: all but those of words that must not stand there. */
export function possibleSets(node: PatternNode): readonly string[] {
  if (node.type === 'not') return []
  return node.type === 'set' ? [node.name] : partsOf(node).flatMap(possibleSets)
}

/**
 * The sets through which every match of a pattern finds a word: of the possible ones not those of one
 * alternative among others, or of a piece that may be left out.
 */
export function certainSets(node: PatternNode): readonly string[] {
  switch (node.type) {
    case 'set':
      return [node.name]
    case 'not':
      return []
    case 'repeat':
      return node.min > 0 ? certainSets(node.node) : []
    case 'choice': {
      const [first = [], ...others] = node.options.map(certainSets)
      return first.filter(name => others.every(names => names.includes(name)))
    }
    default:
      return partsOf(node).flatMap(certainSets)
  }
}

function partsOf(node: PatternNode): readonly PatternNode[] {
  switch (node.type) {
    case 'phrase':
      return [...node.modifiers, node.head]
    case 'relation':
      return [node.noun, node.verb]
    case 'sequence':
      return node.items
    case 'choice':
      return node.options
    case 'not':
    case 'repeat':
    case 'mark':
      return [node.node]
    case 'set':
    case 'word':
    case 'tag':
    case 'skip':
    case 'gap':
    case 'edge':
      return []
  }
}
