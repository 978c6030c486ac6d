import type {Span} from '../../core/span.ts'
import {holdsProse} from '../markdown/holds-prose.ts'
import {maskTemplates} from '../mask-templates.ts'

/** Tells of stretches between the fences of a Markdown source whether the parser will find prose in them. */
export function proseInFences(source: string): (fenced: Span) => boolean {
  const {text} = maskTemplates(source, 'markdown')
  return ({start, end}) => holdsProse(text.slice(start, end))
}
