import {type CheckedFile, checkFile} from '../check-file.ts'
import type {FileSettings} from '../file-settings.ts'
import {tooLarge} from '../files/file-size.ts'
import {type Input, nameOf} from '../input.ts'
import {mayRead} from '../recognise-input.ts'
import type {Checked} from '../workers/job.ts'
import {bytesOf, type Cache} from './cache.ts'
import {nameOfText} from './settings-key.ts'

/** Checks an input and keeps what came out, for exactly the bytes that were checked. */
export function checkAndKeep(input: Input, settings: FileSettings, key: string, cache: Cache): CheckedFile {
  const {checked, content} = checkOnce(input, settings)
  if (content !== undefined) cache.keep(input, key, content, checked)
  return checked
}

/** Checks an input and tells of which bytes the result is. */
export function checkOnce(input: Input, settings: FileSettings): Checked {
  const name = nameOf(input)
  const isRead = mayRead(name, settings.reading)
  const bytes = isRead && !tooLarge(input, settings.reading.largest) ? bytesOf(input) : undefined
  // The file may change while it is looked at: it is read once.
  const checked = checkFile(bytes ? {...input, from: {type: 'memory', bytes, as: name}} : input, settings)
  if (!isRead) return {checked, content: null}
  return {checked, content: bytes && nameOfText(bytes)}
}
