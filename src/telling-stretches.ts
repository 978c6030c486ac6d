import type {Kind} from './core/kind.ts'
import type {Span} from './core/span.ts'
import type {Matcher} from './match/match-block.ts'
import {kindOf, type ReadAs, syntaxNameOf} from './parse/parse-file.ts'
import {markdownPieces, stageOf} from './parse/raw/markdown-pieces.ts'
import {scanWords} from './parse/raw/scan-words.ts'
import type {Units} from './parse/raw/units.ts'

/** What a scan works with. */
interface Scanner {
  readonly matcher: Matcher
  readonly units: Units
}

/** How a text is to be read. */
interface How {
  readonly format: ReadAs
  readonly kind?: Kind | undefined
}

/**
 * The stretches of a source in which a rule could have something to say, by its words alone; nothing where only
 * parsing can tell. In a script the speaker of a turn may stand far above it, so it is read whole.
 */
export function tellingStretches(
  source: string,
  {format, kind}: How,
  {matcher, units}: Scanner
): readonly Span[] | undefined {
  const purpose = kindOf(format, kind)
  if (syntaxNameOf(format) !== 'markdown' || purpose === 'script') return undefined
  const reader = matcher.reader()
  const spans: Span[] = []
  for (const {start, end, isOdd} of markdownPieces(source, purpose !== 'docs')) {
    reader.begin(source)
    if (isOdd) reader.odd()
    else scanWords(source, start, end, stageOf(source, {start, end}), units, reader)
    if (reader.end()) spans.push({start, end})
  }
  return spans
}

/** Whether a rule could have something to say of a block's text, by its words alone. */
export function tellingText({matcher, units}: Scanner): (text: string) => boolean {
  const reader = matcher.reader()
  return text => {
    reader.begin(text)
    scanWords(text, 0, text.length, 'decoded', units, reader)
    return reader.end()
  }
}
