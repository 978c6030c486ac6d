import type {Span} from '../core/span.ts'
import {type Comment, MARK} from './comment.ts'

/** How far a comment reaches: over a line, from itself to `enable`, or over the whole file. */
export const directiveKinds = [
  'disable-next-line',
  'disable-line',
  'disable-file',
  'disable',
  'enable'
] as const
export type DirectiveKind = (typeof directiveKinds)[number]

/** A comment that switches rules off, or on again. The span is that of the comment. */
export interface Directive extends Span {
  readonly kind: DirectiveKind
  /** Rules and categories; empty for every rule. */
  readonly ids: readonly string[]
  readonly reason: string | null
}

const DIRECTIVE = new RegExp(`^${MARK}(${directiveKinds.join('|')})(?![^\\s,])`)
const WORD = new RegExp(`^${MARK}([A-Za-z-]+)`)
/** Two hyphens may not stand in a comment of XML, so a dash does as well. */
const BEFORE_REASON = /(?<![^\s,])(?:--|—)(?!\S)/

/** The word behind the mark of a comment that is no directive, though it may be meant as one. */
export const wordOf = ({body}: Comment): string | undefined => WORD.exec(body.trim())?.[1]

/** Reads `peoplefirst-disable-line <ids> -- <reason>` in a comment; `undefined` where it says something else. */
export function directiveOf({start, end, body}: Comment): Directive | undefined {
  const text = body.trim()
  const [head = '', kind] = DIRECTIVE.exec(text) ?? []
  if (kind === undefined) return undefined
  const rest = text.slice(head.length)
  const dash = BEFORE_REASON.exec(rest)
  const ids = (dash ? rest.slice(0, dash.index) : rest).split(/[\s,]+/).filter(Boolean)
  const reason = dash
    ? rest
        .slice(dash.index + dash[0].length)
        .replace(/\s+/g, ' ')
        .trim()
    : ''
  return {
    start,
    end,
    kind: kind as DirectiveKind,
    ids: [...new Set(ids)],
    reason: reason === '' ? null : reason
  }
}
