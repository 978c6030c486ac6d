import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {OPAQUE} from '../../src/core/block.ts'
import {parseSpeech} from '../../src/parse/xml/read-speech.ts'
import {expectConsistent, occurrences, sourceOf} from './expect-maps.ts'

interface Case {
  readonly name: string
  readonly source: string
  /** Texts of the blocks in order; `▢` is an opaque word. */
  readonly texts: readonly string[]
}

const textsOf = (source: string): string[] =>
  parseSpeech(source).children.map(block => block.text.replaceAll(OPAQUE, '▢').replace(/\s+/g, ' '))

const cases: readonly Case[] = [
  {name: 'a sentence', source: 'AT&T is &amp; crazy {{name}}', texts: ['AT&T is &amp; crazy ▢']},
  {name: 'paragraphs', source: 'crazy\n\ncrazy', texts: ['crazy', 'crazy']},
  {name: 'a sign', source: 'crazy <3 <= >', texts: ['crazy <3 <= >']},
  {name: 'a tag that is cut off', source: 'crazy<p/>crazy <b', texts: ['crazy', 'crazy']},
  {
    name: 'SSML',
    source: '<speak>Hi <break time="1s"/> &amp; a <emphasis level="strong">crazy</emphasis> welcome</speak>',
    texts: ['Hi & a crazy welcome']
  },
  {name: 'fragment', source: 'crazy<break/>crazy<mark name="a"/>s', texts: ['crazy crazys']},
  {
    name: 'paragraphs and sentences',
    source: '<p><s>crazy</s><s>b</s></p><p>c</p>',
    texts: ['crazy', 'b', 'c']
  },
  {
    name: 'inline elements',
    source:
      '<amazon:effect><prosody rate="x"><voice name="v">so <w>cra</w>zy</voice></prosody></amazon:effect>',
    texts: ['so crazy']
  },
  {name: 'phoneme', source: 'a <phoneme ph="x">crazy</phoneme> <phoneme ph="y"/> b', texts: ['a crazy ▢ b']},
  {
    name: 'alias',
    source: 'on <sub alias="the crazy &amp; web">WWW</sub>!',
    texts: ['on WWW!', 'the crazy & web']
  },
  {
    name: 'say-as',
    source: '<say-as interpret-as="date">crazy</say-as> <say-as x="y"></say-as>',
    texts: ['crazy ▢']
  },
  {
    name: 'TwiML',
    source:
      '<Response><Gather action="/crazy"><Say>crazy</Say><Play>http://crazy.example/a.wav</Play></Gather>' +
      '<Dial>555<Number>1</Number></Dial><Message><Body>b crazy</Body><Media>https://c.example</Media></Message>' +
      '<Record/><Redirect>/crazy</Redirect></Response>',
    texts: ['crazy', 'b crazy']
  },
  {
    name: 'VoiceXML',
    source:
      '<form><var name="a" expr="1"/><field><prompt>a <value expr="b"/> crazy?</prompt><grammar>crazy</grammar>' +
      '<noinput>crazy<reprompt/></noinput><filled><if cond="x">c<else/>d</if><log>crazy</log></filled></field>' +
      '<script><![CDATA[crazy]]></script></form>',
    texts: ['a ▢ crazy?', 'crazy', 'c', 'd']
  },
  {
    name: 'menu',
    source:
      '<menu><prompt>Say <enumerate/></prompt><choice next="#a">crazy</choice><choice>b</choice></menu>',
    texts: ['Say ▢', 'crazy', 'b']
  },
  {
    name: 'enumerate with words',
    source: '<enumerate>For <value expr="_p"/> crazy</enumerate>',
    texts: ['For ▢ crazy']
  },
  {
    name: 'audio with a text instead',
    source: 'a<audio src="crazy.wav">crazy</audio>b',
    texts: ['a', 'crazy', 'b']
  },
  {
    name: 'CDATA that begins like a placeholder',
    source: '<Say><![CDATA[Your crazy call]]></Say><Say><![CDATA[HI [Your name]]]></Say>',
    texts: ['Your crazy call', 'HI ▢']
  },
  {name: 'CDATA', source: '<Say><![CDATA[a & crazy &amp; b]]></Say>', texts: ['a & crazy &amp; b']},
  {name: 'comment', source: '<Say>a<!-- crazy --> crazy</Say>', texts: ['a crazy']},
  {name: 'unclosed', source: '<speak><p>crazy<p>crazy', texts: ['crazy', 'crazy']},
  {
    name: 'placeholders',
    source: '<Say>Hi {{ n }}, crazy [Your name] &amp; <%= b %>s</Say>',
    texts: ['Hi ▢, crazy ▢ & ▢s']
  },
  {
    name: 'fallback',
    source: '<Say>Hi {{ n | default: "crazy friend" }}</Say>',
    texts: ['Hi ▢', 'crazy friend']
  },
  {
    name: 'JSP',
    source: '<%@page a="<b>"%><prompt cond="<%= x %>">a<% if (b) { %> crazy<% } %></prompt>',
    texts: ['a crazy']
  },
  {name: 'server tag in a placeholder', source: '<Say>{{ <%= a %> }} crazy</Say>', texts: ['▢ crazy']}
]

describe('what is heard', () => {
  test.each(cases)('$name', ({source, texts}) => {
    const root = parseSpeech(source)
    expect(textsOf(source)).toEqual(texts)
    expectConsistent(source, root)
    const places = occurrences(source, 'crazy')
    for (const found of sourceOf(source, root, 'crazy')) {
      expect(found.replace(/<\/?\w+>/g, '')).toMatch(/:crazy$/)
      if (found.endsWith(':crazy')) expect(places).toContain(found)
    }
  })

  test('kinds, fields and languages', () => {
    const {children} = parseSpeech(
      '<Response><Say language="fr">a</Say><Say xml:lang="{{ b }}">c</Say>' +
        '<speak xml:lang="en-GB"><p>d <sub alias="e">f</sub></p></speak></Response>'
    )
    expect(children.map(({text, kind, context}) => ({text, kind, ...context}))).toEqual([
      {text: 'a', kind: 'message', locale: 'fr'},
      {text: 'c', kind: 'message'},
      {text: 'd f', kind: 'message', locale: 'en-GB'},
      {text: 'e', kind: 'attribute', field: 'alias', locale: 'en-GB'}
    ])
  })

  test('the inside of an element is XML without any tag', () => {
    const texts = (source: string) => parseSpeech(source, true).children.map(block => block.text)
    expect(texts('Don&#39;t wait &amp; see')).toEqual(["Don't wait & see"])
    expect(texts('Do <!-- not -->wait')).toEqual(['Do wait'])
    expect(texts('one\n\ntwo')).toEqual(['one', 'two'])
  })

  test('an element that is never closed is told of', () => {
    const {notes} = parseSpeech('<p>a<grammar>b')
    expect(notes).toEqual([{message: expect.stringMatching(/<grammar> is not closed/), offset: 4}])
  })
})

const MARKER = 'zyzzyva'
const part = fc.constantFrom(
  MARKER,
  ` ${MARKER} `,
  '&amp;',
  '\r\n',
  '<p>',
  '</p>',
  '<break/>',
  '<value expr="a>b"/>',
  '<grammar>',
  '</grammar>',
  `<sub alias="${MARKER} &lt;">`,
  '</sub>',
  '<say-as>',
  '</say-as>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<%= a %>',
  '<%',
  '{{ b }}',
  '{{',
  '}}',
  `{{ c | default: "${MARKER}" }}`,
  '<',
  '>',
  '"',
  '\uE000',
  '😀'
)

test('every map leads back to the source', () => {
  fc.assert(
    fc.property(fc.array(part, {maxLength: 14}), parts => {
      const source = parts.join('')
      const root = parseSpeech(source)
      expectConsistent(source, root)
      const places = occurrences(source, MARKER)
      for (const found of sourceOf(source, root, MARKER)) expect(places).toContain(found)
    }),
    {numRuns: 2000}
  )
})

test('what is well-formed is heard word by word', () => {
  const words = fc.array(fc.constantFrom('a', 'be', '&amp;', '&lt;', 'Zoë', '&#x1F600;'), {maxLength: 4})
  const inline = fc.constantFrom('emphasis', 'prosody', 'voice', 'w', 'lang', 'phoneme', 'aws-x:effect')
  const block = fc.constantFrom('p', 's', 'prompt', 'Say', 'audio')
  const heard = (parts: readonly string[]) =>
    parts.join(' ').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&#x1F600;', '😀')
  const sentence = fc.array(fc.tuple(inline, words), {minLength: 1, maxLength: 4})
  fc.assert(
    fc.property(fc.array(fc.tuple(block, sentence), {minLength: 1, maxLength: 4}), blocks => {
      const source = blocks
        .map(
          ([tag, all]) =>
            `<${tag}>x${all.map(([name, it]) => ` <${name}>y ${it.join(' ')}</${name}>`).join('')}</${tag}>`
        )
        .join('')
      const expected = blocks.map(([, all]) => heard(['x', ...all.flatMap(([, it]) => ['y', ...it])]))
      expect(textsOf(`<speak>${source}</speak>`)).toEqual(expected)
    }),
    {numRuns: 300}
  )
})

describe('hostile', () => {
  const many = (text: string, count = 20_000) => text.repeat(count)
  const hostile: Readonly<Record<string, string>> = {
    nested: `${many('<p>')}a`,
    'nested in line': `${many('<w>')}a`,
    'crossed ends': many('<p><w>a') + many('</p></w>'),
    silent: many('<grammar>'),
    signs: many('a <'),
    aliases: many('<sub alias="a b">'),
    pauses: many('<break/>'),
    'server tags': many('<p><%= a %> b</p>'),
    'open placeholders': many('<p>{{')
  }
  test.each(Object.entries(hostile))('%s', (_, source) => {
    expectConsistent(source, parseSpeech(source))
  })
})

const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples/scripts')
const files = existsSync(SAMPLES)
  ? readdirSync(SAMPLES).filter(name => /^(?:twiml|voicexml)-/.test(name))
  : []
if (files.length === 0) console.log(`Real scripts are not checked here: ${SAMPLES} does not exist.`)

test.skipIf(files.length === 0)('real scripts are heard', () => {
  for (const file of files) {
    const source = readFileSync(join(SAMPLES, file), 'utf8')
    const root = parseSpeech(source)
    expectConsistent(source, root)
    expect({file, notes: root.notes}).toEqual({file, notes: []})
    expect(root.children.length).toBeGreaterThan(1)
    for (const {text} of root.children) expect(text).not.toMatch(/\.wav|ABNF|expr=/)
  }
})
