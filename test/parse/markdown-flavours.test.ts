import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {verbatimMap} from '../../src/core/source-map.ts'
import {BlockCollector} from '../../src/parse/block-collector.ts'
import {fallbackSpans} from '../../src/parse/fallback-spans.ts'
import {readMarkdown} from '../../src/parse/markdown/read-markdown.ts'
import {maskTemplates} from '../../src/parse/mask-templates.ts'
import {expectConsistent} from './expect-maps.ts'
import {type Case, expectInPlace, expectMarkersOnce, MARKER, tell} from './reader-checks.ts'

function parse(source: string) {
  const masked = maskTemplates(source, 'markdown')
  const collector = new BlockCollector(masked)
  readMarkdown(
    {text: masked.text, map: verbatimMap(0, masked.text.length)},
    collector,
    {},
    {readsFences: false}
  )
  return collector.finish()
}

const cases: readonly Case[] = [
  {
    name: 'body after a blank line',
    source: '!!! note\n\n    crazy\n\n    - crazy\n\nb',
    told: ['paragraph: crazy', 'listItem: crazy', 'paragraph: b']
  },
  {name: 'folded body', source: '???+ tip "Crazy"\n    crazy', told: ['title: Crazy', 'paragraph: crazy']},
  {
    name: 'tabs',
    source: '=== "Crazy"\n\n    crazy\n\n=== "B"\n\n    - crazy\n',
    told: ['title: Crazy', 'paragraph: crazy', 'title: B', 'listItem: crazy']
  },
  {name: 'chosen tab', source: '===! "Crazy"\n    crazy', told: ['title: Crazy', 'paragraph: crazy']},
  {
    name: 'note in a tab',
    source: '=== "A"\n\n    !!! note "B"\n\n        crazy\n\n    crazy\n\nc',
    told: ['title: A', 'title: B', 'paragraph: crazy', 'paragraph: crazy', 'paragraph: c']
  },
  {
    name: 'code in a body',
    source: '!!! note\n\n        crazy\n\n    ```\n    crazy\n    ```\n    b',
    told: ['paragraph: b']
  },
  {
    name: 'code with blank lines in a body',
    source: '!!! note\n\n    ```\n    a\n\n\n    crazy\n    ```\n\n    b\n\nc',
    told: ['paragraph: b', 'paragraph: c']
  },
  {
    name: 'code with blank lines in a quoted body',
    source: '> !!! note\n>\n>     ```\n>     a\n>\n>     crazy\n>     ```\n>\n> c',
    told: ['quoted paragraph: c']
  },
  {
    name: 'code that its body leaves open',
    source: '!!! note\n    ```\n    a\n\ncrazy\n\n!!! note\n    b',
    told: ['paragraph: crazy', 'paragraph: b']
  },
  {name: 'tabulator', source: '!!! note\n\n\tcrazy\n\nb', told: ['paragraph: crazy', 'paragraph: b']},
  {
    name: 'in a list',
    source: '- a\n\n    !!! note\n\n        crazy\n\n    b',
    told: ['listItem: a', 'listItem: crazy', 'listItem: b']
  },
  {
    name: 'in a quotation',
    source: '> !!! note "B"\n>\n>     crazy\n>\n> c',
    told: ['title: B', 'quoted paragraph: crazy', 'quoted paragraph: c']
  },
  {name: 'heading underline', source: 'a\n===\n\n    crazy', told: ['heading: a']},
  {
    name: 'TOML text of several lines',
    source:
      '+++\ntitle = "a"\ndescription = """\nso \\\n   crazy\r\n"b" \\u00e9"""\nsummary = \'\'\'crazy\'\'\'\n+++\n',
    told: ['title: a', 'title: so crazy\n"b" é', 'title: crazy']
  },
  {name: 'raw', source: 'a {% raw %}{{ crazy }}{% endraw %}', told: ['paragraph: a {{ crazy }}']},
  {
    name: 'figure',
    source: '{{< figure src="crazy.png" title="So crazy" alt=\'a crazy cat\' caption="b" >}}',
    told: ['attribute: So crazy', 'attribute: a crazy cat', 'attribute: b']
  },
  {
    name: 'include',
    source: 'a\n\n{% include image.html url="crazy" caption="So crazy" %}\n\nb',
    told: ['paragraph: a', 'attribute: So crazy', 'paragraph: b']
  },
  {name: 'render', source: "{% render 'card', title: 'Crazy' %}", told: ['attribute: Crazy']},
  {
    name: 'comparison',
    source: '{% if page.title == "crazy" %}a{% endif %}{% if title = "crazy" %}{% endif %}',
    told: ['paragraph: a']
  },
  {name: 'shortcode in code', source: '```\n{{< figure title="crazy" >}}\n```\n\nb', told: ['paragraph: b']},
  {
    name: 'scriptlets',
    source: 'Hi <%= crazy %>, <%- crazy %> <% if crazy %>b<% end %> c',
    told: ['paragraph: Hi ▢, ▢ b c']
  },
  {
    name: 'scriptlet lines',
    source: '<% if crazy %>\na\n<%- end -%>\n\n<%-- crazy --%>\nb',
    told: ['paragraph: a', 'paragraph: b']
  },
  {name: 'percentages', source: 'a <%5 crazy', told: ['paragraph: a <%5 crazy']},
  {
    name: 'fallback without a name',
    source: 'Hi {{user.firstName | Crazy friend}}, {{ x | upcase }} {{a || Crazy}}',
    told: ['paragraph: Hi ▢, ▢ ▢', 'fallback: Crazy friend']
  }
]

test.each(cases)('$name', ({source, told: expected}) => {
  const root = parse(source)
  expect(tell(root)).toEqual(expected)
  expectInPlace(source, root)
})

describe('texts in placeholders', () => {
  test.each([
    ['{{ a | Player }}', ['Player']],
    ['{{ a | player }}', []],
    ['{{ a | default: "Player" | Upper }}', ['Player']],
    ['{% include a.html alt="x y" data-title="z" %}', ['x y']],
    ['{{ f title="x" }}', []],
    ['{%customer.name,fallback=there%}', ['there']]
  ])('%s', (placeholder, expected) => {
    const found = fallbackSpans(placeholder, 5).map(({start, end}) => placeholder.slice(start - 5, end - 5))
    expect(found).toEqual(expected)
  })
})

const body: fc.Arbitrary<string> = fc.letrec<{block: string}>(tie => ({
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constantFrom(
      MARKER,
      `- ${MARKER}\n  ${MARKER}`,
      `> ${MARKER}`,
      `# ${MARKER}`,
      `{{< figure alt="${MARKER}" >}}`
    ),
    fc
      .tuple(
        fc.constantFrom('!!! note', `??? tip "${MARKER}"`, `=== "${MARKER}"`),
        fc.array(tie('block'), {minLength: 1, maxLength: 3})
      )
      .map(([head, blocks]) => `${head}\n\n${blocks.join('\n\n').replace(/^(?=.)/gm, '    ')}`)
  )
})).block

test('every body is read once, in its place, at any depth', () => {
  const page = fc
    .tuple(fc.array(body, {minLength: 1, maxLength: 4}), fc.constantFrom('\n', '\r\n'))
    .map(([blocks, ending]) => blocks.join('\n\n').replaceAll('\n', ending))
  expectMarkersOnce(page, parse, 300)
})

test.each(['!!! note\n', '=== "a"\n    ', '> !!! a\n>     ', '<% ', '<%= a', '{{ a | A', '{{< x title="'])(
  '%j many times',
  part => {
    const source = part.repeat(5000)
    expectConsistent(source, parse(source))
  }
)
