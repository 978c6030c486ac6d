import type {CST, Scalar} from 'yaml'
import type {Span} from '../../core/span.ts'
import {type MarkedText, MarkedTextBuilder} from '../marked-text.ts'
import {blockScalar} from './yaml-block-scalar.ts'
import {doubleQuotedScalar, plainScalar, singleQuotedScalar} from './yaml-flow-scalar.ts'

type FlowScalar = CST.FlowScalar['type']

const flowScalars: Readonly<Record<FlowScalar, (text: string, span: Span) => MarkedTextBuilder>> = {
  alias: plainScalar,
  scalar: plainScalar,
  'single-quoted-scalar': singleQuotedScalar,
  'double-quoted-scalar': doubleQuotedScalar
}

function decode(text: string, token: CST.FlowScalar | CST.BlockScalar): MarkedText {
  if (token.type === 'block-scalar') return blockScalar(text, token).take()
  const span = {start: token.offset, end: token.offset + token.source.length}
  return flowScalars[token.type](text, span).take()
}

/** A text whose parts cannot be told apart: one decoded run over the whole scalar. */
function asOneRun(value: string, {start, end}: Span): MarkedText {
  const draft = new MarkedTextBuilder()
  draft.decoded(value, start, end - start)
  return draft.take()
}

/**
 * The text of a YAML scalar that is a string, with its exact map. `parsed` is what the YAML parser read: the source,
 * or as long a text in which placeholders are masked. Always as long as the value that the parser gives.
 */
export function scalarText(parsed: string, scalar: Scalar, value: string): MarkedText {
  const token = scalar.srcToken as CST.FlowScalar | CST.BlockScalar | undefined
  const text = token ? decode(parsed, token) : undefined
  if (text?.text === value) return text
  const [start, end] = scalar.range ?? [0, 0]
  return asOneRun(value, {start, end})
}
