import {readFileSync} from 'node:fs'
import path from 'node:path'
import {at, nameOf} from './places.mjs'

/**
 * Modules whose functions are only asked for by some texts: where such a one is imported here, it becomes a file of its own,
 * which is read when one of its functions is first called. Sources import it plainly, so that they know nothing of loading,
 * and run in a browser as they are.
 */
const onFirstCall = {
  'build/commands/check/choose-cache.js': /\/cache/,
  'build/commands/print-report.js': /write-report/,
  'build/commands/check/share-work.js': /start-workers/,
  'build/core/errors.js': /error-texts/,
  'build/english/english.js':
    /analyse|clause-kinds|inflect|spelling-variants|tokenize\.js|word-frequency|wording/,
  'build/english/tagger.js': /tagger-wink/,
  'build/english/tokenize.js': /tokenize-parse/,
  'build/lint.js': /place-finding/,
  'build/match/match-block.js': /gates|strongest|run-pattern|view/,
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
  'build/run/formats/build-reading.js': /nearest/,
  'build/run/cache/settings-key.js': /node:crypto/,
  'build/report/pretty-ink.js': /pretty-chalk/,
  'build/run/check-file.js': /changed-spans|detach|fix-file/,
  'build/run/config/build-settings.js': /check-names|nearest/,
  'build/run/config/config-rules.js': /build-pattern|entry-key|remember-words/,
  'build/run/config/resolve-configs.js': /match-index/,
  'build/run/config/settle-config.js': /match-index/,
  'build/run/engine.js': /build-rule-set|rules\/load/,
  'build/run/files/expand-target.js': /ignore-rules|missing-path|walk-/,
  'build/run/files/find-files.js': /ignore-rules/,
  'build/run/formats/load-formats.js': /read-format-spec/,
  'build/run/write/lock.js': /node:os/,
  'build/run/packed/packed-rules.js': /node:v8|packed-sets/,
  'build/run/recognise-input.js': /longest-texts/,
  'build/run/settle-engine.js': /node:v8/,
  'build/run/write/write-atomically.js': /node:crypto/,
  'build/suppress/comment-syntaxes.js': /json-comments|yaml-comments/,
  'build/suppress/find-suppressions.js': /comment-syntaxes|directive|reach/,
  'build/suppress/frontmatter-comments.js': /yaml-comments/,
  'build/suppress/suppress-findings.js': /unknown-names/,
  'build/telling-stretches.js': /certain-sentences|plain-parts|prose-in-fences/
}

/** What of a module waits for its first call, by where it is imported from. */
export const waitingIn = id => onFirstCall[nameOf(id)]

/** Chunks lie in one folder, named by what is in them. */
const chunkOf = id =>
  `lazy-${path.relative(at('build'), id).replace(/\.js$/, '').replaceAll(path.sep, '-')}.cjs`

/** Puts what waits for its first call into files of its own. */
export const lazyImports = {
  name: 'lazy-imports',
  resolveId: source =>
    source.startsWith('lazy:') ? {id: `./${source.slice(5)}`, external: true} : undefined,
  transform(code, id) {
    const wanted = waitingIn(id)
    if (!wanted) return undefined
    let number = 0
    const met = []
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
        met.push(from)
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
    mindParts(wanted, met, id)
    return {code: lazy, map: null}
  }
}

/** Each part of a pattern names something that is imported: what was moved or renamed would be read at once, unseen. */
function mindParts(wanted, met, id) {
  for (const part of wanted.source.split('|')) {
    const isMet = met.some(from => new RegExp(part).test(from))
    if (!isMet) throw new Error(`${id} imports nothing like ${part}; look at tools/bundle/lazy-imports.mjs`)
  }
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
      throw new Error(`“${name}” of ${file} is no function; look at tools/bundle/lazy-imports.mjs`)
  }
}
