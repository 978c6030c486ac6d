import type {Finding} from '../core/finding.ts'
import {oneLine} from './one-line.ts'

/** All that a finding says to a person: what, in which field, because of what, and what to write instead. */
export function messageLines({message, locator, because, suggestions}: Finding): readonly string[] {
  const wordings = suggestions.map(({text}) => oneLine(text)).join(' · ')
  return [
    oneLine(message),
    ...(locator === null ? [] : [`In ${ended(locator)}`]),
    ...(because === null ? [] : [`Because ${ended(because)}`]),
    ...(wordings ? [`Instead: ${wordings}`] : [])
  ]
}

/** The same on one line. */
export const messageText = (finding: Finding): string => messageLines(finding).join(' ')

function ended(text: string): string {
  const line = oneLine(text)
  return /[.!?]$/.test(line) ? line : `${line}.`
}
