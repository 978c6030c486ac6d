import {deserialize, serialize} from 'node:v8'

/**
 * A copy of plain data that shares no text with what it was made from. The engine keeps a whole text in memory for as
 * long as anybody holds a part of it, so a finding that quotes its sentence would hold the file.
 */
export const detached = <T>(value: T): T => deserialize(serialize(value))
