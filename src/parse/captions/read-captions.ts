import type {BlockRoot} from '../../core/block.ts'
import {BlockCollector} from '../block-collector.ts'
import {contextOf} from '../block-context.ts'
import {maskTemplates} from '../mask-templates.ts'
import {utterancesOf} from './cue-reader.ts'
import {type CaptionSyntax, cuesOf} from './cues.ts'

/**
 * Reads captions: one block for each cue, or one for each speaker where a cue holds what several say. Labels and voices
 * tell who speaks and are no text. Never throws; a file without cues gets a note.
 */
export function readCaptions(source: string, syntax: CaptionSyntax): BlockRoot {
  const masked = maskTemplates(source, 'other')
  const collector = new BlockCollector(masked)
  let count = 0
  for (const cue of cuesOf(masked.text, syntax, source.startsWith('\uFEFF') ? 1 : 0)) {
    count = cue.number
    const locator = `cue ${cue.number} at ${cue.time}`
    for (const {draft, speaker} of utterancesOf(masked.text, syntax, cue)) {
      collector.add(draft, 'cue', contextOf({locator, speaker}))
    }
  }
  if (count === 0) {
    const example = syntax === 'vtt' ? '00:01:02.500 --> 00:01:04.000' : '00:01:02,500 --> 00:01:04,000'
    collector.note(
      `No caption was found here, so nothing is checked. Captions begin with a line such as “${example}”.`,
      0
    )
  }
  return collector.finish()
}
