/**
 * A path as a URI: relative to the working folder with percent codes, or a `file:` URI where it is absolute. It may
 * come from Windows (`C:/docs/a.md`).
 */
export function pathUri(path: string): string {
  const segments = path.split('/').map(segment => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')))
  if (path.startsWith('/')) return `file://${segments.join('/')}`
  return /^[a-z]:\//i.test(path)
    ? `file:///${path.slice(0, 2)}/${segments.slice(1).join('/')}`
    : segments.join('/')
}
