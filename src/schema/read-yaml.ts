import {type Document, isCollection, isMap, isNode, isScalar, type Node, parseDocument, visit} from 'yaml'
import {type PeopleFirstError, type Place, problem} from '../core/errors.ts'
import {LineIndex} from '../core/lines.ts'
import type {Path, Places} from './places.ts'
import {offsetInScalar} from './scalar-offset.ts'
import {yamlProblem} from './yaml-problem.ts'

/** A YAML file that could be read, or what keeps it from being read. */
export type YamlReading =
  | {readonly type: 'read'; readonly value: unknown; readonly places: Places}
  | {readonly type: 'broken'; readonly problems: readonly PeopleFirstError[]}

/** Reads one YAML document. Keys are texts; aliases are refused, so that a file reads from top to bottom. */
export function readYaml(source: {readonly path: string; readonly text: string}): YamlReading {
  const document = parseDocument(source.text, {prettyErrors: false, stringKeys: true, logLevel: 'error'})
  const lines = new LineIndex(source.text)
  const placeOf = (offset: number): Place => {
    const {line, column} = lines.position(offset)
    return {file: source.path, line, column}
  }
  const problems = [
    ...[...document.errors, ...document.warnings].map(error =>
      yamlProblem(error, source.text, placeOf(error.pos[0]))
    ),
    ...aliasProblems(document, placeOf)
  ]
  if (problems.length > 0) return {type: 'broken', problems: onePerLine(problems)}
  return {type: 'read', value: document.toJS(), places: placesOf(document, source.text, placeOf)}
}

function aliasProblems(document: Document.Parsed, placeOf: (offset: number) => Place): PeopleFirstError[] {
  const problems: PeopleFirstError[] = []
  visit(document, {
    Alias: (_, alias) => {
      problems.push(problem('yaml-alias', {alias: alias.source}, placeOf(startOf(alias))))
    }
  })
  return problems
}

/** The parser reports what follows from a slip as well; the first problem of a line is the one to repair. */
function onePerLine(problems: readonly PeopleFirstError[]): PeopleFirstError[] {
  const byLine = new Map<number | undefined, PeopleFirstError>()
  for (const found of problems) if (!byLine.has(found.place.line)) byLine.set(found.place.line, found)
  return [...byLine.values()]
}

function placesOf(document: Document.Parsed, text: string, placeOf: (offset: number) => Place): Places {
  const valueAt = (path: Path): Node | null => {
    let node: Node | null = document.contents
    for (const key of path) {
      const child: unknown = isCollection(node) ? node.get(key, true) : undefined
      if (!isNode(child)) return node
      node = child
    }
    return node
  }
  return {
    value: (path, offset) => {
      const node = valueAt(path)
      const start = startOf(node)
      if (offset === undefined || !isScalar(node) || !node.range) return placeOf(start)
      const raw = text.slice(start, node.range[1])
      return placeOf(
        start + (offsetInScalar(raw, node.type as Parameters<typeof offsetInScalar>[1], offset) ?? 0)
      )
    },
    key: path => {
      const owner = valueAt(path.slice(0, -1))
      const pair = isMap(owner)
        ? owner.items.find(({key}) => isScalar(key) && key.value === path.at(-1))
        : undefined
      return placeOf(startOf(isNode(pair?.key) ? pair.key : valueAt(path)))
    },
    top: placeOf(0)
  }
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0
}
