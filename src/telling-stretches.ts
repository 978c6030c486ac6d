import type {Kind} from './core/kind.ts'
import type {Language} from './core/language.ts'
import type {Span} from './core/span.ts'
import type {Matcher} from './match/match-block.ts'
import {kindOf, type ReadAs, syntaxNameOf} from './parse/parse-file.ts'
import {certainSentences} from './parse/raw/certain-sentences.ts'
import {markdownPieces, stageOf} from './parse/raw/markdown-pieces.ts'
import {plainParts, type RawStage} from './parse/raw/plain-parts.ts'
import {scanWords} from './parse/raw/scan-words.ts'
import type {Units} from './parse/raw/units.ts'

/** What a scan works with. */
interface Scanner {
  readonly language: Language
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
  scanner: Scanner
): readonly Span[] | undefined {
  const purpose = kindOf(format, kind)
  if (syntaxNameOf(format) !== 'markdown' || purpose === 'script') return undefined
  const {matcher, units} = scanner
  const reader = matcher.reader()
  const spans: Span[] = []
  for (const {start, end, isOdd} of markdownPieces(source, purpose !== 'docs')) {
    reader.begin(source)
    const stage = stageOf(source, {start, end})
    if (isOdd) reader.odd()
    else scanWords(source, start, end, stage, units, reader)
    if (reader.end() && (isOdd || mayMatchIn(source, {start, end}, stage, scanner))) spans.push({start, end})
  }
  return spans
}

/** Whether a rule may match in a stretch whose words tell something: its sentences are read, where they are plain. */
function mayMatchIn(source: string, span: Span, stage: RawStage, scanner: Scanner): boolean {
  const parts = plainParts(source, span, stage)
  const mayTell = tellingText(scanner)
  if (!parts) return true
  return parts.some(({start, end, text}) => {
    if (text !== undefined) {
      const sentences = certainSentences(text, scanner.language.abbreviations)
      return sentences.some(sentence => mayTell(sentence) && scanner.matcher.mayMatch(sentence))
    }
    const reader = scanner.matcher.reader()
    reader.begin(source)
    scanWords(source, start, end, stage, scanner.units, reader)
    return reader.end()
  })
}

/** Whether a rule could have something to say of a block's text, by its words alone. */
export function tellingText({matcher, units}: Pick<Scanner, 'matcher' | 'units'>): (text: string) => boolean {
  const reader = matcher.reader()
  return text => {
    reader.begin(text)
    scanWords(text, 0, text.length, 'decoded', units, reader)
    return reader.end()
  }
}
