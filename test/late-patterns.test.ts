import {runInNewContext} from 'node:vm'
import {rolldown} from 'rolldown'
import {describe, expect, test} from 'vitest'
import {latePatterns} from '../tools/late-patterns.mjs'

/** A module as the bundle has it, and what it exports when it runs. */
async function bundled(code: string): Promise<{code: string; exports: Record<string, unknown>}> {
  const bundle = await rolldown({
    input: '/app/entry.js',
    plugins: [
      {name: 'entry', resolveId: id => id, load: () => ({code, moduleType: 'js'})},
      latePatterns('/app')
    ]
  })
  const {output} = await bundle.generate({format: 'cjs'})
  await bundle.close()
  const exports: Record<string, unknown> = {}
  runInNewContext(output[0].code, {exports, module: {exports}})
  return {code: output[0].code, exports}
}

const literal = /= \/[^/\n]*\\p\{/

describe('a pattern that asks what kind a character is', () => {
  test.each([
    ['in a function', 'export const run = t => /^\\p{Lu}/u.test(t)', [true, false, true]],
    ['of a module', 'const BIG = /^\\p{Lu}/u\nexport const run = t => BIG.test(t)', [true, false, true]],
    [
      'of a module, that remembers where it stopped',
      'const BIG = /\\p{Lu}/gu\nexport function run(t) { return BIG.test(t) }',
      [true, false, true]
    ],
    [
      'in a function, that remembers where it stopped',
      'export const run = t => { const big = /\\p{Lu}/gu; big.test(t); return big.test(t) }',
      [false, false, false]
    ],
    [
      'with marks of its own',
      'const ANY = /[\\p{Lu}"`\\\\/{}]/u\nexport const run = t => ANY.test(t)',
      [true, false, true]
    ]
  ])('%s is made when it is used', async (_, source, expected) => {
    const {code, exports} = await bundled(source)
    expect(code).not.toMatch(literal)
    expect(code).toContain('RegExp(')
    const run = exports['run'] as (text: string) => boolean
    expect(['A', 'a', 'Ä'].map(run)).toEqual(expected)
  })

  test.each([
    ['used at once', 'const BIG = /^\\p{Lu}/u\nexport const big = BIG.test("A")'],
    ['handed on', 'export const BIG = /^\\p{Lu}/u'],
    [
      'called like a parameter elsewhere',
      'const BIG = /^\\p{Lu}/u\nexport const big = [t => BIG.test(t), (BIG, t) => BIG === t]'
    ],
    [
      'called like another one elsewhere',
      'const BIG = /^\\p{Lu}/u\nexport const big = [t => BIG.test(t), t => { const BIG = 1; return BIG === t }]'
    ],
    ['an own property', 'const BIG = /^\\p{Lu}/u\nexport const big = () => ({BIG})']
  ])('%s stays as it is', async (_, source) => {
    expect((await bundled(source)).code).toMatch(literal)
  })
})
