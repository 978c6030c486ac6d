import type {Finding} from '../core/finding.ts'
import {LineIndex} from '../core/lines.ts'

/**
 * The lines of a source that its findings stand on, and those on which an edit of theirs starts or ends, without
 * their line ends.
 */
export function linesUnder(source: string, findings: readonly Finding[]): ReadonlyMap<number, string> {
  const lines = new Map<number, string>()
  if (findings.length === 0) return lines
  const index = new LineIndex(source)
  const add = (line: number): void => {
    if (!lines.has(line)) lines.set(line, lineText(source, index, line))
  }
  for (const {start, end, suggestions} of findings) {
    for (let line = start.line; line <= end.line; line++) add(line)
    for (const {from, to} of suggestions.flatMap(({edits}) => edits ?? [])) {
      add(from.line)
      add(to.line)
    }
  }
  return lines
}

function lineText(source: string, index: LineIndex, line: number): string {
  return source.slice(index.start(line) ?? source.length, index.start(line + 1)).replace(/[\r\n]+$/, '')
}
