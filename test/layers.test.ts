import {readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {expect, test} from 'vitest'

const src = resolve(import.meta.dirname, '../src')

/** Floor of each file or folder under src/; a folder is named by its first path segment. */
const floors: Readonly<Record<string, number>> = {
  'cli.ts': 4,
  commands: 4,
  'index.ts': 4,
  'check-worker.ts': 3,
  run: 3,
  'lint.ts': 2,
  'count-words.ts': 2,
  'speaks-elsewhere.ts': 2,
  'telling-stretches.ts': 2,
  'fix-text.ts': 2,
  'ignore-finding.ts': 2,
  'place-finding.ts': 2,
  'merge-twins.ts': 2,
  'other-languages.ts': 2,
  'select.ts': 2,
  'examples.ts': 2,
  'explain.ts': 2,
  'retext.ts': 2,
  parse: 1,
  english: 1,
  match: 1,
  rules: 1,
  fix: 1,
  suppress: 1,
  report: 1,
  schema: 0,
  core: 0
}

interface Import {
  readonly from: string
  readonly to: string
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}

const files = filesUnder(src).filter(file => file.endsWith('.ts'))
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
const texts = new Map(files.map(file => [relative(src, file), withoutComments(readFileSync(file, 'utf8'))]))
const part = (file: string): string => file.split(/[\\/]/)[0] ?? file
const floor = (file: string): number | undefined => floors[part(file)]

const imports: readonly Import[] = [...texts].flatMap(([from, text]) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)]
    .map(([, target = '']) => target)
    .filter(target => target.startsWith('.'))
    .map(target => ({from, to: relative(src, resolve(src, dirname(from), target))}))
)
const externals = [...texts].flatMap(([from, text]) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^'.][^']*)'/g)].map(([, name = '']) => ({from, name}))
)
const show = ({from, to}: Import): string => `${from} → ${to}`

test('every file under src has a floor', () => {
  expect(files.length).toBeGreaterThan(40)
  expect([...texts.keys()].filter(file => floor(file) === undefined)).toEqual([])
})

test('imports point downward', () => {
  const upward = imports.filter(({from, to}) => (floor(to) ?? 9) > (floor(from) ?? -1))
  expect(upward.map(show)).toEqual([])
})

test('what all share knows nothing of schemas', () => {
  const outward = imports.filter(({from, to}) => part(from) === 'core' && part(to) !== 'core')
  expect(outward.map(show)).toEqual([])
})

test('the folders of floor 1 never import each other', () => {
  const sideways = imports.filter(
    ({from, to}) => floor(from) === 1 && floor(to) === 1 && part(from) !== part(to)
  )
  expect(sideways.map(show)).toEqual([])
})

test('there are no import cycles', () => {
  const next = new Map<string, string[]>()
  for (const {from, to} of imports) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const to of next.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of texts.keys()) visit(file, [])
  expect(cycles).toEqual([])
})

test('nothing inside imports the public index', () => {
  expect(imports.filter(({to}) => to === 'index.ts').map(show)).toEqual([])
})

test('floors 0 to 2 touch neither files nor the process, except the rule loader', () => {
  const pure = [...texts].filter(([file]) => (floor(file) ?? 9) <= 2 && file !== join('rules', 'load.ts'))
  expect(
    pure
      .filter(([, text]) => /from 'node:|\bprocess\.|\bconsole\.|Date\.now|new Date\b/.test(text))
      .map(([file]) => file)
  ).toEqual([])
})

test('only the pretty reporter knows colours', () => {
  const colourful = externals.filter(({name}) => name === 'chalk').map(({from}) => from)
  expect(colourful.filter(file => !file.startsWith(join('report', 'pretty')))).toEqual([])
})

test('nothing ends the process', () => {
  expect([...texts].filter(([, text]) => /process\.exit\(/.test(text)).map(([file]) => file)).toEqual([])
})

test('files stay small and are named by what they do', () => {
  const lines = ([, text]: [string, string]): number =>
    text.split('\n').filter(line => line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line)).length
  expect([...texts].filter(entry => lines(entry) > 260).map(([file]) => file)).toEqual([])
  expect(lines(['lint.ts', texts.get('lint.ts') ?? ''])).toBeLessThanOrEqual(80)
  const vague = /(^|[\\/])(utils?|helpers?|common|shared|misc)([\\/.]|$)/
  expect([...texts.keys()].filter(file => vague.test(file))).toEqual([])
})

test('there is no mutable state at module level', () => {
  // What is compiled to WebAssembly has no other place for it; each scanner has an instance of its own.
  const others = [...texts].filter(([file]) => !file.startsWith(join('match', 'screen', 'wasm')))
  expect(others.filter(([, text]) => /^(export )?(let|var) /m.test(text)).map(([file]) => file)).toEqual([])
})
