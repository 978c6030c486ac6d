import type {DataDocument, DataNode} from './data/data-node.ts'
import {holdsSentences} from './data/holds-sentences.ts'
import {keysOf, mayLead} from './data/keys.ts'
import {select} from './data/select.ts'
import type {FileFormat} from './file-format.ts'
import {gitPatterns} from './git-patterns.ts'
import {looksLikePage} from './html/looks-like-page.ts'
import {looksLikeCallScript} from './speakers/looks-like-call-script.ts'
import {type DataName, isDataName, type SyntaxName, syntaxNames, syntaxTable} from './syntax-table.ts'
import {readData} from './syntaxes.ts'

/** A file whose format is known. Data is read on the way to knowing it. */
export interface KnownFile {
  readonly format: FileFormat
  readonly document?: DataDocument | undefined
}

/** What a file turned out to be. */
export type Recognition =
  | ({readonly type: 'known'} & KnownFile)
  /** Data, but in no shape that a format names. */
  | {readonly type: 'shapeless'; readonly syntax: SyntaxName; readonly document: DataDocument}
  /** Nothing says how to read it. */
  | {readonly type: 'unknown'}

/** The formats there are, ready to recognise files by name and content. */
export interface FormatSet {
  readonly formats: readonly FileFormat[]
  /** The format of a file, by its path and its text. Never throws. */
  recognise(path: string, source: string): Recognition
  /** Whether a file of this name may be one to read, as far as a name can tell. */
  mayRead(path: string): boolean
}

interface Named {
  readonly format: FileFormat
  readonly matches: (path: Name) => boolean
}

/** A path as it is compared with names, and in lower case. */
interface Name {
  readonly path: string
  readonly lower: string
}

/** Makes formats ready to recognise files. Of several that fit, the one that asks for more wins. */
export function createFormatSet(formats: readonly FileFormat[]): FormatSet {
  const demanding = [...formats].sort(
    (a, b) => b.detect.has.length - a.detect.has.length || (a.name < b.name ? -1 : 1)
  )
  const named: readonly Named[] = demanding
    .filter(({detect}) => detect.names.length > 0)
    .map(format => ({format, matches: pathMatcher(format.detect.names)}))
  const byEnding = demanding.filter(({detect}) => detect.extensions.length > 0)
  const asking = demanding.filter(asksForContent)
  const recognise = (path: string, source: string): Recognition => {
    const readings = new Map<SyntaxName, DataDocument>()
    const documentOf = (syntax: SyntaxName): DataDocument | undefined => {
      if (!isDataName(syntax)) return undefined
      const document = readings.get(syntax) ?? readData(syntax, source)
      readings.set(syntax, document)
      return document
    }
    const known = (format: FileFormat): Recognition => ({
      type: 'known',
      format,
      document: documentOf(format.syntax)
    })
    const names = new Map<SyntaxName, ReadonlySet<string>>()
    const namesOf = (syntax: SyntaxName, document: DataDocument): ReadonlySet<string> => {
      const known = names.get(syntax) ?? keysOf(document)
      names.set(syntax, known)
      return known
    }
    const fits = (format: FileFormat): boolean => {
      const asks = format.detect.has.length > 0 || format.detect.sentences
      const document = asks ? documentOf(format.syntax) : undefined
      if (document && !mayHaveShape(format, namesOf(format.syntax, document))) return false
      return hasShape(format, document, source)
    }
    const name = nameOf(path)
    const byName = named.find(({format, matches}) => matches(name) && fits(format))
    if (byName) return known(byName.format)
    const syntax = dataSyntaxOf(path)
    const byExtension = mostEnding(byEnding, path)
    const language = syntax ?? byExtension?.syntax
    const byContent = asking.find(format => format.syntax === language && fits(format))
    if (byContent) return known(byContent)
    if (byExtension && fits(byExtension)) return known(byExtension)
    const document = syntax && documentOf(syntax)
    return document ? {type: 'shapeless', syntax, document} : {type: 'unknown'}
  }
  const isNamed = (name: Name): boolean => named.some(({matches}) => matches(name))
  const mayRead = (path: string): boolean =>
    dataSyntaxOf(path) !== undefined ||
    byEnding.some(format => hasExtension(path, format.detect)) ||
    isNamed(nameOf(path))
  return {formats, recognise, mayRead}
}

/** The format whose ending is the longest that a path has: `.txt.j2` says more than `.j2`. */
function mostEnding(formats: readonly FileFormat[], path: string): FileFormat | undefined {
  let most: {readonly format: FileFormat; readonly length: number} | undefined
  const isEnding = endingOf(path)
  for (const format of formats) {
    for (const extension of format.detect.extensions) {
      const isLonger = extension.length > (most?.length ?? 0)
      if (isLonger && isEnding(extension)) most = {format, length: extension.length}
    }
  }
  return most?.format
}

/** Asks whether a path ends so, as it is written or in capitals. */
function endingOf(path: string): (extension: string) => boolean {
  const lower = path.toLowerCase()
  return extension => path.endsWith(extension) || lower.endsWith(extension)
}

/** Whether a path has one of the extensions. */
const hasExtension = (path: string, {extensions}: {readonly extensions: readonly string[]}): boolean =>
  extensions.some(endingOf(path))

const dataNames = syntaxNames.filter(isDataName)

/** The syntaxes that are data say so in the names of files. */
const dataSyntaxOf = (path: string): DataName | undefined =>
  dataNames.find(name => hasExtension(path, syntaxTable[name]))

/** A path as gitignore patterns are compared with it: no drive, no way up, forward slashes. */
function nameOf(written: string): Name {
  const path = written
    .replaceAll('\\', '/')
    .split('/')
    .filter(part => part !== '' && part !== '.' && part !== '..' && !part.endsWith(':'))
    .join('/')
  return {path, lower: path.toLowerCase()}
}

/**
 * A path that lacks a piece of a name needs no closer look, and most lack the last one. A name with a folder in it holds
 * at any depth, whatever folder a run starts from.
 */
function pathMatcher(names: readonly string[]): (path: Name) => boolean {
  const ends = names.map(name => ({name, end: lastPiece(name)}))
  const pieces = new Map<string, readonly string[]>()
  let matches: ((path: string) => boolean) | undefined
  const mayMean = (name: string, lower: string): boolean => {
    const known = pieces.get(name) ?? piecesOf(name)
    pieces.set(name, known)
    return known.every(piece => lower.includes(piece))
  }
  return ({path, lower}) => {
    const isLikely = path !== '' && ends.some(({name, end}) => lower.includes(end) && mayMean(name, lower))
    if (!isLikely) return false
    matches ??= gitPatterns(names.map(name => (name.includes('/') ? `**/${name}` : name)))
    return matches(path)
  }
}

/** What stands behind the last place that a pattern leaves open. */
const lastPiece = (pattern: string): string => /[^*?/\\!\]]*$/.exec(pattern)?.[0].toLowerCase() ?? ''

/** What every path that a pattern in gitignore syntax means has in it, in lower case. */
const piecesOf = (pattern: string): readonly string[] =>
  /[\\!]/.test(pattern)
    ? []
    : pattern
        .toLowerCase()
        .split(/\[[^\]]*\]|[*?/]+/)
        .filter(piece => piece !== '')

const asksForContent = ({detect}: FileFormat): boolean =>
  detect.has.length > 0 || detect.opens !== undefined || detect.turns === true

/** Looking for names alone takes a fraction of the time that following paths takes. */
const mayHaveShape = ({detect, items}: FileFormat, keys: ReadonlySet<string>): boolean =>
  items.some(path => mayLead(path, keys)) && detect.has.every(path => mayLead(path, keys))

/** Whether a text has all that a format asks of its content. */
function hasShape({detect, items}: FileFormat, document: DataDocument | undefined, source: string): boolean {
  if (detect.opens !== undefined && !source.replace(/^\uFEFF/, '').startsWith(detect.opens)) return false
  if (detect.turns && !looksLikeCallScript(source)) return false
  if (detect.page && !looksLikePage(source)) return false
  if (detect.sentences && !(document && holdsSentences(document))) return false
  if (detect.has.length === 0) return true
  if (!document) return false
  const nodes: readonly DataNode[] = document.roots.flatMap(root =>
    items.flatMap(path => select(root, path).map(({node}) => node))
  )
  return nodes.some(node => detect.has.every(path => select(node, path).length > 0))
}
