import {existsSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {type MessageFormatElement, parse, TYPE} from '@formatjs/icu-messageformat-parser'
import {parseXml} from '@rgrove/parse-xml'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type BlockRoot, OPAQUE} from '../../src/core/block.ts'
import {verbatimMap} from '../../src/core/source-map.ts'
import type {DataNode} from '../../src/parse/data/data-node.ts'
import {readXml} from '../../src/parse/data/read-xml.ts'
import {parseAndroid} from '../../src/parse/messages/android.ts'
import {parseIcu} from '../../src/parse/messages/icu.ts'
import {maskPrintf} from '../../src/parse/messages/printf.ts'
import {readPo} from '../../src/parse/messages/read-po.ts'
import {parseXliffText} from '../../src/parse/messages/xliff.ts'
import {expectConsistent, mapFaults, occurrences, sourceOf} from './expect-maps.ts'

type Parse = (source: string) => BlockRoot
/** Source, then the texts of its blocks in order; `▢` is an opaque word. */
type Case = readonly [string, ...string[]]

const named = (cases: readonly Case[]) => cases.map(one => ({source: one[0], one}))

const MARKER = 'zyzzyva'
const shown = (text: string): string => text.replaceAll(OPAQUE, '▢')
const textsOf = ({children}: BlockRoot): string[] => children.map(block => shown(block.text))

function expectTexts(parseText: Parse, [source, ...texts]: Case): void {
  const root = parseText(source)
  expect(textsOf(root)).toEqual(texts)
  expectConsistent(source, root)
  const places = occurrences(source, 'crazy')
  for (const found of sourceOf(source, root, 'crazy')) {
    expect(found.replace(/<[^<>]*>/g, '')).toMatch(/:crazy$/)
    if (found.endsWith(':crazy')) expect(places).toContain(found)
  }
}

function expectMarkers(parseText: Parse, source: string): void {
  const root = parseText(source)
  expectConsistent(source, root)
  const places = occurrences(source, MARKER)
  for (const found of sourceOf(source, root, MARKER)) expect(places).toContain(found)
}

describe('printf', () => {
  test.each([
    ['%s, %1$s and %d%%', '▢, ▢ and ▢%'],
    ['%(name)s has %(count)d', '▢ has ▢'],
    ['%@ %1$@ %ld %.2f %05d %#@files@ %lld', '▢ ▢ ▢ ▢ ▢ ▢ ▢'],
    ['%ds ago, %1$dth', '▢s ago, ▢th'],
    ['%1 of %L2, {0} {1, number}', '▢ of ▢, ▢ ▢'],
    ['100% sure, 50%sure, 5 % of it, 20%.', '100% sure, 50%sure, 5 % of it, 20%.'],
    ['%{name} {name} %name%', '%{name} {name} %name%']
  ])('%s', (text, expected) => {
    const message = {text, map: verbatimMap(3, text.length)}
    const masked = maskPrintf(message)
    expect(shown(masked.text)).toBe(expected)
    const block = {
      ...masked,
      text: masked.text,
      type: 'block',
      kind: 'message',
      marks: [],
      context: {}
    } as const
    expect(mapFaults(`>>>${text}`, block)).toEqual([])
  })
})

describe('ICU MessageFormat', () => {
  const cases: readonly Case[] = [
    ['It is crazy', 'It is crazy'],
    ["It''s crazy, don't {n} '{crazy}'", "It's crazy, don't ▢ ▢"],
    ["'{'''crazy'}' it's", "{'crazy} it's"],
    ['Hi {name}, {n, number} {d, date, ::yMMM} crazy', 'Hi ▢, ▢ ▢ crazy'],
    [
      'You have {n, plural, =0 {no crazy} one {# item} other {#, # items}} left',
      'You have ▢ left',
      'no crazy',
      '▢ item',
      '▢, ▢ items'
    ],
    ['{n, plural, one {<b>#</b>#th (#)} other {#}} a', '▢ a', '▢▢th (▢)'],
    [
      '{g, select, a {He {n, plural, other {crazy # ways}} b} other {They}}',
      'He ▢ b',
      'crazy ▢ ways',
      'They'
    ],
    ['{n, selectordinal, one {#st crazy} other {a}}', '▢st crazy', 'a'],
    ['so <b>cra</b><i>zy</i> <title>crazy</title><br/>a<x/>b', 'so crazy crazy\nab'],
    ['<0>crazy</0> <1>{n, plural, other {<2>#</2> crazy}}</1>', 'crazy ▢', '▢ crazy'],
    ['<a href="{url}" title="crazy">so &amp; crazy</a>', 'crazy', 'so & crazy'],
    ['<p>crazy</p><p>{n}</p><p>b', 'crazy', 'b'],
    ['{{count}} crazy {{n, number}}', '▢ crazy ▢'],
    ['$t(other) {crazy', '$t(other) {crazy'],
    ['{n, plural, one {a}}', 'a'],
    ['[Your name] is crazy', '▢ is crazy'],
    ['']
  ]
  test.each(named(cases))('$source', ({one, source}) => {
    // A number alone between words is one unit for another: no map can say that it is decoded.
    if (!/#th \(#/.test(source)) expectTexts(parseIcu, one)
    else expect(textsOf(parseIcu(source))).toEqual(one.slice(1))
  })

  test('marks', () => {
    const [block] = parseIcu('a <b>b <i>{c}</i></b>d').children
    expect(block?.marks).toEqual([
      {kind: 'strong', start: 2, end: 5},
      {kind: 'emphasis', start: 4, end: 5}
    ])
  })

  const quoted = fc.constantFrom(
    "''",
    "'{'",
    "'}",
    "'",
    ' ',
    'a',
    MARKER,
    '😀',
    '>',
    '#',
    "'#'",
    '\n',
    "'<",
    '}}'
  )
  const literal = fc.array(quoted, {maxLength: 6}).map(parts => parts.join(''))
  const {message} = fc.letrec<{message: string; argument: string}>(tie => ({
    argument: fc.oneof(
      {depthSize: 'small'},
      fc.constantFrom('{name}', '{n, number, ::currency/EUR}', '{d, date, short}'),
      fc
        .tuple(fc.constantFrom('plural', 'selectordinal'), tie('message'), tie('message'))
        .map(([type, one, all]) => `{n, ${type}, one {${one}} other {${all}}}`),
      fc.tuple(tie('message'), tie('message')).map(([one, all]) => `{g, select, a {${one}} other {${all}}}`),
      tie('message').map(inner => `<b>${inner}</b>`)
    ),
    message: fc
      .array(fc.oneof({depthSize: 'small'}, literal, tie('argument')), {maxLength: 4})
      .map(all => all.join(''))
  }))

  const isTag = (element: MessageFormatElement): boolean =>
    element.type === TYPE.literal && /^<b\/>$/.test(element.value)

  /** Texts of the messages in a message, as the library reads them. */
  function expectedTexts(elements: readonly MessageFormatElement[]): string[] {
    const arms: string[] = []
    const textIn = (all: readonly MessageFormatElement[]): string =>
      all
        .map(element => {
          if (element.type === TYPE.literal) return isTag(element) ? '' : element.value
          if (element.type === TYPE.tag) return textIn(element.children)
          if (element.type === TYPE.plural || element.type === TYPE.select) {
            arms.push(...Object.values(element.options).flatMap(option => expectedTexts(option.value)))
          }
          return '▢'
        })
        .join('')
    return [textIn(elements), ...arms]
  }

  test('literals read as the library reads them', () => {
    let read = 0
    fc.assert(
      fc.property(message, source => {
        let elements: MessageFormatElement[]
        try {
          elements = parse(source, {requiresOtherClause: false})
        } catch {
          return
        }
        read++
        // A quoted placeholder is opaque all the same; compare what is left of each message.
        const expected = expectedTexts(elements).map(text => text.trim())
        fc.pre(!expected.some(text => /[{<]/.test(text)))
        const found = parseIcu(source)
        const spoken = expected.filter(text => /[\p{L}\p{N}]/u.test(text))
        expect(textsOf(found).toSorted()).toEqual(spoken.toSorted())
      }),
      {numRuns: 2000}
    )
    expect(read).toBeGreaterThan(200)
  })

  test('every map leads back to the source', () => {
    fc.assert(
      fc.property(message, source => {
        const root = parseIcu(source.replaceAll('#', ''))
        expectConsistent(source.replaceAll('#', ''), root)
        for (const block of parseIcu(source).children) {
          const faults = mapFaults(source, block).filter(fault => !fault.includes(OPAQUE))
          expect(faults).toEqual([])
        }
        const places = occurrences(source, MARKER)
        for (const found of sourceOf(source, parseIcu(source), MARKER)) expect(places).toContain(found)
      }),
      {numRuns: 2000}
    )
  })
})

describe('Android', () => {
  const cases: readonly Case[] = [
    ['crazy', 'crazy'],
    ['It\\\'s \\"crazy\\" \\@ \\? \\u00e9 &amp;\\tb', 'It\'s "crazy" @ ? é &\tb'],
    ['crazy\\n\\ncrazy\\nb', 'crazy', 'crazy\nb'],
    ['crazy\n    crazy\r\n  b', 'crazy crazy b'],
    ['"  crazy \\"b\\"\n c"', 'crazy "b"\nc'],
    ['\\"crazy\\" it is', '"crazy" it is'],
    ['\\"crazy\\"', '"crazy"'],
    ['Hi <xliff:g id="n" example="crazy">%1$s</xliff:g>, <xliff:g/> crazy %d', 'Hi ▢, ▢ crazy ▢'],
    ['so <b>cra</b>zy <a href="%s">crazy</a> <u>b</u>', 'so crazy crazy b'],
    ["<![CDATA[so <b>crazy</b> &amp; <br>it\\'s]]>", "so crazy & \nit's"],
    ['&lt;p&gt;crazy &amp;amp; b&lt;/p&gt;c', 'crazy & b', 'c'],
    ['a &lt; crazy &lt;3', 'a < crazy <3'],
    ['@string/crazy'],
    ['?attr/crazy'],
    ['{name} is <!-- crazy --> crazy [Your name]', '▢ is  crazy ▢'],
    ['- crazy', 'crazy'],
    ['']
  ]
  test.each(named(cases))('$source', ({one}) => expectTexts(parseAndroid, one))

  test('kinds and marks', () => {
    const {children} = parseAndroid('a <b>b</b> <a href="c" title="d">e</a>')
    expect(children.map(({kind, marks}) => [kind, marks.map(mark => mark.kind)])).toEqual([
      ['message', ['strong', 'link']],
      ['attribute', []]
    ])
  })

  test('a group that is never closed is told of', () => {
    expect(parseAndroid('"a <xliff:g>b"').notes).toEqual([
      {message: expect.stringMatching(/<xliff:g> is not closed/), offset: 3}
    ])
  })
})

describe('XLIFF', () => {
  const cases: readonly Case[] = [
    ['so crazy &amp; b', 'so crazy & b'],
    ['so <g id="1">cra<mrk mtype="x">zy</mrk></g> <pc id="2">crazy</pc>', 'so crazy crazy'],
    ['Hi <x id="INTERPOLATION"/>, <ph id="0">{{crazy}}</ph> <cp hex="1"/> crazy', 'Hi ▢, ▢ ▢ crazy'],
    ['<bpt id="1">&lt;b&gt;</bpt>crazy<ept id="1">&lt;/b&gt;</ept><it>crazy</it><bx/>s<ex/>', 'crazys'],
    [
      '<x id="START_BOLD_TEXT" ctype="x-b"/>cra<x id="CLOSE_BOLD_TEXT" ctype="x-b"/>zy<x id="LINE_BREAK" ctype="lb"/>b',
      'crazy\nb'
    ],
    ['&lt;p&gt;crazy&lt;/p&gt;b %s', 'crazy', 'b ▢'],
    ['{n, plural, =1 {one <x id="A"/> crazy} other {&lt;b&gt;crazy&lt;/b&gt;}}', 'one ▢ crazy', 'crazy'],
    ['<![CDATA[so <b>crazy</b>]]>', 'so crazy'],
    ['']
  ]
  test.each(named(cases))('$source', ({one}) => expectTexts(parseXliffText, one))

  test('a code that is never closed is told of', () => {
    expect(parseXliffText('a <bpt>b').notes).toEqual([
      {message: expect.stringMatching(/<bpt> is not closed/), offset: 2}
    ])
  })
})

const xmlPart = fc.constantFrom(
  MARKER,
  ` ${MARKER} `,
  "\\'",
  '\\"',
  '"',
  '\\n',
  '\n  ',
  '\r\n',
  '\\u0041',
  '&amp;',
  '&lt;b&gt;',
  `<b>${MARKER}</b>`,
  '<b>',
  '<xliff:g>',
  '</xliff:g>',
  '<ph>',
  '</ph>',
  '<x id="a"/>',
  '<![CDATA[',
  ']]>',
  '%1$s',
  '%%',
  '{{ a }}',
  '{{',
  '{n, plural, other {',
  '}}',
  '<%= a %>',
  `&lt;img alt="${MARKER}"&gt;`,
  '\uE000',
  '😀'
)
test.each([
  ['Android', parseAndroid],
  ['XLIFF', parseXliffText]
] as const)('%s: every map leads back to the source', (_, parseText) => {
  fc.assert(
    fc.property(fc.array(xmlPart, {maxLength: 14}), parts => expectMarkers(parseText, parts.join(''))),
    {numRuns: 2000}
  )
})

test.each([
  ['Android', parseAndroid],
  ['XLIFF', parseXliffText]
] as const)('%s: character data reads as the library reads it', (_, parseText) => {
  const word = fc.constantFrom(
    'a',
    'Zoë',
    '😀',
    '&amp;',
    '&#65;',
    '&#x1F600;',
    '<!-- b -->',
    '<![CDATA[c & d]]>',
    ' '
  )
  fc.assert(
    fc.property(fc.array(word, {maxLength: 8}), words => {
      const source = `x${words.join('')}x`
      const expected = parseXml(`<a>${source}</a>`).root?.text.trim()
      const root = parseText(source)
      expect(root.children.map(block => block.text).join('')).toBe(expected)
      expectConsistent(source, root)
    }),
    {numRuns: 500}
  )
})

describe('gettext', () => {
  const read = (source: string) =>
    readPo(source).children.map(block => [block.context.field, shown(block.text)])
  const header = (language: string) => `msgid ""\nmsgstr ""\n"Language: ${language}\\n"\n"X: y\\n"\n\n`

  test('source texts where the language is not English, translations where it is', () => {
    const entry = 'msgid "so crazy"\nmsgstr "so wild"\n\nmsgid "left"\nmsgstr ""\n'
    expect(read(header('de') + entry)).toEqual([
      ['msgid', 'so crazy'],
      ['msgid', 'left']
    ])
    const translated = [
      ['msgstr', 'so wild'],
      ['msgid', 'left']
    ]
    for (const language of ['en', 'en_GB', 'EN-us', ''])
      expect(read(header(language) + entry)).toEqual(translated)
    expect(read(entry)).toEqual(translated)
  })

  test('plurals, contexts, comments, old entries', () => {
    const source = `${header('en')}#. crazy
#: a.c:1
#, fuzzy, c-format
#| msgid "crazy"
msgctxt "crazy"
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d thing"
msgstr[1] "%d things"
#~ msgid "crazy"
#~ msgstr "crazy"
msgid "one"
msgid_plural "all"
msgstr[0] ""
msgstr[1] ""
`
    const {children, notes} = readPo(source)
    expect(notes).toEqual([])
    expect(
      children.map(({text, context: {field, locator, locale}}) => [shown(text), field, locator, locale])
    ).toEqual([
      ['▢ thing', 'msgstr', 'entry 1 "%d file" › msgstr[0]', 'en'],
      ['▢ things', 'msgstr', 'entry 1 "%d file" › msgstr[1]', 'en'],
      ['one', 'msgid', 'entry 2 "one" › msgid', undefined],
      ['all', 'msgid', 'entry 2 "one" › msgid_plural', undefined]
    ])
    expect(children.every(block => block.kind === 'message')).toBe(true)
  })

  test('a long name is cut', () => {
    const [block] = readPo(`msgid "${'word '.repeat(20)}"`).children
    expect(block?.context.locator).toBe('entry 1 "word word word word word word word word…" › msgid')
  })

  const cases: readonly Case[] = [
    ['msgid ""\n"so "\n"crazy\\n\\n"\n"cra"\n"zy"', 'so crazy', 'crazy'],
    ['\uFEFFmsgid "crazy"\r\nmsgstr "b"\r\n\r\nmsgid "c"\r\nmsgstr "crazy"', 'b', 'crazy'],
    ['msgid "a \\"crazy\\" \\t\\101\\x42 \\q \\303"', 'a "crazy" \tAB \\q \\303'],
    ['msgid "Hi %(name)s, {0} is <b>crazy</b> &amp; %s"', 'Hi ▢, ▢ is crazy & ▢'],
    ['msgid "{{ n | default: \\"crazy friend\\" }} is crazy"', '▢ is crazy', 'crazy friend'],
    ['msgid "Write to A <a@b.example>, crazy"', 'Write to A <▢>, crazy'],
    ['msgid"crazy"msgstr "b"', 'crazy'],
    ['msgid "cra" "zy" ""\n  "s" "o"', 'crazyso'],
    ['']
  ]
  test.each(named(cases))('$source', ({one: [source, ...texts]}) => {
    const root = readPo(source)
    expect(textsOf(root).toSorted()).toEqual([...texts].toSorted())
    expectConsistent(source, root)
    for (const found of sourceOf(source, root, 'crazy')) {
      expect(found.replace(/"\s*"/g, '')).toMatch(/:crazy$/)
    }
  })

  test('broken lines are told of and passed over', () => {
    const source = '"lost"\nmsgid "a"\nmsgstr "crazy\nnonsense\nmsgid b\nmsgid "c" d\nmsgstr "crazy"\n'
    const {children, notes} = readPo(source)
    expect(children.map(block => block.text)).toEqual(['crazy', 'crazy'])
    expect(notes.map(({message, offset}) => [source.slice(offset).split('\n')[0], message])).toEqual([
      ['"lost"', expect.stringMatching(/left out/)],
      ['"crazy', expect.stringMatching(/no closing double quote/)],
      ['nonsense', expect.stringMatching(/left out/)],
      ['b', expect.stringMatching(/left out/)],
      [' d', expect.stringMatching(/behind the closing double quote/)]
    ])
    expect(readPo('nonsense\n'.repeat(1000)).notes).toHaveLength(20)
  })

  const piece = fc.constantFrom(
    MARKER,
    ` ${MARKER} `,
    '\\n',
    '\\"',
    '\\\\',
    '\\101',
    '%s',
    '%%',
    '<b>',
    '</b>',
    '&amp;',
    '{{ a }}',
    '{{',
    '😀',
    '\uE000',
    "'"
  )
  const string = fc.array(piece, {maxLength: 5}).map(parts => `"${parts.join('')}"`)
  const strings = fc.array(string, {minLength: 1, maxLength: 3}).map(all => all.join('\n'))
  const line = fc.oneof(
    fc
      .tuple(fc.constantFrom('msgid', 'msgid_plural', 'msgstr', 'msgstr[0]', 'msgctxt'), strings)
      .map(parts => parts.join(' ')),
    fc.constantFrom(
      '',
      '# a',
      '#~ msgid "a"',
      'nonsense',
      '"',
      'msgid "a',
      'msgid ""\nmsgstr "Language: fr\\n"'
    )
  )

  test('every map leads back to the source', () => {
    fc.assert(
      fc.property(fc.array(line, {maxLength: 8}), fc.constantFrom('\n', '\r\n', '\r'), (lines, ending) => {
        expectMarkers(readPo, lines.join('\n').replaceAll('\n', ending))
      }),
      {numRuns: 1500}
    )
  })

  test('escapes read as C reads them', () => {
    // A paragraph without a letter is no block: each line begins with one.
    const word = fc.constantFrom('a', '"', '\\', '\nb', '\t', 'é', '😀', "'", '\u0007')
    fc.assert(
      fc.property(fc.array(word, {maxLength: 10}), words => {
        const text = `x${words.join('')}x`
        const written = text
          .replaceAll('\\', '\\\\')
          .replaceAll('"', '\\"')
          .replaceAll('\n', '\\n"\n"')
          .replaceAll('\t', '\\t')
          .replaceAll('\u0007', '\\a')
        const {children} = readPo(`msgid "${written}"\n`)
        const flat = (all: string) => all.replace(/\s+/g, '')
        expect(flat(children.map(block => block.text).join(''))).toBe(flat(text))
      }),
      {numRuns: 500}
    )
  })
})

describe('hostile', () => {
  const many = (text: string, count = 20_000) => text.repeat(count)
  const hostile: Readonly<Record<string, readonly [Parse, string]>> = {
    'ICU braces': [parseIcu, many('{')],
    'ICU nested plurals': [parseIcu, many('{n, plural, other {', 5000) + many('}}', 5000)],
    'ICU nested tags': [parseIcu, many('<b>', 20_000) + many('</b>', 20_000)],
    'ICU apostrophes': [parseIcu, many("'{'a", 20_000)],
    'ICU arguments': [parseIcu, many("a''b {n} ", 20_000)],
    'ICU arms': [
      parseIcu,
      `{n, select, ${Array.from({length: 5000}, (_, n) => `a${n} {b c}`).join(' ')} other {d}}`
    ],
    'ICU numbers': [parseIcu, `{n, plural, other {${many('# ')}}}`],
    'ICU long quotation': [parseIcu, `'{${many('a ', 200_000)}'`],
    'Android groups': [parseAndroid, many('<xliff:g>')],
    'Android many groups': [parseAndroid, many('<g>a</g> b ')],
    'Android escapes': [parseAndroid, many("\\'\\n a")],
    'Android line endings': [parseAndroid, `a${many('\n ')}b`],
    'Android percent signs': [parseAndroid, many('%')],
    'Android spaces': [parseAndroid, `a${many(' ')}b`],
    'XLIFF codes': [parseXliffText, many('<bpt>')],
    'XLIFF placeholders': [parseXliffText, many('<x id="a"/> b ')],
    'XLIFF plurals': [parseXliffText, many('{n, plural, ')],
    'PO open strings': [readPo, many('msgid "a\n')],
    'PO pieces': [readPo, `msgid ""\n${many('"a b "\n')}`],
    'PO entries': [readPo, many('msgid "a"\nmsgstr "b"\n\n', 10_000)],
    'PO pieces on one line': [readPo, `msgid ${many('"a b " ')}`],
    'PO backslashes': [readPo, `msgid "${many('\\\\')}a"`],
    'PO one line': [readPo, `msgid "${many('the agent wrote. ', 200_000)}"`]
  }
  test.each(Object.entries(hostile))('%s', (_, [parseText, source]) => {
    const root = parseText(source)
    expectConsistent(source, root)
  })
})

const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples/docs')
const hasSamples = existsSync(SAMPLES)
if (!hasSamples) console.log(`Real catalogues are not checked here: ${SAMPLES} does not exist.`)
const sample = (name: string) => readFileSync(join(SAMPLES, name), 'utf8')

function markupsOf(source: string, names: readonly string[]): string[] {
  const markups: string[] = []
  const pending: DataNode[] = [...readXml(source).roots]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type !== 'map') continue
    for (const {key, value} of node.entries) {
      if (value.type === 'map' && names.includes(key)) markups.push(value.markup?.().text ?? '')
      pending.push(value)
    }
  }
  return markups
}

describe.skipIf(!hasSamples)('real catalogues', () => {
  test.each([
    ['i18n-android-antennapod.strings.xml', ['string', 'item'], parseAndroid, 800],
    ['i18n-xliff-news.locallang_be.xlf', ['source'], parseXliffText, 200]
  ] as const)('%s', (name, elements, parseText, count) => {
    const roots = markupsOf(sample(name), elements).map(markup => {
      const root = parseText(markup)
      expectConsistent(markup, root)
      return root
    })
    expect(roots.flatMap(root => root.notes)).toEqual([])
    expect(roots.flatMap(root => root.children).length).toBeGreaterThan(count)
  })

  test('gettext', () => {
    const source = sample('i18n-po-django-helpdesk.en.po')
    const root = readPo(source)
    expectConsistent(source, root)
    expect(root.notes).toEqual([])
    expect(root.children.length).toBeGreaterThan(600)
  })

  test('ICU', () => {
    const messages: readonly string[] = Object.values(JSON.parse(sample('i18n-icu-react.en.json')))
    for (const message of messages) {
      const root = parseIcu(message)
      expectConsistent(message, root)
      for (const text of textsOf(root)) expect(text).not.toMatch(/[{}<>]|plural/)
    }
  })
})
