import type {Finding} from './finding.ts'
import {hashText} from './hash-text.ts'

/**
 * A name that a finding keeps while lines move, paragraphs are wrapped anew and other sentences change: made of its
 * file, its rule, its sentence, and its number among the like ones of the file, from 1 on. Sixteen hexadecimal digits.
 */
export function fingerprintOf(
  path: string,
  {rule, sentence}: Pick<Finding, 'rule' | 'sentence'>,
  occurrence: number
): string {
  return hashText(JSON.stringify([path, rule, normalised(sentence), occurrence]))
}

/**
 * The fingerprints of a file's findings. It takes all of them, in source order: where some were left out before, the
 * others would be counted differently and change their names.
 */
export function fingerprintsOf<Found extends Pick<Finding, 'rule' | 'sentence'>>({
  path,
  findings
}: {
  readonly path: string
  readonly findings: readonly Found[]
}): ReadonlyMap<Found, string> {
  const counts = new Map<string, number>()
  const names = new Map<Found, string>()
  for (const finding of findings) {
    const kind = `${finding.rule}\n${normalised(finding.sentence)}`
    const occurrence = (counts.get(kind) ?? 0) + 1
    counts.set(kind, occurrence)
    names.set(finding, fingerprintOf(path, finding, occurrence))
  }
  return names
}

/** A sentence as it is compared: spaces, case and how accents are put together are no part of what it says. */
export const normalised = (sentence: string): string =>
  sentence.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
