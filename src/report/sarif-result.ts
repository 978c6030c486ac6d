import type {Finding, PlacedEdit, TwinPlace} from '../core/finding.ts'
import type {Severity} from '../core/rule.ts'
import {messageText} from './message-lines.ts'
import {oneLine} from './one-line.ts'
import {artifactLocation, physicalLocation, regionOf} from './sarif-places.ts'

/** SARIF's word for each severity. */
export const sarifLevels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note'
}

/** A finding as a SARIF result. Each wording that can be put in place is a fix of its own. */
export function sarifResult(
  path: string,
  finding: Finding,
  {ruleIndex, fingerprint}: {readonly ruleIndex: number; readonly fingerprint: string | undefined}
) {
  const {rule, severity, start, end, locator, suggestions, twins} = finding
  const fixes = suggestions.flatMap(({text, edits}) => (edits ? [fixOf(path, text, edits)] : []))
  return {
    ruleId: rule,
    ruleIndex,
    level: sarifLevels[severity],
    message: {text: withoutLinks(messageText(finding))},
    locations: [
      {
        physicalLocation: physicalLocation(path, regionOf(start, end)),
        ...(locator === null ? {} : {logicalLocations: [{fullyQualifiedName: oneLine(locator)}]})
      }
    ],
    ...(twins.length > 0 ? {relatedLocations: twins.map(twin => twinLocation(path, twin))} : {}),
    // The first is what GitHub looks at; what it would count itself is by line, and a macro file may have one line.
    ...(fingerprint === undefined
      ? {}
      : {
          partialFingerprints: {primaryLocationLineHash: fingerprint},
          fingerprints: {'peoplefirst/v1': fingerprint}
        }),
    ...(fixes.length > 0 ? {fixes} : {})
  }
}

const fixOf = (path: string, wording: string, edits: readonly PlacedEdit[]) => ({
  description: {text: `Write “${withoutLinks(oneLine(wording))}” instead.`},
  artifactChanges: [
    {
      artifactLocation: artifactLocation(path),
      replacements: edits.map(({from, to, text}) => ({
        deletedRegion: regionOf(from, to),
        insertedContent: {text}
      }))
    }
  ]
})

const twinLocation = (path: string, {start, end, locator}: TwinPlace) => ({
  physicalLocation: physicalLocation(path, regionOf(start, end)),
  message: {
    text: `The same words once more${locator === null ? '' : `, in ${withoutLinks(oneLine(locator))}`}.`
  }
})

/** In a SARIF message `[text](target)` is a link, and what a file says is no place for links. */
const withoutLinks = (text: string): string => text.replaceAll('](', '] (')
