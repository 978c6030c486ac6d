import {readdirSync} from 'node:fs'
import {extname, join} from 'node:path'
import {parseXml} from '@rgrove/parse-xml'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, it, test} from 'vitest'
import {parseAllDocuments} from 'yaml'
import {type IgnoredFinding, ignoreFinding} from '../../src/ignore-finding.ts'
import {lint} from '../../src/lint.ts'
import {recogniseInput} from '../../src/run/recognise-input.ts'
import {angryEngine} from '../fix/angry-engine.ts'
import {fixtures, inputsOf, reading, sourceOf} from '../formats/read-fixture.ts'

const engine = angryEngine('upset person')

/** Each finding of a file, left out by itself with the same reason. */
function ignored(name: string, source: string, reason: string): readonly IgnoredFinding[] {
  const recognised = recogniseInput(name, source, reading)
  if (recognised.type === 'unchecked') return []
  const context = {format: recognised.file}
  const result = lint(source, context, engine)
  return result.findings.map(finding =>
    ignoreFinding({path: name, text: source, context, result}, finding, reason, engine)
  )
}

const first = (name: string, source: string, reason = 'a quote'): string => {
  const [outcome] = ignored(name, source, reason)
  return outcome?.type === 'ignored' ? outcome.text : (outcome?.type ?? 'nothing found')
}

const angry = 'An angry ticket came.'
const next = 'peoplefirst-disable-next-line angry-ticket -- a quote'
const same = 'peoplefirst-disable-line angry-ticket -- a quote'

describe('a comment stands', () => {
  it.each([
    ['above a paragraph', 'a.md', `# A\n\n${angry}\n`, `# A\n\n<!-- ${next} -->\n${angry}\n`],
    [
      'at the end of a line within a paragraph',
      'a.md',
      `One.\n${angry}\nTwo.\n`,
      `One.\n${angry}<!-- ${same} -->\nTwo.\n`
    ],
    [
      'inside the item before',
      'a.md',
      `- one\n- ${angry}\n- two\n`,
      `- one\n  <!-- ${next} -->\n- ${angry}\n- two\n`
    ],
    [
      'above the first item',
      'a.md',
      `One:\n\n1. ${angry}\n2. two\n`,
      `One:\n\n<!-- ${next} -->\n1. ${angry}\n2. two\n`
    ],
    ['in a quotation', 'a.md', `> ${angry}\n`, `> <!-- ${next} -->\n> ${angry}\n`],
    [
      'behind a row of a table',
      'a.md',
      `| a |\n| - |\n| b |\n| ${angry} |\n`,
      `| a |\n| - |\n| b |\n| ${angry} | <!-- ${same} -->\n`
    ],
    [
      'in frontmatter',
      'a.md',
      `---\ntitle: ${angry}\n---\n\nText.\n`,
      `---\n# ${next}\ntitle: ${angry}\n---\n\nText.\n`
    ],
    [
      'behind a byte order mark',
      'a.md',
      `\uFEFF${angry}\r\n\r\nText.\r\n`,
      `\uFEFF<!-- ${next} -->\r\n${angry}\r\n\r\nText.\r\n`
    ],
    ['in braces', 'a.mdx', `# A\n\n${angry}\n`, `# A\n\n{/* ${next} */}\n${angry}\n`],
    [
      'in HTML',
      'a.html',
      `<div>\n  <p>${angry}</p>\n</div>\n`,
      `<div>\n  <!-- ${next} -->\n  <p>${angry}</p>\n</div>\n`
    ],
    [
      'in templates',
      'a.hbs',
      `{{#if a}}\n<p>${angry}</p>\n{{/if}}\n`,
      `{{#if a}}\n{{!-- ${next} --}}\n<p>${angry}</p>\n{{/if}}\n`
    ],
    [
      'behind the words of a tag of several lines',
      'a.html',
      `<img\n  alt="${angry}">\n`,
      `<img\n  alt="${angry}"> <!-- ${same} -->\n`
    ],
    [
      'in XML, without two hyphens',
      'values/strings.xml',
      `<resources>\n  <string name="a">${angry}</string>\n</resources>\n`,
      `<resources>\n  <!-- ${next.replace('--', '—')} -->\n  <string name="a">${angry}</string>\n</resources>\n`
    ],
    [
      'behind an XML declaration',
      'values/strings.xml',
      `<?xml version="1.0"?><resources><string name="a">${angry}</string></resources>\n`,
      `<?xml version="1.0"?><resources><string name="a">${angry}</string></resources> <!-- ${same.replace('--', '—')} -->\n`
    ],
    [
      'above a line of YAML',
      '.github/replies.yml',
      `replies:\n  - name: x\n    body: ${angry}\n`,
      `replies:\n  - name: x\n    # ${next}\n    body: ${angry}\n`
    ],
    [
      'above a text of several lines',
      '.github/replies.yml',
      `replies:\n  - name: x\n    body: |\n      One.\n      ${angry}\n`,
      `replies:\n  - name: x\n    # ${next}\n    body: |\n      One.\n      ${angry}\n`
    ],
    [
      'above a quoted text of several lines',
      '.github/replies.yml',
      `replies:\n  - name: x\n    body: "One.\n      ${angry}"\n`,
      `replies:\n  - name: x\n    # ${next}\n    body: "One.\n      ${angry}"\n`
    ],
    [
      'in JSON with comments',
      'a.arb',
      `{\n  // ours\n  "@@locale": "en",\n  "a": "${angry}"\n}\n`,
      `{\n  // ours\n  "@@locale": "en",\n  // ${next}\n  "a": "${angry}"\n}\n`
    ],
    ['in AsciiDoc', 'a.adoc', `One.\n${angry}\n`, `One.\n// ${next}\n${angry}\n`],
    [
      'in reStructuredText',
      'a.rst',
      `Title\n=====\n\nOne.\n${angry}\n`,
      `Title\n=====\n\n.. ${next}\n\nOne.\n${angry}\n`
    ],
    [
      'in gettext',
      'a.po',
      `msgid "x"\nmsgstr "y"\n\n#: a.py\nmsgid "x"\nmsgstr "${angry}"\n`,
      `msgid "x"\nmsgstr "y"\n\n# ${next}\n#: a.py\nmsgid "x"\nmsgstr "${angry}"\n`
    ],
    [
      'in WebVTT',
      'a.vtt',
      `WEBVTT\n\n1\n00:01.000 --> 00:02.000\n${angry}\n`,
      `WEBVTT\n\nNOTE ${next}\n\n1\n00:01.000 --> 00:02.000\n${angry}\n`
    ],
    ['in templates of bots', 'a.lg', `# A\n- One.\n- ${angry}\n`, `# A\n- One.\n> ${next}\n- ${angry}\n`]
  ])('%s', (_, name, source, expected) => {
    expect(first(name, source)).toBe(expected)
  })
})

test('further rules of one line get comments of their own', () => {
  const source = `<!-- peoplefirst-disable-next-line other -- x -->\n${angry}\n`
  expect(first('a.md', source)).toBe(
    `<!-- peoplefirst-disable-next-line other -- x -->\n<!-- ${next} -->\n${angry}\n`
  )
})

test('what else the comment leaves out is told', () => {
  const [outcome] = ignored('a.md', `${angry} ${angry}\n`, 'a quote')
  expect(outcome).toMatchObject({type: 'ignored', others: 1})
})

describe('no comment stands', () => {
  it.each([
    ['in JSON', 'a.arb', `{"@@locale": "en", "a": "${angry}"}`, 'no-comments'],
    ['in plain text', 'a.txt', angry, 'no-comments'],
    ['in SubRip', 'a.srt', `1\n00:00:01,000 --> 00:00:02,000\n${angry}\n`, 'no-comments'],
    ['in a fence that is read', 'canned.md', `## A\n\n\`\`\`\nOne.\n${angry}\n\`\`\`\n`, 'no-place'],
    ['in a tag', 'a.html', `<img\n  alt="${angry}"\n  title="x">\n`, 'no-place'],
    [
      'in a file that is broken',
      'values/strings.xml',
      `<resources>\n<string name="a">${angry}</string>\n<a b=>`,
      'no-place'
    ]
  ])('%s', (_, name, source, expected) => {
    expect(first(name, source)).toBe(expected)
  })
})

/** A file as the reference library of its syntax reads it, without its comments. */
function valuesOf(name: string, source: string): unknown {
  const text = source.replace(/^\uFEFF/, '')
  switch (extname(name)) {
    case '.yml':
    case '.yaml':
      return parseAllDocuments(text, {logLevel: 'silent'}).map(document => document.toJS() as unknown)
    case '.xml':
    case '.vxml':
    case '.ssml':
    case '.xlf':
      return JSON.stringify(parseXml(text).toJSON()).replace(/\\n|\s/g, '')
    case '.md':
      return listsOf(text)
    default:
      return undefined
  }
}

/** How many items each list has: a comment parts no list. */
const listsOf = (text: string): readonly number[] => {
  const counts: number[] = []
  const nodes: object[] = [fromMarkdown(text)]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (!('children' in node) || !Array.isArray(node.children)) continue
    if ('type' in node && node.type === 'list') counts.push(node.children.length)
    nodes.push(...(node.children as object[]))
  }
  return counts.sort()
}

const files = readdirSync(fixtures).flatMap(format =>
  inputsOf(join(fixtures, format)).map(name => ({
    format,
    name,
    source: sourceOf(join(fixtures, format), name)
  }))
)
const odd = 'it -- is --> a */ quote }} here'

describe.each(files)('$format: $name', ({name, source}) => {
  it('reads the same with a comment, or takes none', () => {
    for (const outcome of ignored(name, source, odd)) {
      if (outcome.type !== 'ignored') continue
      expect(outcome.text.length).toBeGreaterThan(source.length)
      let before: unknown
      try {
        before = valuesOf(name, source)
      } catch {
        continue
      }
      expect(valuesOf(name, outcome.text)).toEqual(before)
    }
  })
})

test('most findings in files with comments can be left out', () => {
  const outcomes = files.flatMap(({name, source}) => ignored(name, source, odd))
  const may = outcomes.filter(({type}) => type !== 'no-comments')
  const done = may.filter(({type}) => type === 'ignored')
  expect(done.length).toBeGreaterThan(60)
  expect(done.length / may.length).toBeGreaterThan(0.8)
})
