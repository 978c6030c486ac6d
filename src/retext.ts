import type {Node, Nodes, Paragraph, Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Audience, Block} from './core/block.ts'
import {LineIndex, LineIndexes} from './core/lines.ts'
import type {Severity} from './core/rule.ts'
import {MappedTextBuilder} from './core/source-map.ts'
import type {Engine} from './lint.ts'
import {placeFinding} from './place-finding.ts'

/** Severities as vfile has them: what fails a run, a warning, or information. */
const fatalOf: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  suggestion: undefined
}

/**
 * Lints the paragraphs of an nlcst tree (as `retext-english` or `remark-retext` make it) and leaves a message on
 * the file for each finding. Places are as exact as the positions in the tree.
 */
export function lintTree(tree: Root, file: VFile, engine: Engine, audience: Audience | undefined): void {
  const source = String(file)
  const lines = new LineIndex(source)
  for (const paragraph of paragraphsOf(tree)) {
    const block = toBlock(paragraph)
    const {matches} = engine.matcher.matchBlock(block, {audience, topic: undefined})
    for (const match of matches) {
      const place = {source, lines, fieldLines: new LineIndexes(), block, audience: audience ?? null}
      const finding = placeFinding(match, place, engine)
      const message = file.message(finding.message, {
        place: {start: finding.start, end: finding.end},
        ruleId: finding.rule,
        source: 'peoplefirst'
      })
      message.fatal = fatalOf[finding.severity]
      message.actual = finding.actual
      message.expected = finding.suggestions.map(({text}) => text)
      message.note = finding.why
      message.url = finding.url
    }
  }
}

function paragraphsOf(tree: Root): readonly Paragraph[] {
  return tree.children.filter((node): node is Paragraph => node.type === 'ParagraphNode')
}

function toBlock(paragraph: Paragraph): Block {
  const builder = new MappedTextBuilder()
  addLeaves(paragraph, builder)
  return {type: 'block', kind: 'paragraph', ...builder.build(), marks: [], context: {}}
}

function addLeaves(node: Nodes, builder: MappedTextBuilder): void {
  if ('children' in node) {
    for (const child of node.children) addLeaves(child, builder)
    return
  }
  const {start, end} = offsetsOf(node)
  if (end - start === node.value.length) builder.verbatim(node.value, start)
  else builder.decoded(node.value, start, end - start)
}

function offsetsOf({position}: Node): {start: number; end: number} {
  const start = position?.start.offset ?? 0
  return {start, end: position?.end.offset ?? start}
}
