import type {BlockRoot} from '../core/block.ts'
import type {Kind} from '../core/kind.ts'
import {contextOf} from './block-context.ts'
import type {KnownFile} from './format-set.ts'
import {readFields} from './read-fields.ts'
import {isDataName, type ProseName, type SyntaxName} from './syntax-table.ts'
import {type ParseOptions, parseProse, readData} from './syntaxes.ts'

/** How to read a text: as a file whose format was recognised, or simply as prose of one syntax. */
export type ReadAs = KnownFile | ProseName

/** How to read the same file once its text has changed: data that was read on the way to its format is of the old text. */
export const asChanged = (as: ReadAs): ReadAs => (typeof as === 'string' ? as : {format: as.format})

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
  if (typeof as === 'string') return parseProse(as, source, {kind, parts, wanted})
  const {format, document} = as
  const {syntax} = format
  if (isDataName(syntax)) return readFields(format, document ?? readData(syntax, source), {kind, parts})
  const root = parseProse(syntax, source, {kind, parts, wanted})
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
export const isData = (as: ReadAs): boolean => isDataName(syntaxNameOf(as))
