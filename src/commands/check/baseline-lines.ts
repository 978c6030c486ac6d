import {compactLine} from '../../report/compact.ts'
import {count} from '../../report/counts.ts'
import {oneLine} from '../../report/one-line.ts'
import {knownLine} from '../../report/summary-lines.ts'
import type {BaselineOutcome, SettledRun} from '../../run/baseline/settle-baselines.ts'
import type {CheckFlags} from '../options/flags.ts'
import {chooseOutputs} from '../options/outputs.ts'

/** Findings, and places of others, that are shown one by one. */
const MOST_ADDED = 20
const MOST_NAMED = 3
/** Characters of a sentence that tell which it is. */
const MOST_TEXT = 60

/** Reports that end by saying how many findings were known. */
const withSummary: ReadonlySet<string> = new Set(['pretty', 'markdown'])

/** What is said about the baselines of a run. What was written down is said in any case, so that nothing is hidden. */
export function baselineLines({result, outcomes}: SettledRun, flags: CheckFlags): readonly string[] {
  const changes = outcomes.flatMap(outcome => [
    ...(flags.updateBaseline ? additions(outcome) : []),
    ...(flags.pruneBaseline ? removals(outcome) : []),
    ...kept(outcome)
  ])
  if (flags.quiet) return changes
  const {printed} = chooseOutputs(flags.format, flags.output)
  const known = printed.some(format => withSummary.has(format)) ? '' : knownLine(result.report)
  return [
    ...(known ? [known] : []),
    ...changes,
    ...outcomes.flatMap(outcome => [...lending(outcome), ...stale(outcome)])
  ]
}

function additions({file, added, total, isNew}: BaselineOutcome): readonly string[] {
  if (added.length === 0) return [`Nothing to add to ${file}, which knows ${count(total, 'finding')}.`]
  const left = added.length - MOST_ADDED
  return [
    ...added.slice(0, MOST_ADDED).map(({path, finding}) => compactLine(path, finding)),
    ...(left > 0 ? [`And ${count(left, 'more finding')}.`] : []),
    isNew
      ? `Began ${file} with ${count(total, 'finding')}; a run leaves them out from now on.`
      : `Added ${count(added.length, 'finding')} to ${file}, which knows ${count(total, 'finding')} now.`
  ]
}

function removals({file, takenOut, moved, total}: BaselineOutcome): readonly string[] {
  if (takenOut + moved === 0)
    return [`Nothing to take out of ${file}, which knows ${count(total, 'finding')}.`]
  return [
    ...(moved > 0 ? [`Moved ${count(moved, 'finding')} in ${file} to the files where they stand now.`] : []),
    ...(takenOut > 0
      ? [`Took ${count(takenOut, 'finding')} out of ${file}, which knows ${count(total, 'finding')} now.`]
      : [])
  ]
}

const kept = ({file, unchecked}: BaselineOutcome): readonly string[] =>
  unchecked > 0
    ? [`${count(unchecked, 'file')} could not be checked; what ${file} knows of such files stays.`]
    : []

function lending({file, lent}: BaselineOutcome): readonly string[] {
  if (lent.length === 0) return []
  const moves = [...new Set(lent.map(loan => `${oneLine(loan.from)} → ${oneLine(loan.file)}`))]
  return [
    `What ${file} knows of files that are gone holds where it stands now: ${few(moves)}; --prune-baseline moves it there.`
  ]
}

function stale({file, stale: shares}: BaselineOutcome): readonly string[] {
  if (shares.length === 0) return []
  const number = shares.reduce((sum, {entry}) => sum + entry.count, 0)
  const places = shares.map(
    share =>
      `${oneLine(share.file)} “${shortened(oneLine(share.entry.sentence))}” [${oneLine(share.entry.rule)}]`
  )
  const them = number === 1 ? 'it' : 'them'
  return [
    `${count(number, 'finding')} that ${file} knows cannot be found any more: ${few(places)}; --prune-baseline takes ${them} out.`
  ]
}

const few = (texts: readonly string[]): string =>
  `${texts.slice(0, MOST_NAMED).join(', ')}${texts.length > MOST_NAMED ? ', …' : ''}`

function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length > MOST_TEXT ? `${characters.slice(0, MOST_TEXT - 1).join('')}…` : text
}
