import type {Gate} from '../rule-match.ts'

const identifier = /_|\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}/u
const joiners: ReadonlySet<string> = new Set(['_', '=', '\\', '#', '@', '$', '{', '}', '<', '>', '::'])

/** Gate 1: code, paths, identifiers and placeholders are no prose. */
export const prose: Gate = ({core, view}) => {
  const {tokens} = view
  for (let index = core.start; index < core.end; index++) {
    const token = tokens[index]
    if (!token) continue
    if (token.kind === 'word' && identifier.test(token.text)) return `“${token.text}” is an identifier`
    if (index > core.start && token.kind === 'punctuation' && joiners.has(token.norm)) return 'it reads as code'
  }
  const before = tokens[core.start - 1]
  const after = tokens[core.end]
  if (before && joiners.has(before.norm) && tokens[core.start]?.glued) return `“${before.text}” joins it to a name`
  if (after?.glued && joiners.has(after.norm)) return `“${after.text}” joins it to a name`
  return undefined
}
