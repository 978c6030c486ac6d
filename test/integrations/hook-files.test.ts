import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {aboutSyntax, syntaxNames} from '../../src/parse/syntax-table.ts'
import {loadFormats} from '../../src/run/formats/load-formats.ts'
import {readExtensions} from '../../src/run/init/snippets.ts'
import {root} from '../cli/peoplefirst.ts'

const ending = (name: string): string => /\.([\w-]+)$/.exec(name)?.[1] ?? `no ending: ${name}`

/** Of `.html.j2` and `.j2` the shorter one offers both; `.blade.php` stands by itself, as most PHP is code. */
const offers = (extension: string, _: number, all: readonly string[]): boolean =>
  !all.some(other => other !== extension && extension.endsWith(other))

/** Every ending under which a format that has prose in it may be found. */
function knownEndings(): readonly string[] {
  const formats = loadFormats().formats.filter(({skip}) => !skip)
  const extensions = formats.flatMap(({detect}) => detect.extensions).filter(offers)
  const named = formats.flatMap(({detect}) => detect.names).map(ending)
  const data = syntaxNames.flatMap(name => {
    const syntax = aboutSyntax(name)
    return syntax.type === 'data' ? syntax.extensions : []
  })
  return [...new Set([...extensions, ...data].map(name => name.slice(1)).concat(named))].sort()
}

test('hooks are offered every file that may be in a format we read, and no other', () => {
  expect([...readExtensions]).toEqual(knownEndings())
})

test('so are the hooks of pre-commit', () => {
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
  expect(hooks.map(({id}: {id: string}) => id)).toEqual(['peoplefirst', 'peoplefirst-fix'])
  for (const {files, ...hook} of hooks) {
    expect(hook).toMatchObject({language: 'node', types: ['text'], require_serial: true})
    // Python's spelling of the flag.
    const pattern = new RegExp(files.replace(/^\(\?i\)/, ''), 'i')
    expect(readExtensions.filter(name => !pattern.test(`docs/page.${name.toUpperCase()}`))).toEqual([])
    expect(['a.ts', 'a.svg', 'md', 'a.md.bak'].filter(name => pattern.test(name))).toEqual([])
  }
})
