import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {at} from './places.mjs'

/** The notices of the packages whose code is in a bundle. */
export function licencesOf(output) {
  const folders = new Set(
    output
      .flatMap(chunk => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
      .flatMap(id => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? [])
  )
  // What was compiled to WebAssembly brings along a little of its compiler's library.
  return [...folders, at('node_modules/assemblyscript')]
    .map(noticeOf)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function noticeOf(folder) {
  const {
    name,
    version: release,
    license
  } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one))
  const text = file ? `\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n` : ''
  return `${name} ${release} (${license})\n${text}`
}
