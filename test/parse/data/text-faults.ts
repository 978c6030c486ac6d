import type {MappedText} from '../../../src/core/source-map.ts'

/** One unit may stand for another single one: a line break that is read as a space. */
const isFold = (text: string, source: string): boolean => text === ' ' && source === '\n'

/** Everything that must hold for the text of every field of a data file. */
export function textFaults(source: string, {text, map}: MappedText): string[] {
  const faults: string[] = []
  let end = 0
  let from = 0
  for (const run of map) {
    if (run.text !== end) faults.push(`gap in text at ${end}`)
    if (run.length === 0) faults.push(`empty run at ${end}`)
    if (run.source < from) faults.push(`source goes back at ${run.source}`)
    end = run.text + run.length
    from = run.source + run.sourceLength
    if (run.length !== run.sourceLength) continue
    for (let at = 0; at < run.length; at++) {
      const unit = source.charAt(run.source + at)
      const read = text.charAt(run.text + at)
      if (read !== unit && !isFold(read, unit)) faults.push(`“${read}” is not “${unit}”`)
    }
  }
  if (end !== text.length) faults.push(`map ends at ${end} of ${text.length}`)
  if (from > source.length) faults.push('map leads behind the source')
  return faults
}
