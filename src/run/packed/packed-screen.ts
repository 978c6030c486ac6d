import {readSync} from 'node:fs'
import type {Table, Tables} from '../../core/screen.ts'

/** What is written down of a table: how wide its numbers are, in bytes, and how many there are. */
export type TableRow = readonly [name: string, width: Table['width'], length: number]

/** What is written down of each table, in the order in which they stand in their file. */
export const rowsOf = (tables: Tables): readonly TableRow[] =>
  Object.entries(tables).map(([name, {width, length}]) => [name, width, length])

/** Where each table stands in its file, from an offset on; and where the last one ends. */
function placed(
  rows: readonly TableRow[],
  start: number
): {readonly places: readonly (readonly [row: TableRow, at: number])[]; readonly end: number} {
  let end = start
  const places = rows.map(row => {
    const at = end
    end += row[1] * row[2]
    return [row, at] as const
  })
  return {places, end}
}

/** How long a file is whose tables begin at an offset. */
export const endOf = (rows: readonly TableRow[], start: number): number => placed(rows, start).end

/** Puts tables into what will be their file. */
export function putTables(tables: Tables, bytes: Uint8Array, start: number): void {
  for (const [[name, width, length], at] of placed(rowsOf(tables), start).places) {
    tables[name as keyof Tables].copyTo(bytes.subarray(at, at + width * length))
  }
}

/** The tables of an open file. They are read straight to where a scan wants them. */
export function tablesIn(file: number, rows: readonly TableRow[], start: number): Tables {
  const tables = placed(rows, start).places.map(([[name, width, length], at]): [string, Table] => [
    name,
    {
      width,
      length,
      copyTo: target => {
        readSync(file, target, 0, width * length, at)
      }
    }
  ])
  return Object.fromEntries(tables) as unknown as Tables
}
