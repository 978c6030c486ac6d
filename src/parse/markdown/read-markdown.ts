import type {BlockContext} from '../../core/block.ts'
import {type MappedText, sliceMap, toSource} from '../../core/source-map.ts'
import type {Span} from '../../core/span.ts'
import type {BlockCollector} from '../block-collector.ts'
import {contextOf} from '../block-context.ts'
import {type SpeakerOptions, TurnCollector} from '../speakers/turn-collector.ts'
import {readText} from '../text/read-text.ts'
import {withoutAdmonitions} from './admonitions.ts'
import {findFrontmatter} from './frontmatter.ts'
import {frontmatterFields} from './frontmatter-fields.ts'
import {limitMarkup} from './limit-markup.ts'
import {type WalkOptions, walkSection} from './markdown-walk.ts'
import {parseSection} from './parse-section.ts'
import {DEFUSED} from './replace-units.ts'
import {scalarText} from './scalar-text.ts'
import {sectionsOf, wantedSections, wholeSection} from './sections.ts'

/** How Markdown is to be read, besides its text. */
export interface MarkdownOptions extends SpeakerOptions {
  /** Whether fences without a language, or marked as text, hold replies. */
  readonly readsFences: boolean
  /** Whether the text is MDX whose own syntax is masked: indentation is no code, and lines never are HTML. */
  readonly isMdx?: boolean | undefined
  /** Stretches to read, ascending; what lies apart from them may be left out. */
  readonly wanted?: readonly Span[] | undefined
}

const slice = ({text, map}: MappedText, span: Span): MappedText => ({
  text: text.slice(span.start, span.end),
  map: sliceMap(map, span)
})

/** A NUL or byte order mark would be changed or eaten by the parser. */
const withoutControls = (text: string): string => text.replaceAll('\0', DEFUSED).replace(/^\uFEFF/, ' ')

/** Adds the frontmatter's titles; returns where the document begins. */
function readFrontmatter(input: MappedText, collector: BlockCollector, base: BlockContext): number {
  const from = input.text.startsWith('\uFEFF') ? 1 : 0
  const frontmatter = findFrontmatter(input.text, from)
  if (!frontmatter) return 0
  for (const {name, value} of frontmatterFields(input.text, frontmatter)) {
    const draft = scalarText(input.text, value, frontmatter.language)
    if (draft) collector.add(draft, 'title', contextOf({...base, field: name}), input.map)
  }
  return frontmatter.end
}

/** An admonition's title is one line of Markdown. */
function readTitle(input: MappedText, collector: BlockCollector, base: BlockContext): void {
  const options: WalkOptions = {
    input,
    collector,
    turns: new TurnCollector(collector, {}),
    speakers: {},
    base,
    readsFences: false,
    falseQuotes: new Set(),
    paragraphKind: 'title'
  }
  const section = wholeSection(withoutControls(input.text))
  walkSection(section, parseSection(section.text), base.heading, options)
}

/** Reads CommonMark with GitHub's extensions, frontmatter, admonitions and raw HTML. */
export function readMarkdown(
  input: MappedText,
  collector: BlockCollector,
  base: BlockContext,
  {readsFences, readsSpeakers, readsDirections, isMdx, wanted}: MarkdownOptions
): void {
  const bodyStart = readFrontmatter(input, collector, base)
  const body = withoutControls(
    input.text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + input.text.slice(bodyStart)
  )
  const {text: unmarked, titles, falseQuotes} = withoutAdmonitions(body)
  const {text, plain, notes} = limitMarkup(unmarked)
  const speakers = {readsSpeakers, readsDirections}
  const options: WalkOptions = {
    input,
    collector,
    turns: new TurnCollector(collector, speakers),
    speakers,
    base,
    readsFences,
    falseQuotes,
    paragraphKind: 'paragraph'
  }
  let heading = base.heading
  for (const section of wanted ? wantedSections(text, wanted) : sectionsOf(text)) {
    heading = walkSection(section, parseSection(section.text, isMdx), heading, options)
  }
  for (const span of titles) readTitle(slice(input, span), collector, base)
  for (const span of plain) readText(slice(input, span), collector, base, speakers)
  for (const {message, offset} of notes) {
    collector.note(message, toSource(input.map, {start: offset, end: offset + 1}).start)
  }
}
