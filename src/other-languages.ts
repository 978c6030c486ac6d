import type {Block, ParseNote} from './core/block.ts'
import type {Language} from './core/language.ts'
import {toSource} from './core/source-map.ts'

/** A code of BCP 47, or as gettext writes it. */
const CODE = /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i

/** Whether a text is in the language of the rules, as far as its file says. */
export function isSpoken({context: {locale}}: Block, {code}: Language): boolean {
  if (locale === undefined || !CODE.test(locale)) return true
  return locale.toLowerCase().split(/[-_]/)[0] === code
}

/** More languages than these are counted, not named. */
const MAX_NAMED = 4

/** Tells how many texts were left out and in which languages, at the first of them. */
export function unspokenNotes(blocks: readonly Block[], language: Language): readonly ParseNote[] {
  const unspoken = blocks.filter(block => !isSpoken(block, language))
  const [first] = unspoken
  if (!first) return []
  const codes = [...new Set(unspoken.flatMap(({context}) => context.locale ?? []))]
  const texts = `${unspoken.length} ${unspoken.length === 1 ? 'text' : 'texts'}`
  return [
    {
      message: `${texts} in ${listed(codes)} left out: the rules are for “${language.code}”.`,
      offset: toSource(first.map, {start: 0, end: 1}).start,
      isRemark: true
    }
  ]
}

function listed(codes: readonly string[]): string {
  const named = codes.slice(0, MAX_NAMED).map(code => `“${code}”`)
  const rest = codes.length - named.length
  return rest > 0 ? `${named.join(', ')} and ${rest} more languages` : named.join(', ')
}
