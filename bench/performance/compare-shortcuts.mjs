/**
 * Lints every Markdown file of some folders with the shortcuts on and off, and prints as JSON where findings differ.
 *
 *   node bench/performance/compare-shortcuts.mjs bin/peoplefirst.js <folder> …
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'

const [bin, ...folders] = process.argv.slice(2)
const root = join(dirname(bin), '..')
const compiled = ['build', 'dist']
  .map(name => join(root, name))
  .find(each => existsSync(join(each, 'lint.js')))
if (!compiled) throw new Error('nothing is compiled here yet: npm run build')
const load = name => import(pathToFileURL(join(compiled, name)).href)
const {lint} = await load('lint.js')
const {englishEngine, loadAllRules} = await load('run/engine.js')

const engine = englishEngine(loadAllRules([]).rules)
const different = []
let files = 0
for (const folder of folders) {
  for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()) {
    if (!name.endsWith('.md')) continue
    const text = readFileSync(join(folder, name), 'utf8')
    const [on, off] = [true, false].map(shortcuts =>
      JSON.stringify(lint(text, {format: 'markdown', kind: 'docs', shortcuts}, engine).findings)
    )
    files++
    if (on !== off) different.push(join(folder, name))
  }
}
process.stdout.write(JSON.stringify({files, different}))
