import {readFileSync} from 'node:fs'
import path from 'node:path'
import {waitingIn} from './lazy-imports.mjs'
import {at} from './places.mjs'

/** What modules import at once, and what that imports in turn. */
function importedBy(...names) {
  const found = new Set()
  const visit = id => {
    if (found.has(id)) return
    found.add(id)
    const waiting = waitingIn(id)
    const imports = /^(?:import|export) (?:\{[^}]*\} from )?['"](\.[^'"]+)['"]/gm
    for (const [, from] of readFileSync(id, 'utf8').matchAll(imports)) {
      if (!waiting?.test(from)) visit(path.resolve(path.dirname(id), from))
    }
  }
  for (const name of names) visit(at('build', name))
  return found
}

const byPrograms = importedBy('index.js')
const byRuns = importedBy(
  // Not the entry, which begins a run where it is read: threads read these files, too.
  'commands/program.js',
  'commands/run-program.js',
  'commands/check/run-check.js',
  'commands/choose-settings.js',
  'run/check-file.js',
  'run/cache/check-and-keep.js'
)
const byMarkdown = importedBy('parse/syntaxes.js', 'parse/markdown/read-markdown.js')
const byScripts = importedBy('parse/speakers/turn-label.js')
const byFindings = importedBy(
  ...['analyse', 'clause-kinds', 'inflect', 'tokenize', 'wording/suggest'].map(name => `english/${name}.js`),
  ...['gates/gates', 'gates/legal', 'strongest', 'run-pattern', 'view'].map(name => `match/${name}.js`),
  'parse/raw/certain-sentences.js',
  'parse/raw/plain-parts.js',
  'parse/raw/prose-in-fences.js',
  'place-finding.js',
  'run/packed/packed-sets.js'
)

/**
 * Code that a run takes together lies in one file: what every run takes (of it, what programs import as well, by itself),
 * what reads Markdown, what weighs the words of a sentence, and what both take.
 */
export const groups = [
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
