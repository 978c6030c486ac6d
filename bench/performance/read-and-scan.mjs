/**
 * The floor: reads files one after another and looks at each word of them. What checks prose can hardly be faster.
 *
 *   node bench/performance/read-and-scan.mjs <file or folder> …            reads and scans
 *   node bench/performance/read-and-scan.mjs --only-read <file or folder> …
 */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'

const paths = process.argv.slice(2)
const isScanning = paths[0] !== '--only-read'
let words = 0
const look = path => {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) look(join(path, name))
    return
  }
  const text = readFileSync(path, 'utf8')
  if (isScanning) for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) words++
}
for (const path of isScanning ? paths : paths.slice(1)) look(path)
process.stdout.write(`${words}\n`)
