import {readFileSync} from 'node:fs'

/** Put in its place by the build, so that no run has to look the version up. */
declare const PEOPLEFIRST_VERSION: string

/** The version of this package, as its manifest states it. */
export function packageVersion(): string {
  if (typeof PEOPLEFIRST_VERSION === 'string') return PEOPLEFIRST_VERSION
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}
