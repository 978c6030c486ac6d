import path from 'node:path'

/** Whether a file stands somewhere in a folder; absolute paths. */
export function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
}
