import type {Block, BlockRoot, Encoder, ParseNote} from '../core/block.ts'
import type {MappedText} from '../core/source-map.ts'
import {contextOf} from './block-context.ts'
import type {DataDocument, DataNode} from './data/data-node.ts'
import {locatorOf, pointerOf} from './data/locator.ts'
import {compilePath} from './data/path.ts'
import {readJson} from './data/read-json.ts'
import {type Place, plainText, type Step, select} from './data/select.ts'
import type {Field, FileFormat} from './file-format.ts'
import {nest} from './nest.ts'
import {aboutSyntax} from './syntax-table.ts'
import type {ParseOptions} from './syntaxes.ts'
import {textFormats} from './text-formats.ts'

/** Blocks and notes as they are found. */
interface Findings {
  readonly blocks: Block[]
  readonly notes: ParseNote[]
}

/** One macro, article or row, with all that its fields share. */
interface Item {
  readonly place: Place
  readonly label: string | undefined
  readonly locale: string | undefined
  readonly id: string
}

/** Reads the fields that a format names from a data file. A text is read once, by the first field that finds it. */
export function readFields(format: FileFormat, document: DataDocument, options: ParseOptions): BlockRoot {
  const found: Findings = {blocks: [], notes: [...document.notes]}
  const read = new Set<DataNode>()
  const items = document.roots.flatMap((root, index) =>
    format.items.flatMap(path => select(root, path).map(place => ({place, index})))
  )
  let leftOut = 0
  for (const {place, index} of items) {
    if (isLeftOut(format, place, options)) {
      leftOut++
      continue
    }
    const item: Item = {
      place,
      label: textAt(place.node, format.label),
      locale: localeOf(place, format),
      id: `${index}${pointerOf(place.steps)}`
    }
    for (const field of format.fields) readField(field, item, {format, options, read, found})
  }
  if (leftOut > 0) found.notes.push(leftOutNote(leftOut))
  return {
    type: 'root',
    children: found.blocks.sort((a, b) => (a.map[0]?.source ?? 0) - (b.map[0]?.source ?? 0)),
    notes: found.notes.sort((a, b) => a.offset - b.offset)
  }
}

/** Whether the item is one that nobody is sent any more, and nobody asked for these. */
function isLeftOut({inactive}: FileFormat, {node}: Place, {parts}: ParseOptions): boolean {
  return inactive !== undefined && !parts?.has('inactive') && select(node, inactive).length > 0
}

const leftOutNote = (count: number): ParseNote => ({
  message: `${count} switched off and left out; --include inactive reads ${count === 1 ? 'it' : 'them'}.`,
  offset: 0,
  isRemark: true
})

function textAt(node: DataNode, path: FileFormat['label']): string | undefined {
  if (!path) return undefined
  const texts = select(node, path).map(({node: found}) => plainText(found))
  return texts.find(text => text.trim() !== '')
}

function localeOf({node, steps}: Place, {locale}: FileFormat): string | undefined {
  if (locale !== 'key') return textAt(node, locale)
  const own = steps.at(-1)
  return own && 'key' in own ? own.key : undefined
}

interface Reading {
  readonly format: FileFormat
  readonly options: ParseOptions
  readonly read: Set<DataNode>
  readonly found: Findings
}

function readField(field: Field, item: Item, reading: Reading): void {
  if (field.part && !reading.options.parts?.has(field.part)) return
  for (const place of select(item.place.node, field.path, field.except)) {
    if (reading.read.has(place.node)) continue
    const text = textOf(place.node, field)
    if (!text) continue
    reading.read.add(place.node)
    if (text.text.trim() === '') continue
    const root = parseText(text, field, reading)
    const context = contextAt(place.steps, field, item, reading.format)
    const {children, notes} = nest(root, text, context, text.encode)
    reading.found.blocks.push(...(field.role ? children.map(block => withRole(block, field)) : children))
    reading.found.notes.push(...notes)
  }
}

/** A decoded text, and how another one is written in its place. */
interface FieldText extends MappedText {
  readonly encode?: Encoder | undefined
  readonly isXml?: boolean
}

function textOf(node: DataNode, {format}: Field): FieldText | undefined {
  if (node.type === 'text') return {...node.text(), encode: node.encode}
  if (node.type !== 'map') return undefined
  if (format !== 'json' && textFormats[format].reads === 'markup') {
    const markup = node.markup?.()
    return markup && {...markup, encode: text => text, isXml: true}
  }
  const text = node.text?.()
  return text && {...text, encode: node.encode}
}

/** The text of a field as a document of its own. */
function parseText({text, isXml}: FieldText, field: Field, {format, options}: Reading): BlockRoot {
  if (field.format !== 'json') return textFormats[field.format].parse(text, {...options, isXml})
  const inner = {...format, items: [rootPath], label: undefined, inactive: undefined, fields: field.fields}
  return readFields(inner, readJson(text), options)
}

const rootPath = compilePath('.')

function contextAt(steps: readonly Step[], field: Field, item: Item, format: FileFormat) {
  const last = steps.findLast(step => 'key' in step)
  const syntax = aboutSyntax(format.syntax)
  const hasPointer = syntax.type === 'data' && syntax.pointers
  return contextOf({
    audience: field.audience ?? format.audience,
    speaker: field.speaker ?? format.speaker,
    field: last && 'key' in last ? last.key : undefined,
    locator: locatorOf(item.place.steps, item.label, steps) || undefined,
    pointer: hasPointer ? pointerOf([...item.place.steps, ...steps]) : undefined,
    locale: textAt(item.place.node, field.locale) ?? item.locale,
    twin: field.twin && `${item.id} ${field.twin}`,
    topic: item.label
  })
}

/** Plain paragraphs take the role of their field; lists and headings inside it stay what they are. */
const withRole = (block: Block, {role = 'message'}: Field): Block =>
  block.kind === 'paragraph' ? {...block, kind: role} : block
