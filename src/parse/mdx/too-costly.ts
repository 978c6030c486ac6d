import {lineSpans} from '../line-spans.ts'
import {CodeTracker} from '../markdown/code-tracker.ts'
import {limitMarkup} from '../markdown/limit-markup.ts'

/** The parser's time per unit grows with the length of the text. */
const MAX_LENGTH = 250_000
/** An expression is parsed anew at each closing brace until it is whole; this many units of parsing are quick. */
const MAX_EFFORT = 50_000_000

/** Roughly how many units of JavaScript the parser would read, over and over, to find where expressions end. */
function effortOf(text: string): number {
  const code = new CodeTracker()
  let effort = 0
  let open: number | undefined
  let depth = 0
  let esm: number | undefined
  for (const {start, end} of lineSpans(text)) {
    const line = text.slice(start, end)
    if (code.passes(line)) continue
    if (/^(?:import|export)\b/.test(line)) esm ??= start
    else if (esm !== undefined && line.trim() === '') effort += start - esm
    for (const {0: brace, index} of line
      .replace(/`[^`]*`/g, match => ' '.repeat(match.length))
      .matchAll(/[{}]/g)) {
      if (brace === '{') {
        open ??= start + index
        depth++
      } else if (open !== undefined) {
        effort += start + index - open
        if (--depth === 0) open = undefined
      }
    }
  }
  return effort
}

/** Why a text is not given to the MDX parser; `undefined` for all that people write. Linear. */
export function tooCostly(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return 'it is very long'
  if (limitMarkup(withoutModules(text)).notes.length > 0) return 'it has very many formatting marks'
  return effortOf(text) > MAX_EFFORT ? 'its braces do not pair' : undefined
}

/** The text with `import` and `export` blocks blank; offsets do not move. */
export function withoutModules(text: string): string {
  const parts: string[] = []
  const code = new CodeTracker()
  let from = 0
  let wasBlank = true
  let inModule = false
  for (const {start, end} of lineSpans(text)) {
    const line = text.slice(start, end)
    const isCode = !inModule && code.passes(line)
    const isBlank = line.trim() === ''
    if (isBlank) inModule = false
    else if (
      wasBlank &&
      !isCode &&
      /^(?:import\s+(?:[\w*{'"]|type\b)|export\s+(?:const|let|var|default|function|class|async|\{|\*|type\b|interface\b))/.test(
        line
      )
    )
      inModule = true
    if (inModule) {
      parts.push(text.slice(from, start), ' '.repeat(end - start))
      from = end
    }
    wasBlank = isBlank
  }
  parts.push(text.slice(from))
  return parts.join('')
}
