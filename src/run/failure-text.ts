import {systemCode} from './system-code.ts'
/** Node shows a name with other bytes in it as best it can, and opens nothing by what it shows. */
export const NAME_NOT_UTF8 = 'its name is not UTF-8, so it cannot be opened; give it another name'

const texts: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied; allow reading it, or leave it out',
  EPERM: 'permission was denied; allow reading it, or leave it out',
  ENOSPC: 'the disk is full; nothing was changed',
  EROFS: 'the disk can only be read',
  ENOENT: 'nothing is there by this name; check it, or leave it out',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file stands where its folder should be',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open; close some programs and run again',
  ENAMETOOLONG: 'its name is too long for this system',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB; split it',
  ERR_STRING_TOO_LONG: 'it is larger than one text can be here; split it'
}

/** What the file system said, in words; unknown codes keep its own text. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = systemCode(error) ?? ''
  const isGarbled = code === 'ENOENT' && 'path' in error && String(error.path).includes('\uFFFD')
  return isGarbled ? NAME_NOT_UTF8 : (texts[code] ?? error.message)
}

/** Codes that mean something else where a file is written. */
const writingTexts: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EEXIST: 'a file stands where its folder should be',
  ENOENT: 'its folder is not there'
}

/** Why a file could not be written, in words. */
export const writeFailureText = (error: unknown): string =>
  writingTexts[systemCode(error) ?? ''] ?? failureText(error)
