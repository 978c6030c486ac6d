import {type CheckedFile, checkFile, type FileSettings} from '../check-file.ts'
import {type Input, nameOf} from '../input.ts'
import {mayRead} from '../recognise-input.ts'
import {bytesOf, type Cache} from './cache.ts'

/** Checks an input and keeps what came out, for exactly the bytes that were checked. */
export function checkAndKeep(input: Input, settings: FileSettings, key: string, cache: Cache): CheckedFile {
  const name = nameOf(input)
  const isRead = mayRead(name, settings.reading)
  const bytes = isRead ? bytesOf(input) : undefined
  // The file may change while it is looked at: it is read once.
  const checked = checkFile(bytes ? {...input, from: {type: 'memory', bytes, as: name}} : input, settings)
  if (bytes || !isRead) cache.keep(input, key, bytes, checked)
  return checked
}
