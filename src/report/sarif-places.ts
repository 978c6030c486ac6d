import type {Position} from '../core/lines.ts'
import {pathUri} from './path-uri.ts'

/** A file as SARIF names it: relative to the folder of the run, unless its path is absolute. */
export function artifactLocation(path: string) {
  const uri = pathUri(path)
  return uri.startsWith('file:') ? {uri} : {uri, uriBaseId: 'SRCROOT'}
}

/** A place in a file, or a stretch of it. */
export interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** A stretch of a file; lines and columns from 1, the end exclusive, columns in UTF-16 units. */
export const regionOf = (start: Position, end: Position): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column
})

/** A file, or a stretch of it. */
export const physicalLocation = (path: string, region?: Region) => ({
  artifactLocation: artifactLocation(path),
  ...(region ? {region} : {})
})
