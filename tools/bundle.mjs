/**
 * Run by `npm run build`: puts the compiled program in `build/` together as the package ships it, in `dist/`.
 * Code that one run needs together stands in one file; what only some runs need is loaded when they do.
 */
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'
import {latePatterns} from './late-patterns.mjs'
import {packModel} from './pack-language-model.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const at = (...parts) => path.join(root, ...parts)
const {version} = JSON.parse(readFileSync(at('package.json'), 'utf8'))

/** Loads TypeScript for people who write their configuration in it; too large to carry, and seldom needed. */
const external = [/^node:/, 'jiti']

/**
 * Of the language model only tags are asked for: machines that find names and moods would be read for nothing. An
 * empty one stands in their place, since the library asks for each.
 */
const unasked = /eng-(?:ner|sa)-model\.json$/
const emptyMachine = JSON.stringify([JSON.stringify([0, 0, {}, {}, {}, {}])])
/** The model stands in a file of its own, in a form that can be used as it is read. */
const modelFile = 'language-model.bin'
const modelSource = 'node_modules/wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json'
const modelReader = 'tools/read-language-model.cjs'

/** Thousands of assignments, one for each irregular word; JSON says the same and is read several times faster. */
const exceptions = /wn-\w+-exceptions\.js$/

const lighterModel = {
  name: 'lighter-model',
  load(id) {
    if (unasked.test(id)) return emptyMachine
    if (id.endsWith('wink-eng-lite-web-model/dist/read-core-model.js'))
      return readFileSync(at(modelReader), 'utf8')
    if (!exceptions.test(id)) return undefined
    const json = JSON.stringify(JSON.stringify(require(id)))
    return `module.exports = Object.setPrototypeOf(JSON.parse(${json}), null)`
  }
}

/**
 * Modules whose functions are only asked for by some texts: where such a one is imported here, it becomes a file of its own,
 * which is read when one of its functions is first called. Sources import it plainly, so that they know nothing of loading,
 * and run in a browser as they are.
 */
const onFirstCall = {
  'build/commands/choose-cache.js': /\/cache/,
  'build/commands/print-report.js': /write-report/,
  'build/commands/share-work.js': /start-workers/,
  'build/core/errors.js': /error-texts/,
  'build/english/english.js':
    /analyse|articles|follow-spelling|inflect|number-agreement|spelling|tokenize\.js|verb-form/,
  'build/english/tagger.js': /tagger-wink/,
  'build/english/tokenize.js': /tokenize-parse/,
  'build/lint.js': /place-finding/,
  'build/match/match-block.js': /gates|overlaps|run-pattern|view/,
  'build/match/screen/candidates.js': /build-screen/,
  'build/parse/format-set.js': /git-patterns|keys|select|syntaxes/,
  'build/parse/markdown/inline-text.js': /html\/tokens/,
  'build/parse/markdown/markdown-walk.js': /read-html|html\/attributes/,
  'build/parse/markdown/scalar-text.js': /read-yaml/,
  'build/parse/parse-file.js': /block-context|read-fields|syntaxes/,
  'build/parse/speakers/looks-like-call-script.js': /turn-label/,
  'build/parse/syntaxes.js': /\/read-(?!text)/,
  'build/parse/text-formats.js': /decode-references|icu|android|xliff|read-speech/,
  'build/rules/load.js': /build-rule-set/,
  'build/run/build-reading.js': /nearest/,
  'build/run/cache/settings-key.js': /node:crypto/,
  'build/report/pretty-ink.js': /pretty-chalk/,
  'build/run/check-file.js': /changed-spans|detach|fix-file/,
  'build/run/config/build-settings.js': /check-names|nearest/,
  'build/run/config/config-rules.js': /build-pattern|entry-key|remember-words/,
  'build/run/config/resolve-configs.js': /match-index/,
  'build/run/config/settle-config.js': /match-index/,
  'build/run/engine.js': /build-rule-set|rules\/load/,
  'build/run/expand-target.js': /ignore-rules|nearest|walk-/,
  'build/run/find-files.js': /ignore-rules/,
  'build/run/load-formats.js': /read-format-spec/,
  'build/run/packed-rules.js': /node:v8|packed-sets/,
  'build/run/recognise-input.js': /longest-texts/,
  'build/run/settle-engine.js': /node:v8/,
  'build/run/write-atomically.js': /node:crypto/,
  'build/suppress/comment-syntaxes.js': /json-comments|yaml-comments/,
  'build/suppress/find-suppressions.js': /comment-syntaxes|directive|reach/,
  'build/suppress/frontmatter-comments.js': /yaml-comments/,
  'build/telling-stretches.js': /certain-sentences|plain-parts/
}

/** Chunks lie in one folder, named by what is in them. */
const chunkOf = id =>
  `lazy-${path.relative(at('build'), id).replace(/\.js$/, '').replaceAll(path.sep, '-')}.cjs`

const lazyImports = {
  name: 'lazy-imports',
  resolveId: source =>
    source.startsWith('lazy:') ? {id: `./${source.slice(5)}`, external: true} : undefined,
  transform(code, id) {
    const wanted = onFirstCall[path.relative(root, id).replaceAll(path.sep, '/')]
    if (!wanted) return undefined
    let number = 0
    const loaded = from => {
      if (from.startsWith('node:')) return from
      const target = path.resolve(path.dirname(id), from)
      this.emitFile({type: 'chunk', id: target, fileName: `chunks/${chunkOf(target)}`})
      return `lazy:${chunkOf(target)}`
    }
    const lazy = code.replace(
      /^import \{([^}]*)\} from (['"])([^'"]+)\2;?$/gm,
      (statement, list, _, from) => {
        if (!wanted.test(from)) return statement
        const names = list.split(',').map(name => name.trim())
        if (!from.startsWith('node:')) mindFunctions(names, path.resolve(path.dirname(id), from))
        const module = `lazy${number++}`
        const load = `${module} ??= require('${loaded(from)}')`
        // What is called again is the function itself.
        const functions = names.map(
          name => `let ${name} = (...given) => (${name} = (${load}).${name})(...given)`
        )
        return [`let ${module}`, ...functions].join(';')
      }
    )
    if (number === 0) throw new Error(`${id} imports nothing on first call; look at tools/bundle.mjs`)
    return {code: lazy, map: null}
  }
}

/** What modules import at once, and what that imports in turn. */
function importedBy(...names) {
  const found = new Set()
  const visit = id => {
    if (found.has(id)) return
    found.add(id)
    const waiting = onFirstCall[path.relative(root, id).replaceAll(path.sep, '/')]
    const imports = /^(?:import|export) (?:\{[^}]*\} from )?['"](\.[^'"]+)['"]/gm
    for (const [, from] of readFileSync(id, 'utf8').matchAll(imports)) {
      if (!waiting?.test(from)) visit(path.resolve(path.dirname(id), from))
    }
  }
  for (const name of names) visit(at('build', name))
  return found
}

/** Only what is called can wait for its first call. */
function mindFunctions(names, file) {
  const text = readFileSync(file, 'utf8')
  for (const name of names) {
    const isFunction = new RegExp(
      `^export (?:async )?function ${name}\\b|^export const ${name} = (?:async )?(?:\\(|\\w+ =>)`,
      'm'
    )
    if (!isFunction.test(text))
      throw new Error(`“${name}” of ${file} is no function; look at tools/bundle.mjs`)
  }
}

/** A thread is started with its chunk: a module of the other kind in front of it takes a fifth of its start. */
const threadAtOnce = {
  name: 'thread-at-once',
  transform: (code, id) =>
    id === at('build/run/start-workers.js')
      ? {code: once(code, "'../check-worker.js'", "'./check-worker.cjs'"), map: null}
      : undefined
}

/** Commands in files of their own are none of ours; what starts them takes a while to load. */
const processes = "require('node:child_process')"
const lighterCommander = {
  name: 'lighter-commander',
  transform: (code, id) =>
    id.endsWith('commander/lib/command.js')
      ? {code: once(code, processes, `{spawn: (...given) => ${processes}.spawn(...given)}`), map: null}
      : undefined
}

function once(text, from, to) {
  if (text.split(from).length !== 2)
    throw new Error(`“${from}” is not where it was; look at tools/bundle.mjs`)
  return text.replace(from, to)
}

/**
 * Code that a run takes together lies in one file: what every run takes (of it, what programs import as well, by itself),
 * what reads Markdown, what weighs the words of a sentence, and what both take.
 */
const byPrograms = importedBy('index.js')
const byRuns = importedBy(
  // Not the entry, which begins a run where it is read: threads read these files, too.
  'commands/program.js',
  'commands/run-program.js',
  'commands/run-check.js',
  'commands/choose-settings.js',
  'run/check-file.js',
  'run/cache/check-and-keep.js'
)
const byMarkdown = importedBy('parse/syntaxes.js', 'parse/markdown/read-markdown.js')
const byScripts = importedBy('parse/speakers/turn-label.js')
const byFindings = importedBy(
  ...['analyse', 'articles', 'follow-spelling', 'inflect', 'number-agreement', 'tokenize', 'verb-form'].map(
    name => `english/${name}.js`
  ),
  ...['gates/gates', 'gates/legal', 'overlaps', 'run-pattern', 'view'].map(name => `match/${name}.js`),
  'parse/raw/certain-sentences.js',
  'parse/raw/plain-parts.js',
  'place-finding.js',
  'run/packed-sets.js'
)
const groups = [
  {name: 'lint', test: id => byRuns.has(id) && byPrograms.has(id)},
  {name: 'check', test: id => byRuns.has(id) || /node_modules\/commander\//.test(id)},
  // Sentences are read before anything is parsed, and mostly nothing is then: what both take stands by itself.
  {name: 'marks', test: id => byMarkdown.has(id) && byFindings.has(id)},
  // Whether a page is a script is asked of many that are not parsed.
  {name: 'turns', test: id => byScripts.has(id)},
  {name: 'unified', test: /node_modules\/unified\//},
  {name: 'markdown', test: id => byMarkdown.has(id)},
  {name: 'findings', test: id => byFindings.has(id)}
]

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
writeFileSync(at('dist/THIRD-PARTY-LICENSES'), licences())

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

/** The notices of the packages whose code is in `dist/`. */
function licences() {
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
