import {maskTemplates} from '../mask-templates.ts'
import type {Mask, Masked} from '../masked.ts'
import {blankServerTags, firstSpanBehind} from './server-tags.ts'

/** Masks placeholders and templates as for any prose, and server tags (`<% … %>`) too. Linear. */
export function maskXml(source: string): Masked {
  const {text, serverTags} = blankServerTags(source)
  const masked = maskTemplates(text, 'other')
  if (serverTags.length === 0) return masked
  const alone = serverTags.filter(tag => {
    const mask = masked.masks[firstSpanBehind(masked.masks, tag.start)]
    return mask === undefined || mask.start >= tag.end
  })
  const masks = [
    ...masked.masks,
    ...alone.map(({start, end, prints}): Mask => {
      return {start, end, kind: prints ? 'opaque' : 'hidden', fallbacks: []}
    })
  ]
  return {...masked, source, masks: masks.sort((a, b) => a.start - b.start)}
}
