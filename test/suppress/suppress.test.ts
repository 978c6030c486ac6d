import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, it, test} from 'vitest'
import {lint} from '../../src/lint.ts'
import {type SyntaxName, syntaxNames} from '../../src/parse/syntax-table.ts'
import {recogniseInput} from '../../src/run/recognise-input.ts'
import {commentSyntaxes} from '../../src/suppress/comment-syntaxes.ts'
import {findSuppressions} from '../../src/suppress/find-suppressions.ts'
import {angryEngine} from '../fix/angry-engine.ts'
import {reading} from '../formats/read-fixture.ts'

const engine = angryEngine('upset person')

/** Lines of what is left and of what comments left out, in a file of this name. */
function linted(name: string, source: string) {
  const parts = new Set(['training'] as const)
  const recognised = recogniseInput(name, source, {...reading, parts})
  if (recognised.type === 'unchecked') throw new Error(`${name}: ${recognised.reason}`)
  const result = lint(source, {format: recognised.file, parts}, engine)
  return {
    found: result.findings.map(({start}) => start.line),
    suppressed: result.suppressed.map(({finding}) => finding.start.line),
    reasons: result.suppressed.map(({reason}) => reason),
    unused: result.unusedSuppressions.map(({start, ids}) => [start.line, ...ids]),
    bare: result.suppressionsWithoutReason.map(({start}) => start.line),
    unknown: result.unknownNames.map(({start, end, near}) => [source.slice(start.offset, end.offset), near])
  }
}

const angry = 'An angry ticket came.'

/** For each syntax a file with two findings, the first of them left out by a comment above it. */
const above: readonly (readonly [SyntaxName, string, readonly string[]])[] = [
  ['markdown', 'a.md', ['<!-- # -->', '', angry, '', angry]],
  ['markdown', 'a.md', ['---', '# #', `title: ${angry}`, '---', '', angry]],
  ['markdown', 'a.md', ['+++', '# #', `title = "${angry}"`, '+++', '', angry]],
  ['markdown', 'a.md', ['- one', '  <!-- # -->', `- ${angry}`, `- ${angry}`]],
  ['markdown', 'a.md', ['> <!-- # -->', '>', `> ${angry}`, '', angry]],
  ['markdown', 'a.md', ['<!--', '#', '-->', angry, '', angry]],
  ['markdown', 'a.md', ['1. one', '', '    <!-- # -->', `    ${angry}`, '', angry]],
  ['mdx', 'a.mdx', ['{/* # */}', '', angry, '', angry]],
  ['html', 'a.html', ['<!-- # -->', `<p>${angry}</p>`, `<p>${angry}</p>`]],
  ['html', 'a.hbs', ['{{!-- # --}}', `<p>${angry}</p>`, `<p>${angry}</p>`]],
  [
    'xml',
    'values/strings.xml',
    [
      '<?xml version="1.0"?>',
      '<resources>',
      '<!-- # -->',
      `<string name="a">${angry}</string>`,
      `<string name="b">${angry}</string>`,
      '</resources>'
    ]
  ],
  ['asciidoc', 'a.adoc', ['A day.', '// #', angry, angry]],
  ['rst', 'a.rst', ['.. #', '', `It is Monday.`, angry, '', angry]],
  ['lg', 'a.lg', ['# Greeting', '> #', `- ${angry}`, `- ${angry}`]],
  ['lu', 'a.lu', ['# Greeting', '> #', `- ${angry}`, `- ${angry}`]],
  ['po', 'a.po', ['# #', 'msgid "x"', `msgstr "${angry}"`, '', 'msgid "y"', `msgstr "${angry}"`]],
  [
    'vtt',
    'a.vtt',
    ['WEBVTT', '', 'NOTE #', '', '00:01.000 --> 00:02.000', angry, '', '00:03.000 --> 00:04.000', angry]
  ],
  ['json', 'arb.arb', ['{', '  "@@locale": "en",', '  // #', `  "a": "${angry}",`, `  "b": "${angry}"`, '}']],
  [
    'json',
    'arb.arb',
    ['{', '  "@@locale": "en",', '  /* # */', `  "a": "${angry}",`, `  "b": "${angry}"`, '}']
  ],
  ['yaml', '.github/replies.yml', replies('# #', `body: ${angry}`)],
  ['yaml', '.github/replies.yml', replies('# #', 'body: |', `    It is Monday.`, `    ${angry}`)],
  ['yaml', '.github/replies.yml', replies('# #', 'body: "It is Monday.', `    ${angry}"`)]
]

function replies(comment: string, ...body: readonly string[]): readonly string[] {
  return [
    'replies:',
    '  - name: One',
    ...[comment, ...body].map(line => `    ${line}`),
    '  - name: Two',
    `    body: ${angry}`
  ]
}

const withDirective = (lines: readonly string[], directive: string): string =>
  lines.join('\n').replace(/(^|[^#])#(?= |$|\n)(?! #)(?! [A-Z])/m, `$1${directive}`)

describe.each(above)('%s: %s', (syntax, name, lines) => {
  /** The line whose finding the comment is about, and the other one. */
  const [first = 0, second = 0] = lines.flatMap((line, index) => (line.includes('angry') ? [index + 1] : []))
  const dash = syntax === 'xml' ? '—' : '--'

  it.each(['angry-ticket', 'person-as-record', 'x, angry-ticket', ''])(
    'leaves out the next line: “%s”',
    ids => {
      const source = withDirective(lines, `peoplefirst-disable-next-line ${ids} ${dash} it is a quote`)
      for (const text of [source, source.replaceAll('\n', '\r\n')]) {
        expect(linted(name, text)).toMatchObject({
          found: [second],
          suppressed: [first],
          reasons: ['it is a quote'],
          bare: []
        })
      }
    }
  )

  it('leaves nothing out for another rule', () => {
    const source = withDirective(lines, 'peoplefirst-disable-next-line person-as-quarry')
    const result = linted(name, source)
    expect([result.found, result.suppressed]).toEqual([[first, second], []])
    expect(result.bare).toHaveLength(1)
  })

  it('leaves out all that follows, and the whole file', () => {
    for (const kind of ['disable', 'disable-file']) {
      const source = withDirective(lines, `peoplefirst-${kind} angry-ticket`)
      const {found, suppressed} = linted(name, source)
      expect([found, suppressed]).toEqual([[], [first, second]])
    }
  })

  it('names what nothing bears, on its characters', () => {
    const misspelt = linted(name, withDirective(lines, 'peoplefirst-disable-next-line angry-tiket, cntempt'))
    expect(misspelt.unknown).toEqual([
      ['angry-tiket', 'angry-ticket'],
      ['cntempt', undefined]
    ])
    const word = linted(name, withDirective(lines, 'peoplefirst-disable-nextline angry-ticket'))
    expect(word.unknown).toEqual([['disable-nextline', 'disable-next-line']])
    for (const right of [
      'peoplefirst-disable angry-ticket',
      'peoplefirst-is-a-linter',
      'see peoplefirst-enabled'
    ])
      expect(linted(name, withDirective(lines, right)).unknown).toEqual([])
  })

  it('is no such comment with another name', () => {
    for (const word of ['peoplefirst-disable-nextline', 'peoplefirst-disabled', 'see peoplefirst-disable']) {
      expect(linted(name, withDirective(lines, word)).suppressed).toEqual([])
    }
  })
})

test('every syntax that has comments is in the table', () => {
  const without = new Set<string>(['text', 'srt', 'csv'])
  expect(Object.keys(commentSyntaxes).sort()).toEqual(
    [...syntaxNames].filter(name => !without.has(name)).sort()
  )
  expect(new Set(above.map(([syntax]) => syntax))).toEqual(new Set(Object.keys(commentSyntaxes)))
})

describe('on the same line', () => {
  it.each([
    ['a.md', `${angry} <!-- peoplefirst-disable-line -->\n\n${angry}`],
    ['a.md', `| a | b |\n| - | - |\n| ${angry} | x <!-- peoplefirst-disable-line --> |\n| ${angry} | x |`],
    ['a.html', `<p>${angry}</p><!-- peoplefirst-disable-line -->\n<p>${angry}</p>`],
    ['.github/replies.yml', `replies:\n  - body: ${angry} # peoplefirst-disable-line\n  - body: ${angry}\n`],
    ['a.arb', `{"@@locale": "en", "a": "${angry}", // peoplefirst-disable-line\n "b": "${angry}"}`]
  ])('%s: %s', (name, source) => {
    const {found, suppressed} = linted(name, source)
    expect([found.length, suppressed.length]).toEqual([1, 1])
    expect(suppressed[0]).toBeLessThan(found[0] as number)
  })
})

describe('a block', () => {
  const page = (...lines: readonly string[]) =>
    linted(
      'a.md',
      lines.map(line => (line === '' ? angry : `<!-- peoplefirst-${line} -->`)).join('\n\n')
    ).found.map(line => (line + 1) / 2)

  it('goes from disable to enable', () => {
    expect(page('', 'disable angry-ticket', '', '', 'enable angry-ticket', '')).toEqual([1, 6])
    expect(page('', 'disable', '', 'enable', '')).toEqual([1, 5])
  })

  it('is ended by the last word on a rule', () => {
    expect(page('disable', '', 'enable angry-ticket', '', 'disable person-as-record', '')).toEqual([4])
    expect(page('disable angry-ticket', 'enable x', '', 'enable', '')).toEqual([5])
    expect(page('disable angry-ticket', 'disable', 'enable angry-ticket', '')).toEqual([4])
  })

  it('is not what a comment behind it begins', () => {
    expect(page('', 'disable')).toEqual([1])
    expect(page('enable', '')).toEqual([2])
  })
})

describe('next line', () => {
  it('skips empty lines and further comments', () => {
    const source = `<!-- peoplefirst-disable-next-line x -->\n\n<!-- peoplefirst-disable-next-line angry-ticket -- a -->\n<!-- peoplefirst-disable-next-line y -->\n\n${angry}\n\n${angry}\n`
    expect(linted('a.md', source)).toMatchObject({found: [8], suppressed: [6], reasons: ['a']})
    const first = source.replace(' x ', ' angry-ticket ').replace('angry-ticket -- a', 'z')
    expect(linted('a.md', first)).toMatchObject({found: [8], suppressed: [6], reasons: [null]})
  })

  it('holds for a finding that begins or ends there', () => {
    const source = 'There came an angry\nticket <!-- peoplefirst-disable-line --> today.\n'
    expect(linted('a.md', source)).toMatchObject({found: [], suppressed: [1]})
  })

  it('ends with the text in YAML', () => {
    const source = `replies:\n  # peoplefirst-disable-next-line\n  - body: |\n      ${angry}\n    name: ${angry}\n`
    expect(linted('.github/replies.yml', source)).toMatchObject({suppressed: [4]})
    const map = `# peoplefirst-disable-next-line\nreplies:\n  - body: ${angry}\n`
    expect(linted('.github/replies.yml', map)).toMatchObject({found: [3], suppressed: []})
  })
})

describe('no comment at all', () => {
  const directive = 'peoplefirst-disable'
  it.each([
    ['in a fence', 'a.md', `\`\`\`md\n<!-- ${directive} -->\n\`\`\`\n\n${angry}`],
    ['in a fence in a list', 'a.md', `- x\n\n  ~~~md\n  <!-- ${directive} -->\n  ~~~\n\n${angry}`],
    ['in a fence in a quotation', 'a.md', `> \`\`\`\n> <!-- ${directive} -->\n> \`\`\`\n\n${angry}`],
    ['in indented code', 'a.md', `Write:\n\n    <!-- ${directive} -->\n\n${angry}`],
    ['in a code span', 'a.md', `Write \`<!-- ${directive} -->\` there.\n\n${angry}`],
    [
      'in a code span of two',
      'a.md',
      `Write \`\`\` \`\` <!-- ${directive} --> \`\` \`\`\` there.\n\n${angry}`
    ],
    ['behind a backslash', 'a.md', `Write \\<!-- ${directive} --> there.\n\n${angry}`],
    ['in a script', 'a.html', `<script>"<!-- ${directive} -->"</script><p>${angry}</p>`],
    ['in a title', 'a.html', `<title><!-- ${directive} --></title><p>${angry}</p>`],
    [
      'in CDATA',
      'values/strings.xml',
      `<resources><string name="a"><![CDATA[<!-- ${directive} -->]]> ${angry}</string></resources>`
    ],
    ['in quotes', '.github/replies.yml', `replies:\n  - name: " # ${directive}"\n    body: ${angry}`],
    [
      'in a block scalar',
      '.github/replies.yml',
      `replies:\n  - name: |\n      # ${directive}\n    body: ${angry}`
    ],
    ['in a string', 'a.arb', `{"@@locale": "en", "a": "// ${directive}", "b": "${angry}"}`],
    ['in a listing', 'a.adoc', `----\n// ${directive}\n----\n\n${angry}`],
    ['in a literal block', 'a.rst', `Write::\n\n  .. ${directive}\n\n${angry}`],
    ['in a code block', 'a.rst', `.. code-block:: rst\n\n   .. ${directive}\n\n${angry}`],
    ['in a paragraph', 'a.rst', `Write\n.. ${directive}\nthere.\n\n${angry}`],
    ['in a text of several lines', 'a.lg', `# A\n- \`\`\`\n> ${directive}\n\`\`\`\n- ${angry}`],
    ['in a cue', 'a.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\nNOTE ${directive}\n${angry}`],
    ['in a flag', 'a.po', `#, ${directive}\nmsgid "x"\nmsgstr "${angry}"`],
    ['in plain text', 'a.txt', `<!-- ${directive} -->\n# ${directive}\n// ${directive}\n\n${angry}`],
    ['never closed', 'a.md', `A line.\n\n<!-- ${directive} --\n\n${angry}`]
  ])('%s', (where, name, source) => {
    const {found, suppressed} = linted(name, source)
    expect(suppressed).toEqual([])
    if (where !== 'never closed') expect(found).toHaveLength(1)
  })
})

describe('of the comments themselves', () => {
  it('those that left nothing out are told, with the ids of which that holds', () => {
    const source = `<!-- peoplefirst-disable-next-line angry-ticket, person-as-record, other -- a -->\n${angry}\n\n<!-- peoplefirst-disable-next-line angry-ticket -->\n\nA ticket.\n\n<!-- peoplefirst-disable-line -- b -->\n`
    expect(linted('a.md', source)).toMatchObject({unused: [[4, 'angry-ticket'], [8]], bare: [4]})
  })

  it('those about rules that did not run are no concern', () => {
    expect(linted('a.md', `<!-- peoplefirst-disable other -- x -->\n${angry}`).unused).toEqual([])
  })
})

const pieces = [
  '<!-- ',
  ' -->',
  '{/* ',
  ' */}',
  '{{!-- ',
  '`',
  '```',
  '~~~',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '    ',
  '> ',
  '- ',
  '# ',
  '// ',
  '.. ',
  '::',
  '"',
  "'",
  '|',
  'key: ',
  '---',
  '+++',
  'NOTE ',
  'peoplefirst-',
  'peoplefirst-disable-next-line ',
  '<!-- peoplefirst-disable-next-line a -->',
  '# peoplefirst-disable-next-line a\n',
  '> peoplefirst-enable\n',
  '// peoplefirst-disable-line\n',
  '\n.. peoplefirst-disable-next-line\n\n',
  '\nNOTE peoplefirst-disable-next-line\n\n',
  'disable',
  '-next-line',
  '-line',
  'enable',
  ' -- ',
  ' angry-ticket',
  ',',
  '<script>',
  '</script>',
  '<![CDATA[',
  ']]>',
  '\u0002',
  '\u001f',
  '\uFEFF',
  '[',
  '{',
  'x'
]

test('comments stand in the source as they are said to, in any text of any syntax', () => {
  let found = 0
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), {maxLength: 60, size: 'max'}),
      fc.constantFrom(...Object.keys(commentSyntaxes)),
      (parts, syntax) => {
        const source = parts.join('')
        const lines = source.split(/\r\n|\n|\r/).length
        let from = 0
        for (const {start, end, kind, lines: about} of findSuppressions(source, syntax).suppressions) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(source.slice(start, end)).toContain(`peoplefirst-${kind}`)
          if (about) {
            expect(about.first).toBeGreaterThanOrEqual(1)
            expect(about.last).toBeGreaterThanOrEqual(about.first)
            expect(about.last).toBeLessThanOrEqual(lines)
          }
          from = end
          found++
        }
      }
    ),
    {numRuns: 4000}
  )
  expect(found).toBeGreaterThan(100)
})

test('a comment by itself is found wherever it is put between paragraphs of Markdown', () => {
  const paragraph = fc.constantFrom(
    'Text.',
    '- item',
    '> said',
    '`a`',
    '# Head',
    '```\ncode\n```',
    '~~~\n`\n~~~',
    '1. one',
    'a `b\n`` c'
  )
  fc.assert(
    fc.property(fc.array(paragraph), fc.array(paragraph), (before, behind) => {
      const comment = '<!-- peoplefirst-disable-file a -->'
      const source = [...before, comment, ...behind].join('\n\n')
      expect(findSuppressions(source, 'markdown').suppressions).toMatchObject([
        {ids: ['a'], start: source.indexOf(comment)}
      ])
    })
  )
})

test('among paragraphs, lists, quotations and code, the comments of Markdown are those of the reference parser', () => {
  const comment = '<!-- peoplefirst-disable-file a -->'
  const within = (sign: string, ...lines: readonly string[]): string =>
    lines.map(line => `${sign}${line}`).join('\n')
  const fenced = (sign: string): readonly string[] => [
    within(sign, '```md', comment, '```'),
    within(sign, '````', '```', comment, '```', '````'),
    within(sign, '~~~', '```', comment, '~~~')
  ]
  const block = fc.constantFrom(
    ...[
      comment,
      `word ${comment}`,
      `a\n${comment}\nb`,
      `\`${comment}\``,
      `\`x\` ${comment} \`y\``,
      `\`\` \` ${comment} \`\``
    ],
    ...['word', '# head', '***', `# ${comment}`, '<!-- two\nlines -->', '<!--\n```\n-->'],
    ...fenced(''),
    ...fenced('> ').flatMap(text => [text, `${text}\n\n${comment}`]),
    ...fenced('  ').map(text => `- item\n\n${text}\n\nword`),
    ...fenced('   ').map(text => `1. item\n\n${text}\n\nword`),
    ...[
      `- ${comment}\n- item\n\nword`,
      `> ${comment}`,
      `- item\n\n  ${comment}\n\nword`,
      `word\n\n    ${comment}\n\nword`
    ]
  )
  let found = 0
  fc.assert(
    fc.property(fc.array(block, {maxLength: 10, size: 'max'}), blocks => {
      const source = blocks.join('\n\n')
      const spans = htmlSpans(source)
      const isHtml = (index: number): boolean => spans.some(({start, end}) => start <= index && index < end)
      const starts = [...source.matchAll(/<!-- peoplefirst/g)].map(({index}) => index).filter(isHtml)
      expect(findSuppressions(source, 'markdown').suppressions.map(({start}) => start)).toEqual(starts)
      found += starts.length
    }),
    {numRuns: 500}
  )
  expect(found).toBeGreaterThan(500)
})

/** Where HTML stands for the reference parser. */
function htmlSpans(source: string): readonly {readonly start: number; readonly end: number}[] {
  const spans: {start: number; end: number}[] = []
  const nodes: Nodes[] = [fromMarkdown(source)]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const {start, end} = node.position ?? {}
    if (node.type === 'html') spans.push({start: start?.offset ?? 0, end: end?.offset ?? 0})
    if ('children' in node) nodes.push(...node.children)
  }
  return spans
}

test.each(Object.keys(commentSyntaxes))('hostile texts take no more than their length: %s', syntax => {
  const many = 20_000
  for (const piece of pieces) {
    for (const line of ['', '\n']) {
      const source = `${(piece + line).repeat(many)}peoplefirst-disable`
      expect(findSuppressions(source, syntax).suppressions.length).toBeLessThanOrEqual(many + 1)
    }
  }
  const stacked = `<!-- peoplefirst-disable-next-line a -->\n`.repeat(5_000)
  expect(findSuppressions(`${stacked}x`, syntax).suppressions.length).toBeLessThanOrEqual(5_000)
  const ticks = Array.from({length: 1500}, (_, length) => '`'.repeat(length + 1)).join(' ')
  expect(findSuppressions(`${ticks} peoplefirst-disable`, syntax).suppressions).toEqual([])
})
