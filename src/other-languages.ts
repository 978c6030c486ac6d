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

/** Tells in which languages texts were left out, and how many, at the first of each. */
export function unspokenNotes(blocks: readonly Block[], language: Language): readonly ParseNote[] {
  const counts = new Map<string, {count: number; readonly offset: number}>()
  for (const block of blocks) {
    if (isSpoken(block, language)) continue
    const {locale = ''} = block.context
    const known = counts.get(locale) ?? {count: 0, offset: toSource(block.map, {start: 0, end: 1}).start}
    counts.set(locale, {...known, count: known.count + 1})
  }
  return [...counts].map(([locale, {count, offset}]) => ({
    message: `${count} ${count === 1 ? 'text' : 'texts'} in “${locale}” left out: the rules are for “${language.code}”.`,
    offset,
    isRemark: true
  }))
}
