import {type MappedText, MappedTextBuilder, sliceMap, toSource} from '../../core/source-map.ts'

/**
 * The text with each match of a global `pattern` replaced as one decoded run. A replacement that equals its match
 * leaves it as it is; it must not be as long as a match that it does not equal.
 */
export function replaceMatches(
  message: MappedText,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => string
): MappedText {
  const {text, map} = message
  const builder = new MappedTextBuilder()
  const keep = (start: number, end: number) => {
    if (start < end) builder.append({text: text.slice(start, end), map: sliceMap(map, {start, end})})
  }
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match)
    if (replacement === match[0]) continue
    const end = match.index + match[0].length
    const source = toSource(map, {start: match.index, end})
    keep(from, match.index)
    builder.decoded(replacement, source.start, source.end - source.start)
    from = end
  }
  if (from === 0) return message
  keep(from, text.length)
  return builder.build()
}
