import type {Finding} from '../core/finding.ts'
import {LineIndex} from '../core/lines.ts'
import {placesOf} from '../core/places-of.ts'

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
  for (const finding of findings) {
    for (let line = finding.start.line; line <= finding.end.line; line++) add(line)
    for (const {line} of placesOf(finding)) add(line)
  }
  return lines
}

function lineText(source: string, index: LineIndex, line: number): string {
  return source.slice(index.start(line) ?? source.length, index.start(line + 1)).replace(/[\r\n]+$/, '')
}
