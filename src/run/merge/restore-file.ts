import type {Finding} from '../../core/finding.ts'
import type {FileReport} from '../../core/report.ts'
import {unpackLine} from '../../report/line-pieces.ts'
import type {WrittenFile, WrittenFinding} from './report-shape.ts'

/** A file as the run that wrote its report knew it. */
export interface RestoredFile {
  readonly report: FileReport
  readonly lines: ReadonlyMap<number, string>
  readonly fingerprints: ReadonlyMap<Finding, string>
}

/** Turns what a report says of a file into what reporters are given. */
export function restoreFile({findings, lines, ...rest}: WrittenFile): RestoredFile {
  const restored = findings.map(written => ({finding: restoreFinding(written), name: written.fingerprint}))
  return {
    report: {...rest, findings: restored.map(({finding}) => finding)},
    lines: new Map(Object.entries(lines).map(([number, line]) => [Number(number), unpackLine(line)])),
    fingerprints: new Map(restored.map(({finding, name}) => [finding, name]))
  }
}

function restoreFinding({fingerprint: _, suggestions, within, ...rest}: WrittenFinding): Finding {
  return {
    ...rest,
    within: within && {...within, lines: within.lines.map(unpackLine)},
    suggestions: suggestions.map(({text, safe, edits}) => ({
      text,
      safe,
      edits:
        edits?.map(({start, end, text: words}) => ({
          start: start.offset,
          end: end.offset,
          text: words,
          from: start,
          to: end
        })) ?? null
    }))
  }
}
