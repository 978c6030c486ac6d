import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'

const here = import.meta.dirname
const modules = join(here, 'node_modules')

/** Installs what peoplefirst is measured beside. Gives why that did not work, if so. */
export function installCompetitors(say) {
  if (existsSync(join(modules, 'alex'))) return undefined
  say('installing alex, textlint and write-good into bench/performance/node_modules …')
  const {status, stderr, error} = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: here,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  })
  if (status === 0) return undefined
  return (error?.message ?? stderr.trim().split('\n')[0]) || 'npm ended without a word'
}

const markdownIn = path =>
  statSync(path).isDirectory()
    ? readdirSync(path, {recursive: true, encoding: 'utf8'})
        .filter(name => name.endsWith('.md'))
        .sort()
        .map(name => join(path, name))
    : [path]

const node = (name, script, args) => ({
  name,
  command: process.execPath,
  args: [join(modules, script), ...args]
})

/** Other tools, each with the command that checks the Markdown of a file or folder. */
export function competitors({scratch, rules}) {
  const textlintrc = join(scratch, 'textlintrc.json')
  writeFileSync(textlintrc, '{"rules": {"alex": true}}')
  const own = [
    path => node('alex', 'alex/cli.js', ['--quiet', path]),
    path =>
      node('textlint + alex', 'textlint/bin/textlint.js', ['--config', textlintrc, ...markdownIn(path)]),
    path => node('write-good', 'write-good/bin/write-good.js', markdownIn(path))
  ]
  if (spawnSync('vale', ['--version']).status !== 0)
    return {tools: own, skipped: ['Vale: no vale on the PATH']}
  const config = writeValeStyle(scratch, rules)
  const vale = path => ({name: 'Vale', command: 'vale', args: ['--config', config, '--no-exit', path]})
  return {tools: [...own, vale], skipped: []}
}

/** A Vale style of those patterns of our rules that are plain words. */
function writeValeStyle(scratch, rules) {
  const style = join(scratch, 'styles/Peoplefirst')
  mkdirSync(style, {recursive: true})
  const files = readdirSync(rules, {recursive: true, encoding: 'utf8'}).filter(
    name => name.endsWith('.yml') && !name.startsWith('sets')
  )
  for (const name of files) {
    const {flag = []} = parse(readFileSync(join(rules, name), 'utf8'))
    const tokens = flag.map(({pattern}) => pattern).filter(pattern => /^[a-z][a-z' -]*$/.test(pattern))
    if (tokens.length === 0) continue
    const rule = {extends: 'existence', message: "'%s' speaks of people as things.", ignorecase: true, tokens}
    // YAML reads JSON.
    writeFileSync(join(style, name.replaceAll(/[\\/]/g, '-')), JSON.stringify(rule))
  }
  const config = join(scratch, 'vale.ini')
  writeFileSync(
    config,
    'StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Peoplefirst\n'
  )
  return config
}
