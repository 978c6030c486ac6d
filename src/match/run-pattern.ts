import type {Pattern, State} from '../core/pattern.ts'
import type {Span} from '../core/span.ts'
import {isEdge} from './clause-edges.ts'
import {type Capture, hitsAt} from './hits.ts'
import {mayStart} from './may-start.ts'
import {isCompoundHyphen, type SentenceView} from './view.ts'

/** A pattern found in a sentence; all numbers are token indexes, ends exclusive. */
export interface PatternMatch {
  /** Everything that took part. */
  readonly span: Span
  /** What is underlined. */
  readonly core: Span
  readonly captures: readonly Capture[]
}

interface Thread {
  readonly state: number
  readonly at: number
  readonly core: Span | undefined
  readonly marked: {readonly start: number; readonly end: number | undefined} | undefined
  readonly captures: readonly Capture[]
  /** Whether the first and the last atom were noun phrases. */
  readonly phrasal: {readonly first: boolean; readonly last: boolean}
}

/**
 * Finds the leftmost-longest, non-overlapping matches of a pattern.
 * Each start is followed through the automaton once (no backtracking); patterns reach a bounded number of
 * tokens, so the whole is linear in the sentence.
 */
export function runPattern(pattern: Pattern, view: SentenceView): readonly PatternMatch[] {
  const matches: PatternMatch[] = []
  let start = 0
  while (start < view.tokens.length) {
    const match = mayStart(pattern.first, view, start) ? longestFrom(pattern.states, view, start) : undefined
    if (match) matches.push(match)
    start = match ? Math.max(match.span.end, start + 1) : start + 1
  }
  return matches
}

function longestFrom(states: readonly State[], view: SentenceView, start: number): PatternMatch | undefined {
  const seen = new Set<number>()
  const queue: Thread[] = [
    {
      state: 0,
      at: start,
      core: undefined,
      marked: undefined,
      captures: [],
      phrasal: {first: false, last: false}
    }
  ]
  let best: PatternMatch | undefined
  for (const thread of queue) {
    const key = thread.at * states.length + thread.state
    if (seen.has(key)) continue
    seen.add(key)
    const state = states[thread.state] as State
    if (state.op === 'accept') {
      const match = accept(thread, start, view)
      if (match && (!best || match.span.end > best.span.end)) best = match
    } else queue.push(...step(state, thread, view))
  }
  return best
}

function step(state: Exclude<State, {op: 'accept'}>, thread: Thread, view: SentenceView): readonly Thread[] {
  switch (state.op) {
    case 'split':
      return state.next.map(next => ({...thread, state: next}))
    case 'edge':
      return isEdge(state.side, thread.at, view) ? [{...thread, state: state.next}] : []
    case 'mark': {
      const marked =
        state.side === 'start'
          ? {start: thread.at, end: undefined}
          : {start: thread.marked?.start ?? thread.at, end: thread.core?.end ?? thread.at}
      return [{...thread, state: state.next, marked}]
    }
    case 'atom': {
      const at =
        thread.core && isCompoundHyphen(view.tokens, thread.at) ? [thread.at, thread.at + 1] : [thread.at]
      return at.flatMap(index =>
        hitsAt(state.atom, view, index).map(hit => ({
          state: state.next,
          at: hit.end,
          core: {start: thread.core?.start ?? hit.core.start, end: hit.core.end},
          marked:
            thread.marked && thread.marked.end === undefined && thread.marked.start === thread.at
              ? {start: hit.core.start, end: undefined}
              : thread.marked,
          captures: hit.captures.length > 0 ? [...thread.captures, ...hit.captures] : thread.captures,
          phrasal: {first: thread.core ? thread.phrasal.first : hit.phrasal, last: hit.phrasal}
        }))
      )
    }
  }
}

function accept(thread: Thread, start: number, view: SentenceView): PatternMatch | undefined {
  const {core, marked, captures, phrasal} = thread
  if (!core || thread.at === start) return undefined
  if (!phrasal.first && splitsCompound(core.start, view)) return undefined
  if (!phrasal.last && splitsCompound(core.end, view)) return undefined
  const underlined = marked ? {start: marked.start, end: marked.end ?? core.end} : core
  return {
    span: {start: Math.min(start, core.start), end: Math.max(thread.at, core.end)},
    core: underlined,
    captures
  }
}

/** Whether a boundary between tokens lies inside a hyphenated compound: `customer-owned` is not a customer. */
function splitsCompound(boundary: number, view: SentenceView): boolean {
  return isCompoundHyphen(view.tokens, boundary) || isCompoundHyphen(view.tokens, boundary - 1)
}
