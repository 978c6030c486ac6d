import type {Token} from '../../core/sentence.ts'
import type {Gate} from '../rule-match.ts'

/** `lead_score`, `leadScore`, `lead2`; a brand such as PorterLine is a name. */
const identifier = /_|^\p{Ll}+\p{Lu}|\p{L}\d|\d\p{L}/u
const joiners: ReadonlySet<string> = new Set(['_', '=', '\\', '#', '@', '$', '{', '}', '<', '>', '::'])

/** Gate 1: code, paths, identifiers and placeholders are no prose. */
export const prose: Gate = ({core, view}) => {
  const {tokens} = view
  for (let index = core.start; index < core.end; index++) {
    const token = tokens[index]
    if (token?.kind === 'word' && identifier.test(token.text)) return `“${token.text}” is an identifier`
    if (index > core.start && joins(token, tokens[index + 1])) return 'it reads as code'
  }
  const before = tokens[core.start - 1]
  const after = tokens[core.end]
  if (tokens[core.start]?.glued && joins(before, tokens[core.start]))
    return `“${before?.text}” joins it to a name`
  if (after?.glued && joins(after, tokens[core.end + 1])) return `“${after.text}” joins it to a name`
  return undefined
}

/** `#support` is a channel, `#12` only a number. */
function joins(sign: Token | undefined, next: Token | undefined): boolean {
  if (sign?.kind !== 'punctuation' || !joiners.has(sign.norm)) return false
  return !(sign.norm === '#' && next?.kind === 'number')
}
