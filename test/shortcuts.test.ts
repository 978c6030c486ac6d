import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import * as stages from '../src/core/stages.ts'
import {countWords} from '../src/count-words.ts'
import {english} from '../src/english/english.ts'
import {createEngine, type LintContext, lint} from '../src/lint.ts'
import {screenOf} from '../src/match/screen/candidates.ts'
import {startScan} from '../src/match/screen/start-scan.ts'
import {markdownMarks} from '../src/parse/raw/markdown-marks.ts'
import {loadAllRules} from '../src/run/engine.ts'
import {recogniseInput} from '../src/run/recognise-input.ts'
import {reading} from './formats/read-fixture.ts'

const {rules} = loadAllRules([])
const engine = createEngine(rules, english)

/** Everything said of a text, with and without shortcuts. */
function bothWays(source: string, context: LintContext, by = engine) {
  const short = lint(source, context, by)
  const whole = lint(source, {...context, shortcuts: false}, by)
  return {short: said(short), whole: said(whole)}
}

const said = ({findings, suppressed, words}: ReturnType<typeof lint>) => ({findings, suppressed, words})

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .sort()
}

const fixtures = filesUnder(resolve(import.meta.dirname, '../fixtures')).filter(
  file => !file.endsWith('expected.json')
)
const shared = resolve(import.meta.dirname, '../../shared/corpus/written')
/** Every so many files of a corpus are enough to be telling, and few enough to be read without shortcuts. */
const some = (files: readonly string[], step: number) => files.filter((_, index) => index % step === 0)

test('shortcuts change no finding: fixtures', {timeout: 600_000}, () => {
  for (const file of some(fixtures, 4)) expectSame(file)
})

test('shortcuts change no finding: written corpus', {timeout: 600_000}, context => {
  if (!existsSync(shared)) {
    context.skip('the written corpus is not beside this checkout')
    return
  }
  for (const file of some(filesUnder(shared), 12)) expectSame(file)
})

function expectSame(file: string): void {
  const source = readFileSync(file, 'utf8')
  const recognised = recogniseInput(file, source, reading)
  if (recognised.type === 'unchecked') return
  const {short, whole} = bothWays(source, {format: recognised.file})
  expect(short, file).toEqual(whole)
}

/** Ways to put a letter inside a word so that it is not there as it stands, or a word where it is not looked for. */
const disguises: Readonly<Record<string, (text: string, at: number) => string>> = {
  'as it stands': text => text,
  'strong letters': (text, at) => `${text.slice(0, at)}**${text.slice(at, at + 2)}**${text.slice(at + 2)}`,
  'emphasis to the end': (text, at) => `${text.slice(0, at)}*${text.slice(at)}*`,
  'deleted letters': (text, at) => `${text.slice(0, at)}~~${text.slice(at, at + 1)}~~${text.slice(at + 1)}`,
  'a tag inside': (text, at) => `${text.slice(0, at)}<b>${text.slice(at)}</b>`,
  'an empty tag': (text, at) => `${text.slice(0, at)}<span class="x"></span>${text.slice(at)}`,
  'a word break': (text, at) => `${text.slice(0, at)}<wbr>${text.slice(at)}`,
  'a comment inside': (text, at) => `${text.slice(0, at)}<!-- note -->${text.slice(at)}`,
  'a decimal reference': (text, at) => `${text.slice(0, at)}&#${text.charCodeAt(at)};${text.slice(at + 1)}`,
  'a hexadecimal reference': (text, at) =>
    `${text.slice(0, at)}&#x${text.charCodeAt(at).toString(16)};${text.slice(at + 1)}`,
  'a soft hyphen': (text, at) => `${text.slice(0, at)}\u00AD${text.slice(at)}`,
  'a named soft hyphen': (text, at) => `${text.slice(0, at)}&shy;${text.slice(at)}`,
  'a zero-width space': (text, at) => `${text.slice(0, at)}\u200B${text.slice(at)}`,
  'a joiner': (text, at) => `${text.slice(0, at)}\u2060${text.slice(at)}`,
  'spaces that do not break': text => text.replaceAll(' ', '&nbsp;'),
  'curly apostrophes': text => text.replaceAll("'", '’'),
  'an escaped letter': (text, at) => `${text.slice(0, at)}\\${text.slice(at)}`,
  'an escape before a mark': text => text.replace(/([.,!-])/g, '\\$1'),
  'a link to the end': (text, at) => `${text.slice(0, at)}[${text.slice(at)}](https://example.org/a_(b))`,
  'a link inside': (text, at) =>
    `${text.slice(0, at)}[${text.slice(at, at + 2)}](<x y> "A title. One")${text.slice(at + 2)}`,
  'a reference': (text, at) =>
    `${text.slice(0, at)}[${text.slice(at, at + 2)}][r]${text.slice(at + 2)}\n\n[r]: /x`,
  'a letter in a link': (text, at) =>
    `${text.slice(0, at)}[${text.slice(at, at + 1)}](/x)${text.slice(at + 1)}`,
  'a letter in a reference': (text, at) =>
    `${text.slice(0, at)}[${text.slice(at, at + 1)}][r]${text.slice(at + 1)}\n\n[r]: /x`,
  'first letters in links': text => text.replace(/(?<!\p{L})\p{L}(?=\p{L})/gu, '[$&](/x "y z")'),
  'every letter a reference': text => `${text.replace(/\p{L}/gu, '[$&][r]')}\n\n[r]: /x`,
  'every letter a link': text => text.replace(/\p{L}/gu, '[$&](<a)>)'),
  'a hidden tag': (text, at) => `${text.slice(0, at)}{% if x %}${text.slice(at)}{% endif %}`,
  'a hidden comment': (text, at) =>
    `${text.slice(0, at)}{% comment %} a\n\nb {% endcomment %}${text.slice(at)}`,
  'a line between words': text => text.replaceAll(' ', '\n'),
  'a carriage return': text => text.replaceAll(' ', '\r\n'),
  capitals: text => text.toUpperCase(),
  'a quotation': text => `> ${text.replaceAll(' ', '\n> ')}`,
  'a lazy quotation': text => `> ${text.replaceAll(' ', '\n')}`,
  'a list': text => `Intro:\n\n- one\n- ${text}\n    - three`,
  'an item over lines': text => `1. ${text.replaceAll(' ', '\n   ')}`,
  'an indented mark': text => `Some text\n      - ${text}`,
  'a table': text => `| A | B |\n|---|---|\n| x | ${text.replaceAll('|', '')} |`,
  'a table without edges': text => `Some text.\n\nA | B\n--|--\n${text.replaceAll('|', '')} | x`,
  'a heading with a line': text => `${text}\n=====`,
  'a heading': text => `## ${text} ##`,
  'raw HTML': text => `<div>\n<p>${text}</p>\n</div>`,
  'raw HTML over a blank line': text =>
    `<pre>\n\n</pre>\n\n<table><tr><td>x</td><td>${text}</td></tr></table>`,
  'behind an instruction': text => `<?php\n\necho 1 ?>\n\nSome text.\n\n${text}`,
  'behind an open instruction': text => `# Intro\n\n<?php\n\n${text}`,
  'behind an open declaration': text => `<!DOCTYPE html\n\nSome text.\n\n${text}`,
  'behind open character data': text => `<![CDATA[ a > b\n\nSome text.\n\n${text}`,
  'an attribute': text => `<img alt="${text.replaceAll('"', '')}" src="x">`,
  'an image': text => `![${text}](x.png)`,
  'the title of a link': text => `[x](/y "${text.replaceAll('"', '')}")`,
  frontmatter: text => `---\ntitle: ${JSON.stringify(text)}\n---\n\nText.`,
  'folded frontmatter': text => `---\ndescription: >\n  ${text.replaceAll(' ', '\n  ')}\n---\n\nText.`,
  'a fence that is none': text => `<div>\n\`\`\`\n${text}\n\`\`\`\n</div>`,
  'a fence': text => `Send this:\n\n\`\`\`\n${text}\n\`\`\``,
  'a fence that bears a name': text => `Avoid:\n~~~ text\n${text.replaceAll(' ', '\n')}\n~~~\n${text}`,
  'a fence that is never closed': text => `# Replies\n\n\`\`\`\nHi [name],\n\n${text}`,
  'a fence that looks like code': text => `\`\`\`\nlet x = 1\n${text}\n\`\`\``,
  'a fence in an item': text => `1. Send:\n\n   \`\`\`\n   ${text}\n   \`\`\``,
  'a fence in an item over a blank line': text => `- a\n\n  ~~~\n  Hi *you*,\n\n  ${text}\n  ~~~`,
  'a fence that is an item': text => `1. a\n2. \`\`\`\n   Hi *you*,\n\n   ${text}\n\n   So long.\n   \`\`\``,
  'a fence in a quotation over a blank line': text =>
    `> \`\`\`\n> Hi,\n>\n> ${text}\n>\n> So long.\n> \`\`\``,
  'a fence in a quotation': text => `> \`\`\`\n> ${text}\n> \`\`\``,
  'behind a fence': text => `\`\`\`\ncode\n\`\`\`\n${text}`,
  'in a fence of an item': text => `- a\n\n  \`\`\`\n  code\n\n${text}`,
  'an admonition': text => `!!! note "${text.replaceAll('"', '')}"\n    ${text}`,
  'a container': text => `:::tip ${text}\n\n${text}\n\n:::`,
  'a fallback': text => `Hello {{ name | default: "${text.replaceAll('"', '')}" }}.`,
  'a steering tag': (text, at) => `{{#if x}}${text.slice(0, at)}{{else}}${text.slice(at)}{{/if}} {{/x}}`,
  'a steering line': text => `{{#if x}}\n${text.replace(' ', '\n{{else}}\n')}\n{{/if}}`,
  'a translated body': (text, at) =>
    `{% trans %}${text.slice(0, at)}{% endtrans %}${text.slice(at)}{% trans x %}.`,
  'a translated text': text => `Hi {% trans "${text.replaceAll('"', '')}" %} there.`,
  'a translated text with escapes': text => `{{ _('${text.replaceAll("'", "\\'")}') }}`,
  'a translated text with inserts': text =>
    `{{ __("${text.replace(' ', ' %(name)s ').replaceAll('"', '')}") }}`,
  'a text in a call': (text, at) => `@lang('${text.slice(0, at).replaceAll("'", "\\'")}') ${text.slice(at)}`,
  'a text that is handed on': text => `{% set a = _("${text.replaceAll('"', '')}") %}`,
  'a footnote': text => `Word[^1].\n\n[^1]: ${text}`,
  'between code': text => `\`a b\` ${text} \`c d\` and \`e`,
  'beside code': text => text.replace(' ', ' `x y` '),
  'a byte order mark': text => `\uFEFF${text}`
}

const flagged = rules.rules.flatMap(rule =>
  rule.examples.flatMap(example => (example.kind === 'flag' ? [{rule, text: example.text}] : []))
)

test('no disguise hides a word from the shortcuts', {timeout: 600_000}, () => {
  const engines = new Map<string, typeof engine>()
  const engineOf = (rule: (typeof flagged)[number]['rule']) => {
    const known = engines.get(rule.id) ?? createEngine({rules: [rule], sets: rules.sets}, english)
    engines.set(rule.id, known)
    return known
  }
  fc.assert(
    fc.property(
      fc.nat(flagged.length - 1),
      fc.constantFrom(...Object.keys(disguises)),
      fc.nat(),
      fc.constantFrom('docs', 'macro', 'script'),
      (number, name, place, kind) => {
        const {rule, text} = flagged[number] as (typeof flagged)[number]
        const letters = [...text.matchAll(/(?<=\p{L})\p{L}/gu)].map(({index}) => index)
        const at = letters[place % letters.length] ?? 0
        const source = disguises[name]?.(text, at) ?? ''
        const context = {format: 'markdown', kind, audience: undefined} as const
        const {short, whole} = bothWays(source, context, engineOf(rule))
        expect(short, `${name}: ${source}`).toEqual(whole)
      }
    ),
    {numRuns: 700}
  )
})

/** Lines after which it is not plain what is code, or what is defined. */
const before: Readonly<Record<string, string>> = {
  'a fence that begins further in': ' ```\n```\n',
  'a fence that ends with its item': '1. a\n\n   ```\n   code\n```\n\n',
  'a fence behind a tag': '<b>x</b>\n```\ncode\n\nmore\n```\n\n',
  'a fence behind a quotation': '> q\n```\ncode\n\nmore\n```\n\n',
  'a fence behind an item with a tag': '- <b>x</b>\n```\ncode\n\nmore\n```\n\n',
  'a fence behind a comment': '<!-- x -->\n```\ncode\n\nmore\n```\n\n',
  'a fence that a tab does not close': '```\ncode\n\t```\n```\n\n',
  'a fence that spaces do not close': '```\ncode\n    ```\n\ny<d> ',
  'a fence that no-break space does not close': '```\ncode\n```\u00A0\n```\n\n',
  'a fence behind a lone carriage return': 'x\r```\n\ncode\n\n```\n\n',
  'a definition that is none': '[r]: nobody reads this\n\nSee [r]: ',
  'a definition of a note in a paragraph': 'Word[^1]\n    [^1]: x\n\nWord[^1] and ',
  'a definition of a note deep in an admonition': '!!! note\n    A word\n      [^1]: ',
  'a definition in an item': '- [r]: /x\n\n# A\n\nSee [us][r]: '
}

test.each(Object.keys(before))('shortcuts see what stands behind %s', name => {
  for (const kind of ['docs', 'macro'] as const) {
    const source = `${before[name]}Sorry for any inconvenience caused.`
    const {short, whole} = bothWays(source, {format: 'markdown', kind})
    expect(short, JSON.stringify(source)).toEqual(whole)
  }
})

test.each([
  'If he’*d* bothered to read the page, he would not have to ask.',
  'If he&rsquo;*d* bothered to read the page, he would not have to ask.',
  'If <b>he’</b>d bothered to read the page, he would not have to ask.',
  'If [he](/x)’[d](/y) bothered to read the page, he would not have to ask.',
  'Sorry for any inconvenienc\uFEFFe caused.',
  '<x"Sorry for any inconvenienc&#101; caused.',
  '![Sorry for any inconvenienc&#101; caused.',
  '|\n-|\nSorry for any\ninconvenience caused.'
])('shortcuts find what stands in %j', source => {
  const {short, whole} = bothWays(source, {format: 'markdown'})
  expect(whole.findings).not.toEqual([])
  expect(short).toEqual(whole)
})

test('a heading, a title and a lead-in count for stretches that are read alone', () => {
  const text = (head: string, lead: string) =>
    `# ${head}\n\nNothing to see.\n\nMore of it here.\n\n${lead}\n\n- We woke up to forty angry tickets.\n\nNo more.\n`
  for (const head of ['Replies', 'Words to avoid', 'Home battery', 'Terms of service']) {
    for (const lead of ['Say:', 'Avoid these:', 'One more thing.']) {
      const {short, whole} = bothWays(text(head, lead), {format: 'markdown'})
      expect(short, `${head} / ${lead}`).toEqual(whole)
    }
  }
})

test.each(Object.keys(disguises).filter(name => name.startsWith('a fence')))(
  'what a sign means in %s, shortcuts know',
  name => {
    for (const text of [
      'Please [calm down](now), Sam.',
      'Please \\*calm down\\*, Sam.',
      'Please calm `down`, Sam.',
      'You <b>failed</b> to sign it.'
    ]) {
      for (const kind of ['docs', 'macro'] as const) {
        const source = disguises[name]?.(text, 3) ?? ''
        const {short, whole} = bothWays(source, {format: 'markdown', kind})
        expect(short, `${kind}: ${source}`).toEqual(whole)
      }
    }
  }
)

test('a lead-in counts for a fence that is read alone', () => {
  const text = (lead: string) =>
    `# Replies\n\nNothing to see.\n\nMore of it here.\n\n${lead}\n\n\`\`\`\nCalm down, we will look at it soon.\n\`\`\`\n`
  const found = (lead: string): number => {
    const {short, whole} = bothWays(text(lead), {format: 'markdown'})
    expect(short, lead).toEqual(whole)
    return short.findings.length
  }
  expect(['Send this:', 'Do not send:', 'Bad example', '**Good**'].map(found)).toEqual([1, 0, 0, 1])
})

test('a sentence that the scan ends, the sentence parser ends', () => {
  let text = ''
  const stops: number[] = []
  const screen = screenOf({rules: []}, english)?.screen
  const scan =
    screen &&
    startScan(screen, new Uint8Array(0), {
      marks: {...marksOfNothing, kindOf: unit => markdownMarks.kindOf(unit)},
      language: {
        spell: () => {},
        isAbbreviation: (start, end) => {
          const is = english.abbreviations.has(text.slice(start, end))
          if (!is) stops.push(end)
          return is
        }
      }
    })
  if (!scan) throw new Error('the scan did not start')
  let count = 0
  for (const file of fixtures.filter(name => /\.(?:md|txt)$/.test(name))) {
    for (text of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
      stops.length = 0
      const start = scan.holdText(0, text.length) / 2
      const units = new Uint16Array(scan.memory.buffer)
      for (let at = -1; at < text.length + 2; at++) units[start + at + 1] = text.charCodeAt(at)
      scan.scan(0, text.length, stages.decoded)
      count += stops.length
      const ends = new Set(english.split(text).map(sentence => sentence.end))
      const open = stops.filter(at => !ends.has(at + 1) && !ends.has(at))
      expect(open.map(at => text.slice(Math.max(0, at - 30), at + 20))).toEqual([])
    }
  }
  expect(count).toBeGreaterThan(100)
})

/** All shows: none of what markup may hide is met. */
const marksOfNothing = Object.fromEntries(Object.keys(markdownMarks).map(name => [name, (at: number) => at]))

test('words are counted alike in plain and in other letters', () => {
  const plain = fc.stringMatching(/^[a-zA-Z0-9 '’.\n-]{0,60}$/)
  fc.assert(
    fc.property(plain, text => {
      expect(countWords(text)).toBe(countWords(`${text} é`) - 1)
    })
  )
})
