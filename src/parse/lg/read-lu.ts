import type {BlockRoot} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import {BlockCollector} from '../block-collector.ts'
import {lineSpans} from '../line-spans.ts'
import {type MarkedText, MarkedTextBuilder} from '../marked-text.ts'

const HEADING = /^\s*#+\s*(\??)\s*(.*?)\s*$/
const UTTERANCE = /^\s*[-*+]\s+/
/** `{@city=`, `{city:from=`, `{@city}`, or the end of a mark. */
const MARK = /\{@?[\w:. -]{1,80}(=|\})|\}/g

/** The words of one utterance: a mark around words is left out, a mark that stands for words is opaque. */
function utteranceText(source: string, {start, end}: Span): MarkedText {
  const draft = new MarkedTextBuilder()
  const line = source.slice(start, end)
  let from = 0
  let depth = 0
  for (const {0: mark, 1: kind, index} of line.matchAll(MARK)) {
    if (mark === '}' && depth === 0) continue
    draft.verbatim(line.slice(from, index), start + from)
    if (kind === '}') draft.opaque(start + index, mark.length)
    else depth += kind === '=' ? 1 : -1
    from = index + mark.length
  }
  draft.verbatim(line.slice(from), start + from)
  return draft.take()
}

/**
 * Reads a language understanding file of the Bot Framework: what customers say, as examples for each intent.
 * `{@entity=x}` reads as `x`, `{@entity}` as one opaque word. Linear.
 */
export function readLu(source: string): BlockRoot {
  const collector = new BlockCollector({source, text: source, masks: [], notes: []})
  let intent: string | undefined
  let count = 0
  for (const {start, end} of lineSpans(source)) {
    const line = source.slice(start, end)
    const heading = HEADING.exec(line)
    const mark = UTTERANCE.exec(line)?.[0].length
    if (heading) {
      intent = heading[2] || 'intent'
      count = 0
      const words = {start: end - line.length + line.lastIndexOf(intent), end}
      const context = {speaker: 'customer', locator: `${intent} › question`} as const
      if (heading[1]) collector.add(utteranceText(source, words), 'message', context)
    } else if (/^\s*[@$]/.test(line)) intent = undefined
    else if (intent !== undefined && mark !== undefined) {
      const context = {speaker: 'customer', locator: `${intent} › utterance ${++count}`} as const
      collector.add(utteranceText(source, {start: start + mark, end}), 'message', context)
    }
  }
  return collector.finish()
}
