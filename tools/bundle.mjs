/**
 * Run by `npm run build`: puts the compiled program in `build/` together as the package ships it, in `dist/`.
 * Code that one run needs together stands in one file; what only some runs need is loaded when they do.
 */
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {rolldown} from 'rolldown'
import {groups} from './bundle/groups.mjs'
import {lazyImports} from './bundle/lazy-imports.mjs'
import {licencesOf} from './bundle/licences.mjs'
import {lighterCommander, lighterModel} from './bundle/lighter-libraries.mjs'
import {at, once} from './bundle/places.mjs'
import {latePatterns} from './late-patterns.mjs'
import {packModel} from './pack-language-model.mjs'

const {version} = JSON.parse(readFileSync(at('package.json'), 'utf8'))

/** Loads TypeScript for people who write their configuration in it; too large to carry, and seldom needed. */
const external = [/^node:/, 'jiti']

/** The model stands in a file of its own, in a form that can be used as it is read. */
const modelFile = 'language-model.bin'
const modelSource = 'node_modules/wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json'

/** A thread is started with its chunk: a module of the other kind in front of it takes a fifth of its start. */
const threadAtOnce = {
  name: 'thread-at-once',
  transform: (code, id) =>
    id === at('build/run/workers/start-workers.js')
      ? {code: once(code, "'../../check-worker.js'", "'./check-worker.cjs'"), map: null}
      : undefined
}

const bundle = await rolldown({
  input: {
    cli: at('build/cli.js'),
    index: at('build/index.js'),
    'check-worker': at('build/check-worker.js')
  },
  platform: 'node',
  external,
  resolve: {mainFields: ['module', 'main']},
  transform: {define: {PEOPLEFIRST_VERSION: JSON.stringify(version)}},
  plugins: [threadAtOnce, lazyImports, latePatterns(at('build')), lighterModel, lighterCommander],
  logLevel: 'warn',
  makeAbsoluteExternalsRelative: false
})
rmSync(at('dist'), {recursive: true, force: true})
const {output} = await bundle.write({
  dir: at('dist'),
  // Node starts CommonJS sooner, and what it needs in the midst of a synchronous call can be loaded there.
  format: 'cjs',
  // Modules find the package's files from their own place, which is one folder deep as in `src/run/`.
  entryFileNames: 'chunks/[name].cjs',
  chunkFileNames: 'chunks/[name].cjs',
  codeSplitting: {groups},
  comments: {legal: true},
  // Names stay, so that a stack trace says where; without blanks and remarks there is half as much to read.
  minify: {compress: true, mangle: false, codegen: {removeWhitespace: true}}
})
await bundle.close()
for (const {type, fileName, code} of output)
  if (type === 'chunk') writeFileSync(at('dist', fileName), inAscii(code))
const {exports} = output.find(chunk => chunk.name === 'index')
writeFileSync(
  at('dist/index.js'),
  `import index from './chunks/index.cjs'\nexport const {${exports.join(', ')}} = index\n`
)

copyTypes('index.d.ts')
for (const name of readdirSync(at('build'))) {
  if (/\.(?:bin|json)$/.test(name)) cpSync(at('build', name), at('dist', name))
}
writeFileSync(at('dist', modelFile), packModel(JSON.parse(readFileSync(at(modelSource), 'utf8'))))
writeFileSync(at('dist/THIRD-PARTY-LICENSES'), licencesOf(output))

/** The same program without letters beyond ASCII, which Node reads and compiles sooner: they would double each one. */
function inAscii(code) {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, letter) => {
    // A backslash that escapes the letter says nothing more.
    const before = slashes.length % 2 === 0 ? slashes : slashes.slice(1)
    return `${before}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Copies a declaration file and those that it speaks of. */
function copyTypes(file) {
  const to = at('dist', file)
  if (existsSync(to)) return
  const text = readFileSync(at('build', file), 'utf8')
  mkdirSync(path.dirname(to), {recursive: true})
  writeFileSync(to, text)
  for (const [, target] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.[jt]s['"]/g)) {
    copyTypes(path.join(path.dirname(file), `${target}.d.ts`))
  }
}
