import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseXml, XmlElement, XmlText} from '@rgrove/parse-xml'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {OPAQUE} from '../../src/core/block.ts'
import type {MappedText} from '../../src/core/source-map.ts'
import type {DataNode, Entry, MapNode} from '../../src/parse/data/data-node.ts'
import {readXml} from '../../src/parse/data/read-xml.ts'

/** What must hold for every text that was read from `source`. */
function faultsOf(source: string, {text, map}: MappedText): string[] {
  const faults: string[] = []
  let at = 0
  let from = 0
  for (const run of map) {
    if (run.text !== at) faults.push(`gap at ${at}`)
    if (run.source < from) faults.push(`source goes back at ${run.source}`)
    at = run.text + run.length
    from = run.source + run.sourceLength
    if (run.length === run.sourceLength && source.slice(run.source, from) !== text.slice(run.text, at)) {
      faults.push(`“${text.slice(run.text, at)}” is not “${source.slice(run.source, from)}”`)
    }
  }
  if (at !== text.length) faults.push('the map ends early')
  if (from > source.length) faults.push('the map leads behind the source')
  return faults
}

function rootOf(source: string): MapNode {
  const [root] = readXml(source).roots
  if (root?.type !== 'map') throw new Error('no root')
  return root
}

function* entriesIn(root: MapNode): Generator<Entry> {
  const pending: Entry[] = root.entries.toReversed()
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    yield entry
    if (entry.value.type === 'map') pending.push(...entry.value.entries.toReversed())
  }
}

/** Every text of a document by its key, in document order; opaque words as `▢`. */
const textsOf = (source: string): string[] =>
  [...entriesIn(rootOf(source))].map(({key, value}) => `${key}: ${shown(value)}`)

function shown(node: DataNode): string {
  const text = node.type === 'text' || node.type === 'map' ? node.text?.().text : undefined
  return (text ?? '').replaceAll(OPAQUE, '▢')
}

describe('the tree', () => {
  const cases: readonly {
    readonly name: string
    readonly source: string
    readonly texts: readonly string[]
  }[] = [
    {
      name: 'elements and attributes',
      source: '<Say voice="a&amp;b">Hi <b>you</b></Say>',
      texts: ['Say: Hi you', '@voice: a&b', 'b: you']
    },
    {
      name: 'prefixes',
      source: '<xliff:g xml:lang="en">a</xliff:g>',
      texts: ['g: a', '@lang: en']
    },
    {
      name: 'CDATA, comments, instructions',
      source: '<a><![CDATA[<b>&amp;]]><!-- no --><?x <y>?>!</a>',
      texts: ['a: <b>&amp;!']
    },
    {
      name: 'references',
      source: '<a>&lt;&#65;&#x1F600;&nbsp;&brand;&#0;&amp</a>',
      texts: ['a: <A😀\u00a0▢&#0;&amp']
    },
    {
      name: 'prolog',
      source: '\uFEFF<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>d</a>',
      texts: ['a: d']
    },
    {name: 'fragment', source: '<a>b</a> and <c/>', texts: ['a: b', 'c: ']},
    {name: 'unclosed', source: '<a><b>c<d/>e</a>f', texts: ['a: ce', 'b: ce', 'd: ']},
    {name: 'end of nothing', source: '<a>b</c>d</a>', texts: ['a: bd']},
    {name: 'signs', source: '<a>1 < 2 <3 </3 & </> <>!</a>', texts: ['a: 1 < 2 <3 </3 &  <>!']},
    {
      name: 'title and script are like any other',
      source: '<script>a<b>c</b></script>',
      texts: ['script: ac', 'b: c']
    },
    {
      name: 'attributes without quotes',
      source: "<a b c=d e = 'f' g='h>i</a>",
      texts: ['a: i', '@b: ', '@c: d', '@e: f', "@g: 'h"]
    },
    {name: 'tag without its end', source: '<a <b>c</b></a>', texts: ['a: c', 'b: c']},
    {name: 'tag that is cut off', source: '<a>b<c d="e', texts: ['a: b']},
    {name: 'unclosed comment', source: '<a>b<!-- c </a>', texts: ['a: b']},
    {name: 'unclosed CDATA', source: '<a>b<![CDATA[c</a>', texts: ['a: bc</a>']},
    {
      name: 'server tags',
      source: '<%@page x="<y>"%><a b="<%= c("d") %>/e">f <%= g %> h<% if (i < j) { %>k<% } %></a>',
      texts: ['a: f ▢ hk', '@b: ▢/e']
    }
  ]
  test.each(cases)('$name', ({source, texts}) => {
    expect(textsOf(source)).toEqual(texts)
    for (const {value} of entriesIn(rootOf(source))) {
      if (value.type !== 'text' && value.type !== 'map') continue
      const text = value.text?.()
      expect(text && faultsOf(source, text)).toEqual([])
    }
  })

  test('raw markup stands as it is', () => {
    const source = '<a>b &amp; <c d="e">f</c><%= g %></a><h/>'
    const [a, h] = rootOf(source).entries.map(({value}) =>
      value.type === 'map' ? value.markup?.() : undefined
    )
    expect(a?.text).toBe('b &amp; <c d="e">f</c><%= g %>')
    expect(a && faultsOf(source, a)).toEqual([])
    expect(h?.text).toBe('')
  })

  test('nodes begin where they stand', () => {
    const source = ' <a b="c"><d/></a>'
    expect([...entriesIn(rootOf(source))].map(({key, value}) => [key, value.start])).toEqual([
      ['a', 1],
      ['@b', 7],
      ['d', 10]
    ])
  })
})

describe('notes', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['<a>Tom |& Jerry</a>', 'bare &', /&amp;/],
    ['<a b="c|&d"/>', '& in a value', /&amp;/],
    ['<a>😀\r\n\r\n|&nbsp;</a>', 'named reference', /&#160;/],
    ['<a>|&brand;</a>', 'unknown reference', /&brand; .* write what it stands for/],
    ['<a>|&#0;</a>', 'reference to nothing', /leave it out/],
    ['<a>x|<b>y</a>', 'unclosed element', /<b> is not closed before <\/a>; write <\/b>/],
    ['|<a>y', 'unclosed to the end', /<a> is not closed; write <\/a>/],
    ['<a/>|</b>', 'end of nothing', /<\/b> ends an element that is not open/],
    ['<a>1 |< 2</a>', 'bare <', /&lt;/],
    ['<a>b |]]> c</a>', 'end of no CDATA', /\]\]&gt;/],
    ['<a b=|c/>', 'value without quotes', /quotes/],
    ['<a b="c" b="d"|/>', 'attribute twice', /twice/],
    ['<a b="c |< d"/>', '< in a value', /&lt;/],
    ['<a b="|c', 'open value', /closing quote/],
    ['<a><!-- b |-- c --></a>', 'dashes in a comment', /comment/],
    ['<a>|\u0001</a>', 'control character', /control character/],
    ['<a |!></a>', 'odd tag', /start tag/]
  ]
  test.each(cases)('%s (%s)', (marked, _, message) => {
    const source = marked.replace('|', '')
    const {notes, broken, roots} = readXml(source)
    expect(notes.map(note => note.message)).toEqual([expect.stringMatching(message)])
    expect(notes[0]?.offset).toBe(marked.indexOf('|'))
    expect(broken).toBe(true)
    expect(roots).toHaveLength(1)
  })

  test.each([
    '',
    'no element',
    '<a/>',
    '<?xml version="1.0"?>\r\n<!DOCTYPE a [<!ENTITY b "c">]>\r\n<a>&b;</a>',
    '<Say>a</Say><Say>b</Say>',
    '<?xml version="1.0"?><a/><b/>',
    '\uFEFF<a/>',
    '<%@page contentType="x"%>\n<?xml version="1.0"?><a b="<%= c %>"/>'
  ])('%s is fine', source => {
    expect(readXml(source)).toMatchObject({notes: [], broken: false})
  })
})

const word = fc.constantFrom(
  'a',
  'Zoë ',
  '😀',
  '&amp;',
  '&lt;',
  '&#x1F600;',
  '&#65;',
  '&quot;',
  '\r\n',
  '\n',
  '\ry',
  ' ',
  '>'
)
const words = fc.array(word, {maxLength: 6}).map(parts => parts.join(''))
const name = fc.constantFrom('a', 'B', 'x:c', 'd-e', 'title', 'script', 'ф')
const attributes = fc
  .array(fc.tuple(fc.constantFrom('p', 'Q', 'x:r'), words, fc.constantFrom('"', "'")), {maxLength: 2})
  .map(all => [...new Map(all.map(one => [one[0], one])).values()])
  .map(all =>
    all.map(([key, value, quote]) => ` ${key} = ${quote}${value.replaceAll('>', '&gt;')}${quote}`).join('')
  )
const other = fc.constantFrom('<!-- a > b -->', '<?p q > ?>', '<![CDATA[<a>&amp;\r\n]] >]]>', '<![CDATA[]]>')
const {element} = fc.letrec<{element: string; content: string}>(tie => ({
  element: fc.oneof(
    fc.tuple(name, attributes).map(([tag, inner]) => `<${tag}${inner}/>`),
    fc
      .tuple(name, attributes, tie('content'))
      .map(([tag, inner, content]) => `<${tag}${inner}>${content}</${tag} >`)
  ),
  content: fc
    .array(fc.oneof({depthSize: 'small'}, words, other, tie('element')), {maxLength: 5})
    .map(parts => parts.join(''))
}))
const document = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '<?xml version="1.0"?>\r\n', '<!DOCTYPE a>\n', '<!-- <b> -->'),
    element,
    fc.constantFrom('', '\n', '<!-- c -->')
  )
  .map(parts => parts.join(''))

const oneEnding = (text: string): string => text.replace(/\r\n?/g, '\n')
const local = (key: string): string => key.slice(key.indexOf(':') + 1)

/** Key and text of every element and attribute, as the library reads them. */
function expectedEntries(element: XmlElement): string[] {
  const own = Object.entries(element.attributes).map(
    ([key, value]) => `@${local(key)}: ${value.replace(/\s/g, ' ')}`
  )
  const inner = element.children.flatMap(child => (child instanceof XmlElement ? expectedEntries(child) : []))
  return [`${local(element.name)}: ${oneEnding(textIn(element))}`, ...own, ...inner]
}

function textIn(element: XmlElement): string {
  return element.children
    .map(child => (child instanceof XmlElement ? textIn(child) : child instanceof XmlText ? child.text : ''))
    .join('')
}

test('a well-formed document reads as the library reads it', () => {
  fc.assert(
    fc.property(document, source => {
      const {root} = parseXml(source)
      if (!root) throw new Error('the library found no root')
      const read = readXml(source)
      expect(read.notes).toEqual([])
      const found = [...entriesIn(rootOf(source))].map(({key, value}) => {
        const text = value.type === 'text' || value.type === 'map' ? value.text?.() : undefined
        expect(text && faultsOf(source, text)).toEqual([])
        const plain = oneEnding(text?.text ?? '')
        return `${key}: ${key.startsWith('@') ? plain.replace(/\s/g, ' ') : plain}`
      })
      expect(found).toEqual(expectedEntries(root))
    }),
    {numRuns: 1000}
  )
})

test('whatever is cut out, every text leads back to its source', () => {
  const damaged = fc.tuple(
    document,
    fc.nat(200),
    fc.nat(30),
    fc.constantFrom('', '<', '&', '"', '>', '</a>', '<%= x %>')
  )
  fc.assert(
    fc.property(damaged, ([whole, start, length, added]) => {
      const source = whole.slice(0, start) + added + whole.slice(start + length)
      const {notes} = readXml(source)
      expect(notes.length).toBeLessThanOrEqual(1)
      for (const note of notes) {
        expect(note.offset).toBeGreaterThanOrEqual(0)
        expect(note.offset).toBeLessThanOrEqual(source.length)
        expect(note.message).not.toMatch(/\n|peoplefirst|undefined/)
      }
      for (const {value} of entriesIn(rootOf(source))) {
        if (value.type !== 'text' && value.type !== 'map') continue
        const text = value.text?.()
        expect(text && faultsOf(source, text)).toEqual([])
        const raw = value.type === 'map' ? value.markup?.() : undefined
        if (raw) expect(faultsOf(source, raw)).toEqual([])
      }
    }),
    {numRuns: 1000}
  )
})

describe('hostile', () => {
  const many = (text: string, count = 100_000) => text.repeat(count)
  const hostile: Readonly<Record<string, string>> = {
    nested: many('<a>'),
    'nested and closed': many('<a>') + many('</a>'),
    'wrong ends': many('<a>') + many('</b>'),
    'crossed ends': many('<a><b>') + many('</a></b>'),
    signs: many('<'),
    'end signs': many('</'),
    'tag starts': many('<a '),
    attributes: `<a ${many('b="c" ')}/>`,
    'different attributes': `<a ${Array.from({length: 100_000}, (_, n) => `b${n}="c"`).join(' ')}/>`,
    'open quotes': many(`<a b="'c>`),
    'single quotes': many("<a b='"),
    'equals signs': `<a ${many('=')}>`,
    ampersands: `<a>${many('&a')}</a>`,
    references: `<a>${many('&amp;')}</a>`,
    'carriage returns': `<a>${many('b\r\n')}</a>`,
    astral: `<a>${many('😀')}&</a>`,
    comments: many('<!--'),
    doctypes: many('<!DOCTYPE a ['),
    CDATA: `<a>${many('<![CDATA[')}`,
    instructions: many('<?a '),
    declarations: many('<!a '),
    'server tags': `<a>${many('<%= b %>c')}</a>`,
    'open server tags': many('<%'),
    siblings: `<a>${many('<b/>')}</a>`,
    spaces: `<a${many(' ')}`
  }
  test.each(Object.entries(hostile))('%s', (_, source) => {
    const {notes} = readXml(source)
    expect(notes.length).toBeLessThanOrEqual(1)
    const root = rootOf(source)
    const [first] = root.entries
    const text = first?.value.type === 'map' ? first.value.text?.() : undefined
    if (text) expect(faultsOf(source, text)).toEqual([])
  })
})

const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples')
const files = ['docs', 'scripts', 'macros']
  .map(folder => join(SAMPLES, folder))
  .filter(folder => existsSync(folder))
  .flatMap(folder => readdirSync(folder).map(file => join(folder, file)))
  .filter(file => /\.(?:xml|xlf|vxml|jsp)$/.test(file))
if (files.length === 0) console.log(`Real files are not checked here: ${SAMPLES} does not exist.`)

test.skipIf(files.length === 0)('real files are well-formed, and every text leads back to its source', () => {
  for (const file of files) {
    const source = readFileSync(file, 'utf8')
    expect({file, notes: readXml(source).notes}).toEqual({file, notes: []})
    const entries = [...entriesIn(rootOf(source))]
    expect(entries.length).toBeGreaterThan(3)
    for (const {value} of entries) {
      const text = value.type === 'text' || value.type === 'map' ? value.text?.() : undefined
      expect(text && faultsOf(source, text)).toEqual([])
    }
  }
})
