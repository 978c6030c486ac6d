import path from 'node:path'
import {LineIndex} from '../core/lines.ts'
import {compilePath} from '../parse/data/path.ts'
import type {Field, FileFormat} from '../parse/file-format.ts'
import type {FormatSet, KnownFile, Recognition} from '../parse/format-set.ts'
import {longestTexts} from '../parse/longest-texts.ts'
import type {Part} from '../parse/parts.ts'
import {syntaxTable} from '../parse/syntax-table.ts'

/** How files are told apart, and what somebody said of them. */
export interface Reading {
  readonly formats: FormatSet
  /** Read every file as this format, whatever it looks like. */
  readonly as?: FileFormat | undefined
  /** Texts of data files that no format knows. */
  readonly fields: readonly Field[]
  readonly parts: ReadonlySet<Part>
  /** Megabytes that one file may have, where somebody says so; larger ones are not read. */
  readonly largest?: number | undefined
}

/** A file that can be read, or why not. */
export type Recognised =
  | {readonly type: 'known'; readonly file: KnownFile}
  | {
      readonly type: 'unchecked'
      /** The format or syntax that it is in all the same. */
      readonly format: string | null
      readonly reason: string
      /** Whether somebody may count on its being checked. */
      readonly missed: boolean
    }

/** Whether a file is worth opening: images and archives are not. */
export const mayRead = (name: string, {as, formats}: Reading): boolean =>
  as !== undefined || formats.mayRead(name)

/** Finds out how to read a text by its name and content. */
export function recogniseInput(name: string, source: string, reading: Reading): Recognised {
  if (reading.as) return {type: 'known', file: {format: reading.as}}
  const found = reading.formats.recognise(name, source)
  switch (found.type) {
    case 'known':
      return settle(found, reading)
    case 'shapeless':
      return reading.fields.length > 0
        ? {type: 'known', file: withFields(found, reading.fields)}
        : {type: 'unchecked', format: found.syntax, reason: shapelessReason(found, source), missed: true}
    case 'unknown':
      return {type: 'unchecked', format: null, reason: unknownPage(name, reading), missed: false}
  }
}

function settle(file: KnownFile, {parts}: Reading): Recognised {
  const {skip, name} = file.format
  if (!skip || (skip.unless && parts.has(skip.unless))) return {type: 'known', file}
  const reason = skip.unless ? `${skip.reason}; --include ${skip.unless} reads them` : skip.reason
  return {type: 'unchecked', format: name, reason, missed: false}
}

type Shapeless = Extract<Recognition, {type: 'shapeless'}>

/** A format made of the fields that somebody named. */
function withFields({syntax, document}: Shapeless, fields: readonly Field[]): KnownFile {
  const format: FileFormat = {
    name: `${syntax}-fields`,
    title: `${syntaxTable[syntax].title} with the fields you name`,
    syntax,
    kind: 'docs',
    detect: {extensions: [], names: [], has: []},
    items: [compilePath('.')],
    fields,
    example: ''
  }
  return {format, document}
}

function shapelessReason({syntax, document}: Shapeless, source: string): string {
  const {title} = syntaxTable[syntax]
  const [note] = document.notes
  if (document.broken && note) {
    const {line, column} = new LineIndex(source).position(note.offset)
    return `line ${line}, column ${column}: ${note.message}`
  }
  const path = longestTexts(document)
  return path === undefined
    ? `no known shape of ${title}, and no text in it has three words`
    : `no known shape of ${title}; --field '${path}' would read its longest texts`
}

/** Settings and programs are written in the template languages of pages too. */
const unknownPage = (name: string, {formats}: Reading): string =>
  formats.mayRead(name) ? 'it has no tags of a page around words' : unknownReason(name)

/** Why a file name says of no format how to read it. */
export function unknownReason(name: string): string {
  const extension = path.extname(name)
  return extension ? `peoplefirst does not read ${extension} files` : 'no file extension says how to read it'
}
