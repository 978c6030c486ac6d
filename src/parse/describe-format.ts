import type {FormatInfo, TextInfo} from '../core/format-info.ts'
import type {Detection, Field, FileFormat} from './file-format.ts'
import {syntaxTable} from './syntax-table.ts'

/** A format in words, for lists and pages. */
export function describeFormat(format: FileFormat): FormatInfo {
  const {name, title, syntax, kind, audience, detect, items, fields, skip, example} = format
  const unless = skip?.unless === undefined ? '' : `; --include ${skip.unless} reads them`
  return {
    name,
    title,
    syntax: syntaxTable[syntax].title,
    kind,
    audience: audience ?? null,
    knownBy: signsOf(detect),
    items: items.map(({source}) => source).filter(source => source !== '.'),
    texts: fields.flatMap(field => textsOf(field)),
    skip: skip ? `${skip.reason}${unless}` : null,
    example
  }
}

function signsOf({extensions, names, has, opens, turns, page, sentences}: Detection): readonly string[] {
  return [
    ...(names.length > 0
      ? [`the name ${names.join(', ')}${sentences ? ', where most texts are sentences' : ''}`]
      : []),
    ...(has.length > 0 ? [`the fields ${has.map(({source}) => source).join(', ')}`] : []),
    ...(opens === undefined ? [] : [`the first word ${opens}`]),
    ...(turns ? ['lines that begin with who speaks'] : []),
    ...(extensions.length > 0
      ? [`the ending ${extensions.join(', ')}${page ? ', where the text is a page' : ''}`]
      : [])
  ]
}

function textsOf(field: Field, owner = ''): readonly TextInfo[] {
  const path = [owner, field.path.source].filter(Boolean).join(' › ')
  if (field.format === 'json') return field.fields.flatMap(inner => textsOf(inner, path))
  return [{path, format: field.format, remarks: remarksOn(field)}]
}

function remarksOn({role, audience, speaker, twin, part}: Field): readonly string[] {
  return [
    ...(role === 'title' ? ['title'] : []),
    ...(audience ? [audience] : []),
    ...(speaker ? [`words of the ${speaker}`] : []),
    ...(twin ? [`twin “${twin}”`] : []),
    ...(part ? [`only with --include ${part}`] : [])
  ]
}
