import type {Kind} from './core/kind.ts'
import type {Language} from './core/language.ts'
import {once} from './core/once.ts'
import type {Span} from './core/span.ts'
import type {Matcher} from './match/match-block.ts'
import {kindOf, type ReadAs, syntaxNameOf} from './parse/parse-file.ts'
import {certainSentences} from './parse/raw/certain-sentences.ts'
import {markdownPieces, stageOf} from './parse/raw/markdown-pieces.ts'
import {plainParts, type RawStage} from './parse/raw/plain-parts.ts'
import {proseInFences} from './parse/raw/prose-in-fences.ts'

const FENCE = /```|~~~/

/** What reading sentences takes. */
interface Scanner {
  readonly matcher: Matcher
  readonly language: Language
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
  // What stands in fences is read as it is: no mark in it means what it would mean elsewhere.
  const readsFences = purpose !== 'docs'
  const isMarkup = !readsFences || !FENCE.test(source)
  const ofFences = once(() => proseInFences(source))
  const isProse = (fenced: Span): boolean => ofFences()(fenced)
  return [...markdownPieces(source, readsFences)].filter(piece => {
    const {isOdd, fenced, isLiteral} = piece
    if (isOdd) return true
    if (fenced) return scanner.matcher.tells(source, fenced, 'markdown') && isProse(fenced)
    const readsPlain = isMarkup && !isLiteral
    const stage = readsPlain ? stageOf(source, piece) : 'markdown'
    return (
      scanner.matcher.tells(source, piece, stage) &&
      (!readsPlain || mayMatchIn(plainParts(source, piece, stage, isProse), source, stage, scanner))
    )
  })
}

/** Whether a rule may match in a stretch whose words tell something: its sentences are read, where they are plain. */
function mayMatchIn(
  parts: ReturnType<typeof plainParts>,
  source: string,
  stage: RawStage,
  {matcher, language}: Scanner
): boolean {
  if (!parts) return true
  const mayTell = tellingText(matcher)
  return parts.some(part => {
    if (part.text === undefined) return matcher.tells(source, part, stage)
    const sentences = certainSentences(part.text, language.abbreviations)
    return sentences.some(sentence => mayTell(sentence) && matcher.mayMatch(sentence))
  })
}

/** Whether a rule could have something to say of a block's text, by its words alone. */
export const tellingText =
  (matcher: Matcher) =>
  (text: string): boolean =>
    matcher.tells(text, {start: 0, end: text.length}, 'decoded')
