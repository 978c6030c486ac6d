import type {Finding} from './finding.ts'
import type {Position} from './lines.ts'

/** Every place that reports draw of a finding: where it stands, and where its edits begin and end. */
export const placesOf = ({start, end, suggestions}: Finding): readonly Position[] => [
  start,
  end,
  ...suggestions.flatMap(({edits}) => (edits ?? []).flatMap(({from, to}) => [from, to]))
]
