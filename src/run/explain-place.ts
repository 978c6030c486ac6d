import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {Explanation} from '../core/explanation.ts'
import {LineIndex} from '../core/lines.ts'
import {explain} from '../explain.ts'
import type {Engine, LintContext} from '../lint.ts'

/** The sentences of a place, explained in order, or why there are none. */
export type Explained =
  | {readonly type: 'explained'; readonly explanations: readonly Explanation[]}
  | {readonly type: 'failed'; readonly problem: PeopleFirstError}

/** A line of a text, or one column of it; both 1-based. */
export interface LinePlace {
  readonly line: number
  readonly column: number | undefined
}

/** Explains the sentence at a column, or every sentence that stands on a line. */
export function explainPlace(
  {path, text}: {readonly path: string; readonly text: string},
  context: LintContext,
  engine: Engine,
  {line, column}: LinePlace
): Explained {
  const index = new LineIndex(text)
  const start = index.start(line)
  if (start === undefined) return failed(problem('line-missing', {line, count: index.count}, {file: path}))
  const end = start + text.slice(start, index.start(line + 1)).replace(/[\r\n]+$/, '').length
  const length = end - start + 1
  if (column !== undefined && (column < 1 || column > length)) {
    return failed(problem('column-missing', {column, line, length}, {file: path}))
  }
  const at = start + (column ?? 1) - 1
  const explanations = explain(text, context, engine, {start: at, end: column === undefined ? end : at})
  return explanations.length > 0
    ? {type: 'explained', explanations}
    : failed(problem('place-without-prose', undefined, {file: path, line, column}))
}

const failed = (error: PeopleFirstError): Explained => ({type: 'failed', problem: error})
