#!/usr/bin/env node
/**
 * Whether time grows with size and no faster: each kind of text at 1 MB and at 4 MB, whole process, and the ratio.
 *
 *   npm run build && node bench/scale.mjs
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

const bin = resolve(import.meta.dirname, '../bin/peoplefirst.js')
const folder = mkdtempSync(join(tmpdir(), 'peoplefirst-scale-'))
const fill = (size, make) => {
  const parts = []
  for (let length = 0, count = 0; length < size; count++) {
    const part = make(count)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}
const sentence = count => `Order ${count} went out with the late van and came back to the depot at noon. `
const finding = count => `We woke up to ${count} angry tickets. `

const kinds = {
  'prose, no findings (.md)': ['md', size => fill(size, count => `${sentence(count).repeat(4)}\n\n`)],
  'prose, a finding a paragraph (.md)': [
    'md',
    size => fill(size, count => `${sentence(count)}${finding(count)}\n\n`)
  ],
  'one line, findings throughout (.txt)': ['txt', size => fill(size, finding)],
  'one line without a space (.txt)': ['txt', size => 'a'.repeat(size)],
  'quotation marks never closed (.md)': ['md', size => fill(size, count => `"${sentence(count)}`)],
  'nested quotes (.md)': ['md', size => fill(size, () => `${'> '.repeat(200)}angry tickets\n`)],
  'nested lists (.md)': ['md', size => fill(size, () => `${'- '.repeat(200)}angry tickets\n`)],
  'open brackets (.md)': ['md', size => '['.repeat(size)],
  'open tags (.html)': ['html', size => '<div>'.repeat(size / 5)],
  'open placeholders (.md)': ['md', size => '{{ '.repeat(size / 3)]
}

const seconds = file => {
  const start = process.hrtime.bigint()
  const {status, stderr} = spawnSync(process.execPath, [bin, '--format', 'json', file], {maxBuffer: 2 ** 30})
  if (status === 2 && !String(stderr).includes('checked')) console.error(String(stderr).slice(0, 200))
  return Number(process.hrtime.bigint() - start) / 1e9
}

console.log(`${'kind'.padEnd(40)}   1 MB     4 MB   ratio`)
for (const [kind, [extension, make]] of Object.entries(kinds)) {
  const [small, large] = [1e6, 4e6].map(size => {
    const file = join(folder, `text.${extension}`)
    writeFileSync(file, make(size))
    return seconds(file)
  })
  console.log(
    `${kind.padEnd(40)} ${small.toFixed(2).padStart(6)} s ${large.toFixed(2).padStart(6)} s   ${(large / small).toFixed(1)}`
  )
}
rmSync(folder, {recursive: true})
