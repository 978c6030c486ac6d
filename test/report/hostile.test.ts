import {parseXml, XmlElement, XmlText} from '@rgrove/parse-xml'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'
import type {Severity} from '../../src/core/rule.ts'
import {messageLines, messageText} from '../../src/report/message-lines.ts'
import {oneLine} from '../../src/report/one-line.ts'
import {type ReporterName, reporters} from '../../src/report/reporters.ts'
import {checked, findingOn, optionsFor, reportOf, whole} from './sample.ts'

const source = 'An angry ticket.\n'
const bits = fc.constantFrom(
  'a',
  'Z',
  '7',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '%',
  '%0A',
  '::',
  ':',
  ',',
  '::error::',
  '##[error]',
  '"',
  "'",
  '<',
  '>',
  '&',
  '&amp;',
  ']]>',
  '<![CDATA[',
  '-->',
  '\0',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufffe',
  '\ud800',
  '\udc00',
  '😀',
  '|',
  '\\',
  '\\|',
  '`',
  '*',
  '_',
  '~',
  '$x$',
  '# ',
  '- ',
  '1. ',
  '@user',
  '#12',
  '!3',
  '&4',
  'GH-5',
  '[a](b)',
  '![a](b)',
  '<b>',
  '{0}',
  '{{ name }}',
  'https://example.org',
  'www.example.org',
  'a@example.org',
  ':tada:',
  '</details>',
  '/',
  '..'
)
const text = fc.array(bits, {minLength: 1, maxLength: 8}).map(parts => parts.join(''))
const severity = fc.constantFrom<Severity>('error', 'warning', 'suggestion')
const situation = fc
  .record({
    message: text,
    because: fc.option(text),
    locator: fc.option(text),
    wording: text,
    path: text,
    severity,
    why: text
  })
  .map(({path, wording, ...more}) => {
    const suggestions = [{text: wording, safe: false, edits: null}]
    const finding = findingOn(source, 'angry ticket', {...more, suggestions})
    return {path, finding, report: reportOf(checked(path, [finding]))}
  })
type Situation = typeof situation extends fc.Arbitrary<infer Value> ? Value : never

async function always(
  format: ReporterName,
  check: (output: string, situation: Situation) => void
): Promise<void> {
  const reporter = await reporters[format]()
  fc.assert(
    fc.property(situation, one => {
      const options = optionsFor({}, one.report, {suggestions: true})
      check(whole(reporter(one.report, options)), one)
    }),
    {numRuns: 500}
  )
}

const wellFormed = (value: string): string => value.replace(/\p{Cs}/gu, '\uFFFD')

test('JSON reports are one document that says the same', async () => {
  await always('gitlab', (output, {path, finding}) => {
    const [issue] = JSON.parse(output)
    expect([issue.description, issue.location.path]).toEqual([messageText(finding), path])
  })
  await always('rdjson', (output, {path, finding}) => {
    const [{message, location}] = JSON.parse(output).diagnostics
    expect([message, location.path]).toEqual([messageText(finding), path])
  })
  await always('sarif', (output, {path, finding}) => {
    const [{message, locations}] = JSON.parse(output).runs[0].results
    expect(message.text).not.toContain('](')
    expect(message.text.replaceAll('] (', '](')).toBe(messageText(finding).replaceAll('] (', ']('))
    const {uri} = locations[0].physicalLocation.artifactLocation
    const known = uri.startsWith('file://') ? uri.slice('file://'.length) : uri
    expect(decodeURIComponent(known)).toBe(wellFormed(path))
    expect(known).toMatch(/^[\w\-.~!*'()%/]*$/)
  })
})

const elementsOf = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.filter(child => child instanceof XmlElement).flatMap(elementsOf)
]
const attributeOf = ({attributes}: XmlElement, name: string): string | undefined => attributes[name]
const inXml = (value: string): string =>
  value.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')

function readXml(output: string): readonly XmlElement[] {
  const {root} = parseXml(output)
  if (!root) throw new Error('there is no root')
  return elementsOf(root)
}

test('XML reports are well-formed and read back as they were', async () => {
  await always('checkstyle', (output, {path, finding}) => {
    const [, file, error, ...more] = readXml(output)
    expect([file && attributeOf(file, 'name'), error && attributeOf(error, 'message')]).toEqual([
      inXml(path),
      inXml(messageText(finding))
    ])
    expect(more).toEqual([])
  })
  await always('junit', (output, {path, finding}) => {
    const [, suite, testcase, result, ...more] = readXml(output)
    expect([suite && attributeOf(suite, 'name'), testcase && attributeOf(testcase, 'classname')]).toEqual([
      inXml(path),
      inXml(path)
    ])
    const said = result?.children.filter(child => child instanceof XmlText).map(child => child.text)
    expect(said?.join('')).toBe(inXml([`${oneLine(path)}:1:4`, ...messageLines(finding)].join('\n')))
    expect(more).toEqual([])
  })
})

/** As GitHub's runner reads a line of output. */
function readCommand(line: string): {
  name: string
  properties: Readonly<Record<string, string>>
  message: string
} {
  const [, name = '', list = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/s.exec(line) ?? []
  const plain = (value: string): string =>
    value.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const properties = list.split(',').map(pair => {
    const [key = '', ...rest] = pair.split('=')
    return [key, plain(rest.join('='))]
  })
  return {name, properties: Object.fromEntries(properties), message: plain(message)}
}

test('each annotation is one command that says the same', async () => {
  const levels = {error: 'error', warning: 'warning', suggestion: 'notice'}
  await always('github', (output, {path, finding}) => {
    const [line = '', summary, ...more] = output.split('\n')
    expect(readCommand(line)).toEqual({
      name: levels[finding.severity],
      properties: {
        file: path,
        line: '1',
        endLine: '1',
        col: '4',
        endColumn: '16',
        title: 'record-with-feelings'
      },
      message: messageLines(finding).join('\n')
    })
    expect(line).not.toContain('\r')
    expect(summary).toMatch(/^Checked 100 words in 1 file: 1 \w+\.$/)
    expect(more).toEqual([''])
  })
})

/** The texts of a tree that a reader sees, one for each node. */
function textsOf(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value]
  return 'children' in node ? node.children.flatMap(textsOf) : []
}
const textOf = (node: Nodes | undefined): string => (node ? textsOf(node).join('') : '')

test('a comment shows texts as they are, notifies nobody and links nothing', async () => {
  const visible = (value: string): string => value.replaceAll('\u200B', '').replace(/\s+/g, ' ').trim()
  await always('markdown', (output, {path, finding}) => {
    const tree = fromMarkdown(output, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
    const [, , , heading, table, ...rest] = tree.children
    expect(tree.children.map(({type}) => type)).toEqual([
      'html',
      'heading',
      'paragraph',
      'heading',
      'table',
      'html',
      'list',
      'html'
    ])
    if (heading?.type !== 'heading' || table?.type !== 'table') throw new Error('there is no table')
    const [, row, ...rows] = table.children
    expect(rows).toEqual([])
    const said = (row?.children ?? []).map(cell => visible(textOf(cell)))
    const field = finding.locator === null ? '' : `in ${finding.locator}`
    expect(said).toEqual([
      `1:4 ${finding.severity}`,
      visible(`${oneLine(finding.message).trim()}${field && `in ${oneLine(finding.locator ?? '').trim()}`}`),
      visible(oneLine(finding.suggestions[0]?.text ?? ''))
    ])
    expect(visible(textOf(heading))).toBe(visible(oneLine(path)))
    expect(textOf(rest[1])).toContain('record-with-feelings:')
    for (const seen of textsOf(tree)) expect(seen).not.toMatch(/[@#!&$%~^][\w"]|:\/\/|www\./)
    const types = JSON.stringify(tree).match(/"type":"\w+"/g) ?? []
    expect(new Set(types.map(type => type.slice(8, -1)))).toEqual(
      new Set([
        'root',
        'html',
        'heading',
        'text',
        'paragraph',
        'table',
        'tableRow',
        'tableCell',
        'list',
        'listItem',
        'strong'
      ])
    )
    const html = output.match(/<[^>]*>/g)
    expect(html).toEqual([
      '<!-- peoplefirst -->',
      ...(field ? ['<br>'] : []),
      '<details>',
      '<summary>',
      '</summary>',
      '</details>'
    ])
  })
})
