import path from 'node:path'

/** Whether a file stands somewhere in a folder; absolute paths. */
export function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  // A name may begin with two dots: `..drafts`.
  const isAbove = relative === '..' || relative.startsWith(`..${path.sep}`)
  return relative !== '' && !isAbove && !path.isAbsolute(relative)
}
