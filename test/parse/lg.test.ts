// biome-ignore-all lint/suspicious/noTemplateCurlyInString: such strings are what is read here
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type BlockRoot, OPAQUE} from '../../src/core/block.ts'
import {readLg} from '../../src/parse/lg/read-lg.ts'
import {readLu} from '../../src/parse/lg/read-lu.ts'
import {expectConsistent, mapFaults, occurrences, sourceOf} from './expect-maps.ts'

const told = ({children}: BlockRoot): string[] =>
  children.map(({text, context}) => `${context.locator}: ${text.replaceAll(OPAQUE, '▢')}`)

interface Case {
  readonly name: string
  readonly source: string
  readonly told: readonly string[]
}

const templates: readonly Case[] = [
  {
    name: 'variations',
    source: '# Greet(user)\n- Hello\n- Hi there',
    told: ['Greet › variation 1: Hello', 'Greet › variation 2: Hi there']
  },
  {name: 'byte order mark', source: '\uFEFF# Greet\r\n- Hello\r\n', told: ['Greet › variation 1: Hello']},
  {
    name: 'expressions',
    source: "# A\n- Hi ${user['}'].name} and ${f({a: 1})}s",
    told: ['A › variation 1: Hi ▢ and ▢s']
  },
  {
    name: 'open expression',
    source: '# A\n- Hi ${user.name\n- b',
    told: ['A › variation 1: Hi ▢', 'A › variation 2: b']
  },
  {
    name: 'conditions',
    source:
      '# A\n- IF: ${x > 1}\n    - one\n- ELSEIF : ${y}\n    - two\n- ELSE:\n    - three\n- SWITCH: ${z}\n- CASE: ${1}\n  - four\n- DEFAULT:\n  - five',
    told: ['one', 'two', 'three', 'four', 'five'].map((text, index) => `A › variation ${index + 1}: ${text}`)
  },
  {
    name: 'escapes',
    source: '# A\n- a \\[b\\] \\$5 \\u00e9\\nd',
    told: ['A › variation 1: a [b] $5 é\nd']
  },
  {
    name: 'fenced',
    source: '# A\n- ```one\ntwo ${x}\n\nthree``` end\n- four',
    told: ['A › variation 1: one\ntwo ▢', 'A › variation 1: three end', 'A › variation 2: four']
  },
  {
    name: 'comments and imports',
    source: '> a note\n[import](common.lg)\n# A\n> another\n- b',
    told: ['A › variation 1: b']
  },
  {name: 'before any template', source: '- lost\n# A\n- b', told: ['A › variation 1: b']},
  {
    name: 'structured',
    source:
      '# A\n[Activity\n  Text = Hello ${name}\n  Speak = Hello <break time="1s"/> there\n  InputHint = expectingInput\n  SuggestedActions = Yes | No ${a || b} | Maybe\n]\n# B\n- c',
    told: [
      'A › Text: Hello ▢',
      'A › Speak: Hello  there',
      'A › SuggestedActions: Yes',
      'A › SuggestedActions: No ▢',
      'A › SuggestedActions: Maybe',
      'B › variation 1: c'
    ]
  },
  {
    name: 'hero card',
    source:
      '# A\n[HeroCard\n  title=Plans\n  subtitle = All of them\n  text = ```one\n\ntwo```\n  image = https://a.example/x.png\n  buttons = Open|Close\n]',
    told: [
      'A › title: Plans',
      'A › subtitle: All of them',
      'A › text: one',
      'A › text: two',
      'A › buttons: Open',
      'A › buttons: Close'
    ]
  },
  {
    name: 'adaptive card',
    source:
      '# A\n- ```\n{ "type": "TextBlock", "text": "So \\"good\\" ${f("x")}!", "actions": [{"title": "Open"}] }\n```',
    told: ['A › variation 1 › text: So "good" ▢!', 'A › variation 1 › title: Open']
  }
]

describe('templates', () => {
  test.each(templates)('$name', ({source, told: expected}) => {
    const root = readLg(source)
    expect(told(root)).toEqual(expected)
    expectConsistent(source, root)
    for (const {kind, context} of root.children)
      expect([kind, context.speaker]).toEqual(['message', 'system'])
  })
  test('an open fence is told', () => {
    const {notes} = readLg('# A\n- ```one\ntwo')
    expect(notes).toEqual([{message: expect.stringMatching(/never closed/), offset: 6}])
  })
})

const utterances: readonly Case[] = [
  {
    name: 'utterances',
    source: '## Weather\n- is it cold\n* will it snow',
    told: ['Weather › utterance 1: is it cold', 'Weather › utterance 2: will it snow']
  },
  {
    name: 'entities',
    source: '# A\n- from {@city=New York} to {city:to=Rome} on {@date}',
    told: ['A › utterance 1: from New York to Rome on ▢']
  },
  {name: 'nested', source: '# A\n- a {@x=b {@y=c} d} e } f', told: ['A › utterance 1: a b c d e } f']},
  {name: 'comments', source: '> !# @app.name = x\n# A\n> b\n- c', told: ['A › utterance 1: c']},
  {
    name: 'lists of an entity',
    source: '# A\n- b\n@ list colour =\n- red :\n  - crimson\n# C\n- d',
    told: ['A › utterance 1: b', 'C › utterance 1: d']
  },
  {
    name: 'questions',
    source: '# ? How do I pay\n- paying',
    told: ['How do I pay › question: How do I pay', 'How do I pay › utterance 1: paying']
  }
]

describe('utterances', () => {
  test.each(utterances)('$name', ({source, told: expected}) => {
    const root = readLu(source)
    expect(told(root)).toEqual(expected)
    expectConsistent(source, root)
    for (const {context} of root.children) expect(context.speaker).toBe('customer')
  })
})

const MARKER = 'zyzzyva'
const piece = fc.constantFrom(MARKER, MARKER, 'hello', '\\n', '\\[', '${name}', "${f('}')}", '{x}', '😀', '"')
const words = fc.array(piece, {minLength: 1, maxLength: 5}).map(parts => parts.join(' '))
const part = fc.oneof(
  words.map(text => `- ${text}`),
  words.map(text => `- IF: \${x}\n  - ${text}`),
  words.map(text => `- \`\`\`${text}\n\n${text}\`\`\``),
  words.map(text => `[Activity\n  Text = ${text}\n  SuggestedActions = ${text} | ${text}\n]`),
  words.map(text => `- \`\`\`{"text": "${text.replaceAll('"', '')}"}\`\`\``)
)
const file = fc
  .tuple(
    fc.array(fc.tuple(part, fc.constantFrom('', '# Next(a, b)\n', '> note\n')), {minLength: 1, maxLength: 6}),
    fc.constantFrom('\n', '\r\n')
  )
  .map(([parts, ending]) =>
    `# First\n${parts.map(([text, after]) => `${text}\n${after}`).join('')}`.replaceAll('\n', ending)
  )

test('every word of a template is read once, in its place', () => {
  fc.assert(
    fc.property(file, source => {
      const root = readLg(source)
      expectConsistent(source, root)
      expect(sourceOf(source, root, MARKER)).toEqual(occurrences(source, MARKER))
    }),
    {numRuns: 500}
  )
})

describe('hostile files', () => {
  const many = (text: string) => text.repeat(20_000)
  test.each([
    `# A\n${many('- a\n')}`,
    `# A\n${many('- ${a\n')}`,
    `# A\n- ${many('${')}`,
    `# A\n${many("- ${'\n")}`,
    `# A\n${many('- ```{"```\n')}`,
    `# A\n${many('- ```\n')}`,
    `# A\n- ${many('\\')}`,
    many('# A\n[Activity\n'),
    `# A\n[X\n${many('Text = a | b\n')}`,
    `# A\n[X\nButtons = ${many('|')}`,
    `# A\n[X\nSpeak = ${many('<a ')}`,
    `# A\n- \`\`\`{${many('"text": "')}`,
    `# A\n- ${many('{@a=')}`,
    `# A\n- ${many('}')}`
  ])('%#', source => {
    for (const root of [readLg(source), readLu(source)]) {
      for (const block of root.children.slice(0, 50)) expect(mapFaults(source, block)).toEqual([])
    }
  })
})

const SCRIPTS = resolve(import.meta.dirname, '../../../shared/samples/scripts')
if (!existsSync(SCRIPTS)) console.log(`Real templates are not read here: ${SCRIPTS} does not exist.`)
test.skipIf(!existsSync(SCRIPTS))('real files', () => {
  const names = readdirSync(SCRIPTS).filter(name => /\.l[gu]$/.test(name))
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) {
    const source = readFileSync(join(SCRIPTS, name), 'utf8')
    const root = name.endsWith('.lg') ? readLg(source) : readLu(source)
    expectConsistent(source, root)
    expect(root.children.length).toBeGreaterThan(5)
    expect(root.notes).toEqual([])
  }
})
