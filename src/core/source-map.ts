import type {Span} from './span.ts'

/**
 * One stretch of decoded text and the stretch of source it stands for, in UTF-16 units.
 *
 * Where `length === sourceLength` the run is *verbatim*: unit `n` of the text is unit `n` of the source.
 * Otherwise the run is *decoded*: the whole text stretch stands for the whole source stretch
 * (`&amp;` → `&`, a placeholder → one opaque character) and cannot be divided.
 */
export interface Run {
  readonly text: number
  readonly source: number
  readonly length: number
  readonly sourceLength: number
}

/** Ascending, gapless runs over a decoded text. Gaps in the *source* are markup that the reader never sees. */
export type SourceMap = readonly Run[]

/** A decoded text together with where each part of it stands in the source. */
export interface MappedText {
  readonly text: string
  readonly map: SourceMap
}

/** Whether each unit of a run's text is one unit of its source. */
export const isVerbatim = (run: Run): boolean => run.length === run.sourceLength

/** The map of a text that is its own source from `source` on. */
export function verbatimMap(source: number, length: number): SourceMap {
  return length === 0 ? [] : [{text: 0, source, length, sourceLength: length}]
}

/** Index of the run that holds text offset `offset`, or of the last run when it lies behind all. */
function runAt(map: SourceMap, offset: number): number {
  let low = 0
  let high = map.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((map[middle] as Run).text <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The source span that a span of decoded text stands for.
 * A decoded run touched by the span counts whole; an empty span maps to an empty one.
 */
export function toSource(map: SourceMap, span: Span): Span {
  const first = map[runAt(map, span.start)]
  if (!first) return {start: 0, end: 0}
  const start = isVerbatim(first)
    ? first.source + Math.min(span.start - first.text, first.length)
    : first.source
  if (span.end <= span.start) return {start, end: start}
  const last = map[runAt(map, span.end - 1)] as Run
  const end = isVerbatim(last)
    ? last.source + Math.min(span.end - last.text, last.length)
    : last.source + last.sourceLength
  return {start, end}
}

/** Whether the source behind a text span is one stretch without markup in between, so that it can be replaced. */
export function isContiguous(map: SourceMap, span: Span): boolean {
  if (span.end <= span.start || map.length === 0) return false
  const last = runAt(map, span.end - 1)
  for (let index = runAt(map, span.start); index < last; index++) {
    const run = map[index] as Run
    if (run.source + run.sourceLength !== (map[index + 1] as Run).source) return false
  }
  return true
}

/** The map of `text.slice(span.start, span.end)`, counted from its own start. */
export function sliceMap(map: SourceMap, span: Span): SourceMap {
  const runs: Run[] = []
  for (let index = runAt(map, span.start); index < map.length; index++) {
    const run = map[index] as Run
    const start = Math.max(run.text, span.start)
    const end = Math.min(run.text + run.length, span.end)
    if (start >= end) {
      if (run.text >= span.end) break
      continue
    }
    const verbatim = isVerbatim(run)
    runs.push({
      text: start - span.start,
      source: verbatim ? run.source + start - run.text : run.source,
      length: end - start,
      sourceLength: verbatim ? end - start : run.sourceLength
    })
  }
  return runs
}

/**
 * `inner` maps a text into a middle text, `outer` maps that middle text into the source:
 * the result maps the text into the source (CSV field → JSON string → HTML text).
 */
export function composeMaps(outer: SourceMap, inner: SourceMap): SourceMap {
  const runs: Run[] = []
  for (const run of inner) {
    if (!isVerbatim(run)) {
      const {start, end} = toSource(outer, {start: run.source, end: run.source + run.sourceLength})
      runs.push({text: run.text, source: start, length: run.length, sourceLength: end - start})
      continue
    }
    for (const part of sliceMap(outer, {start: run.source, end: run.source + run.length})) {
      runs.push({...part, text: part.text + run.text})
    }
  }
  return runs
}

/** Collects decoded text and its runs in reading order, joining neighbours that continue each other. */
export class MappedTextBuilder {
  readonly #parts: string[] = []
  readonly #runs: Run[] = []
  #length = 0

  /** Length of the text so far, in UTF-16 units. */
  get length(): number {
    return this.#length
  }

  /** Adds text that stands in the source unchanged at `source`. */
  verbatim(text: string, source: number): this {
    return this.#add(text, source, text.length)
  }

  /** Adds text that replaces `sourceLength` units of source at `source`. */
  decoded(text: string, source: number, sourceLength: number): this {
    return this.#add(text, source, sourceLength)
  }

  /** Adds an already mapped text. */
  append({text, map}: MappedText): this {
    for (const run of map) {
      this.#add(text.slice(run.text, run.text + run.length), run.source, run.sourceLength)
    }
    return this
  }

  build(): MappedText {
    return {text: this.#parts.join(''), map: this.#runs}
  }

  #add(text: string, source: number, sourceLength: number): this {
    if (text.length === 0) return this
    const last = this.#runs.at(-1)
    const run: Run = {text: this.#length, source, length: text.length, sourceLength}
    if (last && isVerbatim(last) && isVerbatim(run) && last.source + last.sourceLength === source) {
      this.#runs[this.#runs.length - 1] = {
        ...last,
        length: last.length + run.length,
        sourceLength: last.sourceLength + run.length
      }
    } else this.#runs.push(run)
    this.#parts.push(text)
    this.#length += text.length
    return this
  }
}
