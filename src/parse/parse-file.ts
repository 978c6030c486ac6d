import type {BlockRoot} from '../core/block.ts'
import type {Kind} from '../core/kind.ts'
import {contextOf} from './block-context.ts'
import type {KnownFile} from './format-set.ts'
import {readFields} from './read-fields.ts'
import {type ParseOptions, type ProseName, type SyntaxName, syntaxes, syntaxOf} from './syntaxes.ts'

/** How to read a text: as a file whose format was recognised, or simply as prose of one syntax. */
export type ReadAs = KnownFile | ProseName

/** The syntax that a text is written in. */
export const syntaxNameOf = (as: ReadAs): SyntaxName => (typeof as === 'string' ? as : as.format.syntax)

/** The blocks of a text. Never throws; what could not be read as meant is in the notes. */
export function parseFile(
  source: string,
  as: ReadAs,
  options: Omit<ParseOptions, 'kind'> & {readonly kind?: Kind | undefined}
): BlockRoot {
  const {parts, wanted, kind: said} = options
  const kind = kindOf(as, said)
  if (typeof as === 'string') return syntaxes[as].parse(source, {kind, parts, wanted})
  const {format, document} = as
  const syntax = syntaxOf(format.syntax)
  if (syntax.type === 'data') {
    return readFields(format, document ?? syntax.read(source), {kind, parts})
  }
  const root = syntax.parse(source, {kind, parts, wanted})
  const {audience, speaker} = format
  if (audience === undefined && speaker === undefined) return root
  const children = root.children.map(block => ({
    ...block,
    context: contextOf({audience, speaker, ...block.context})
  }))
  return {...root, children}
}

/** What a text is for: as somebody says, or as its format knows. */
export const kindOf = (as: ReadAs, said: Kind | undefined): Kind =>
  said ?? (typeof as === 'string' ? 'docs' : as.format.kind)

/** Whether only some fields of a text are prose. */
export const isData = (as: ReadAs): boolean => syntaxOf(syntaxNameOf(as)).type === 'data'
