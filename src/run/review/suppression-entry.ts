import {stringify} from 'yaml'
import type {Finding} from '../../core/finding.ts'
import type {SuppressionEntry} from '../config/config.ts'

/** In an entry, a star in a place or in words stands for anything; the others are globs. */
const literal = (text: string): string | undefined => (text.includes('*') ? undefined : text)

/** The entry of a configuration that leaves one finding out, as YAML, for files that take no comment. */
export function suppressionEntry(path: string, finding: Finding, reason: string): string {
  const {rule, locator, actual} = finding
  const entry: SuppressionEntry = {
    rules: [rule],
    files: [path],
    locator: locator === null ? undefined : literal(locator),
    phrase: literal(actual),
    reason: reason === '' ? undefined : reason
  }
  return stringify({suppressions: [entry]}, {flowCollectionPadding: false, lineWidth: 0})
}
