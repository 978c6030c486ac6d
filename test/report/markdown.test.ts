import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'
import {markdown} from '../../src/report/markdown.ts'
import {crowd, options, report} from './ci-sample.ts'
import {checked, problems, reportOf} from './sample.ts'

test('prints a table for each file, and the reasons folded', () => {
  expect(markdown(report, options)).toMatchInlineSnapshot(`
    "<!-- peoplefirst -->
    ## Wording

    Checked 300 words in 3 files: 1 error, 1 warning and 1 suggestion.

    ### docs/a b.md

    | Place | Finding | Instead |
    | :-- | :-- | :-- |
    | 1:14 warning | A ticket has no feelings. | angry customers · people |

    ### macros.json

    | Place | Finding | Instead |
    | :-- | :-- | :-- |
    | 2:25 error | A ticket has no feelings.<br>in macros&#91;0&#93; "Late" › value | angry customer&#33; |

    1 more suggestion, shown with --suggestions.

    <details>
    <summary>Why this matters</summary>

    - **record-with-feelings**: A ticket is the record of a request.

    </details>
    "
  `)
})

test('is short when nothing was found', () => {
  expect(markdown(reportOf(checked('a.md', [])), options)).toBe(
    '<!-- peoplefirst -->\n## Wording\n\nChecked 100 words in 1 file: nothing to suggest.\n'
  )
})

test('lists twenty findings of a file, and says how many more there are', () => {
  const {report: many, options: shown} = crowd(23)
  const text = markdown(many, shown)
  expect(text.match(/^\| \d+:/gm)).toHaveLength(20)
  expect(text).toContain('\n\nAnd 3 more findings not listed here.\n\n')
})

test('fits into a comment, however much was found and however long it is', () => {
  const {report: many, options: shown} = crowd(19, {message: '|'.repeat(5000), why: '@all '.repeat(5000)})
  const [file] = many.files
  const files = Array.from({length: 200}, (_, index) => ({
    ...checked(`${index}.md`, []),
    ...file,
    path: `${index}.md`
  }))
  const text = markdown(reportOf(...files), shown)
  expect(text.length).toBeLessThan(65_536)
  const listed = text.match(/^\| \d+:/gm)?.length ?? 0
  expect(listed).toBeGreaterThan(5)
  expect(text).toContain(`And ${(200 * 19 - listed).toLocaleString('en')} more findings not listed here.`)
})

test('is a document of headings, tables and one fold', () => {
  const {children} = fromMarkdown(markdown(report, options), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()]
  })
  expect(children.map(({type}) => type)).toEqual([
    'html',
    'heading',
    'paragraph',
    'heading',
    'table',
    'heading',
    'table',
    'paragraph',
    'html',
    'list',
    'html'
  ])
})

test('what could not be done is listed, in Markdown that shows it as it is', () => {
  const many = Array.from({length: 30}, () => problems).flat()
  expect(markdown({...report, problems}, options)).toContain(
    `### Not done

- git was not found
- docs/a b.md: byte 4 (0xE9) is not UTF-8
- some.yml:2:3: no rule is called “&#60;nope&#62;”
`
  )
  expect(markdown({...report, problems: many}, options)).toContain('- and 70 more problems\n')
})
