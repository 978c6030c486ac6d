import type {BlockContext, BlockKind} from '../../core/block.ts'
import type {SourceMap} from '../../core/source-map.ts'
import type {BlockCollector} from '../block-collector.ts'
import {contextOf} from '../block-context.ts'
import type {MarkedText} from '../marked-text.ts'
import {sliceMarked} from '../slice-marked.ts'
import {type Speaker, speakerOf} from './speaker-labels.ts'
import {hasOtherName} from './turn-label.ts'
import {turnsOf} from './turns.ts'

/** Whether and how a text is read as a conversation. */
export interface SpeakerOptions {
  /** Whether labels such as `Agent:` say who speaks. */
  readonly readsSpeakers?: boolean | undefined
  /** Whether stage directions such as `(pause)` are read, each as a paragraph of its own. */
  readonly readsDirections?: boolean | undefined
}

/** As headings these mostly name a topic. */
const TOPIC = /^\W*(?:support|staff|system|prompts?|operator|you)\W*$/i
/** A placeholder is speech too. */
const HAS_SPEECH = /[^\s*_]/

/**
 * Adds blocks to a document as its collector does, each turn of a conversation as a block of its own.
 * Without `readsSpeakers` it changes nothing.
 */
export class TurnCollector {
  readonly #collector: BlockCollector
  readonly #options: SpeakerOptions
  /** Said by a heading, for all that stands under it. */
  #underHeading: Speaker | undefined
  /** Said by a label that has its paragraph to itself, for the paragraph or list after it. */
  #carried: Speaker | undefined
  #carriedByList = false
  #inConversation = false

  constructor(collector: BlockCollector, options: SpeakerOptions) {
    this.#collector = collector
    this.#options = options
  }

  /** Whose words a block is that is read by somebody else, such as a fence; the next block is a new matter. */
  takeSpeaker(): Speaker | undefined {
    const speaker = this.#carried ?? this.#underHeading
    this.#carry(undefined)
    return speaker
  }

  /** Who speaks in a table row whose first cell has this text. */
  rowSpeaker(cell: string | undefined): Speaker | undefined {
    return this.#options.readsSpeakers && cell !== undefined ? speakerOf(cell) : undefined
  }

  /** Adds the blocks of one draft; returns the text of the last. See `BlockCollector.add`. */
  add(draft: MarkedText, kind: BlockKind, context: BlockContext, outer?: SourceMap): string {
    if (!this.#options.readsSpeakers) return this.#collector.add(draft, kind, context, outer)
    if (kind === 'heading') this.#enterHeading(draft.text)
    if (kind !== 'paragraph' && kind !== 'listItem') return this.#collector.add(draft, kind, context, outer)
    if (kind === 'paragraph' && this.#carriedByList) this.#carry(undefined)
    let last = ''
    let afterDirection = false
    for (const part of turnsOf(draft.text, this.#inConversation)) {
      const piece = sliceMarked(draft, part.span)
      if (part.type === 'direction') {
        if (this.#options.readsDirections) this.#collector.add(piece, 'paragraph', context, outer)
      } else if (part.type === 'turn') {
        const {speaker} = part
        this.#inConversation = true
        // `Caller: (silence)` says all that is to be said.
        this.#carry(afterDirection || HAS_SPEECH.test(piece.text) ? undefined : speaker)
        last = this.#collector.add(piece, 'turn', contextOf({...context, speaker}), outer)
      } else if (HAS_SPEECH.test(piece.text)) last = this.#addUnlabelled(piece, kind, context, outer)
      afterDirection = part.type === 'direction'
    }
    return last
  }

  #addUnlabelled(draft: MarkedText, kind: BlockKind, context: BlockContext, outer?: SourceMap): string {
    const speaker = hasOtherName(draft.text)
      ? context.speaker
      : (this.#carried ?? this.#underHeading ?? context.speaker)
    if (kind === 'listItem') this.#carriedByList = this.#carried !== undefined
    else this.#carry(undefined)
    if (!speaker) return this.#collector.add(draft, kind, context, outer)
    const spoken = kind === 'paragraph' ? 'turn' : kind
    return this.#collector.add(draft, spoken, {...context, speaker}, outer)
  }

  #enterHeading(text: string): void {
    this.#carry(undefined)
    this.#underHeading = TOPIC.test(text) ? undefined : speakerOf(text)
  }

  #carry(speaker: Speaker | undefined): void {
    this.#carried = speaker
    this.#carriedByList = false
  }
}
