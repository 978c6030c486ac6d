import {describe, expect, test} from 'vitest'
import {OPAQUE} from '../../src/core/block.ts'
import type {ProseName} from '../../src/parse/syntax-table.ts'
import {syntaxes} from '../../src/parse/syntaxes.ts'
import {expectConsistent, occurrences, sourceOf} from './expect-maps.ts'

interface Trap {
  readonly name: string
  readonly source: string
  /** Texts of all blocks; `▢` is an opaque word. */
  readonly texts: readonly string[]
}

const markdown: readonly Trap[] = [
  {name: 'named reference', source: 'Tom &amp; Jerry crazy', texts: ['Tom & Jerry crazy']},
  {name: 'no-break space', source: 'a&nbsp;crazy day', texts: ['a\u00a0crazy day']},
  {name: 'reference without meaning', source: 'a &foo; crazy', texts: ['a &foo; crazy']},
  {name: 'escape', source: 'two\\_crazy \\*lines\\*', texts: ['two_crazy *lines*']},
  {name: 'quote continuation', source: '> One &amp;\n> crazy line', texts: ['One &\ncrazy line']},
  {name: 'lazy continuation', source: '> One\ncrazy line', texts: ['One\ncrazy line']},
  {name: 'nested list', source: '- a\n  - crazy\n    more crazy', texts: ['a', 'crazy\nmore crazy']},
  {name: 'table cell with pipe', source: '| a |\n|-|\n| x \\| crazy |', texts: ['a', 'x | crazy']},
  {name: 'hard breaks', source: 'one  \ncrazy\\\ncrazy', texts: ['one\ncrazy\ncrazy']},
  {name: 'bold in a word', source: 'un**crazy**ly', texts: ['uncrazyly']},
  {name: 'link', source: '[crazy](http://crazy.example "say crazy") it', texts: ['crazy it', 'say crazy']},
  {name: 'reference link', source: '[crazy][c] it\n\n[c]: http://x.example', texts: ['crazy it']},
  {
    name: 'autolinks',
    source: '<https://a.example> and www.b.example and c@d.example',
    texts: ['▢ and ▢ and ▢']
  },
  {name: 'inline code', source: 'the `crazy` crazy', texts: ['the ▢ crazy']},
  {
    name: 'image',
    source: 'see ![crazy *pic*](x.png "crazy") now',
    texts: ['see ▢ now', 'crazy pic', 'crazy']
  },
  {name: 'CRLF', source: 'one\r\ncrazy\r\n\r\ncrazy', texts: ['one\ncrazy', 'crazy']},
  {name: 'CR', source: 'one\rcrazy\r\rcrazy', texts: ['one\rcrazy', 'crazy']},
  {name: 'byte order mark', source: '\uFEFF# crazy\n\ncrazy', texts: ['crazy', 'crazy']},
  {name: 'astral', source: '😀 &#x1F600; crazy', texts: ['😀 😀 crazy']},
  {name: 'NUL', source: 'a \0 crazy', texts: ['a \0 crazy']},
  {name: 'task list', source: '- [x] crazy', texts: ['crazy']},
  {name: 'footnote', source: 'a[^1]\n\n[^1]: crazy note', texts: ['a', 'crazy note']},
  {name: 'setext', source: 'crazy\n=====\n\nb', texts: ['crazy', 'b']},
  {name: 'html block', source: '<div>\n<p>Tom &amp; crazy</p>\n</div>', texts: ['Tom & crazy']},
  {name: 'html in a quote', source: '> <div>\n> crazy &amp;\n> crazy</div>', texts: ['crazy &\ncrazy']},
  {name: 'inline html', source: 'a <kbd>crazy</kbd> <b>crazy</b><br>b', texts: ['a ▢ crazy\nb']},
  {name: 'html attributes', source: 'a <img alt="so &amp; crazy"> b', texts: ['a ▢ b', 'so & crazy']},
  {name: 'comment', source: 'a <!-- crazy --> b\n\n<!-- crazy -->', texts: ['a  b']},
  {name: 'code', source: '```\ncrazy {{ x\n```\n\n    crazy', texts: []},
  {name: 'liquid', source: 'Hi {{ crazy }}s, crazy', texts: ['Hi ▢s, crazy']},
  {
    name: 'liquid with markup inside',
    source: '__{{*x*}}__ [{{ a b }}]({{ url }}) crazy',
    texts: ['▢ ▢ crazy']
  },
  {name: 'liquid tags', source: '{% if a == "b" %}Crazy{% endif %} deal', texts: ['Crazy deal']},
  {name: 'tag lines', source: '{% if a %}\ncrazy\n{% else %}\nmore\n{% endif %}', texts: ['crazy', 'more']},
  {
    name: 'tag line in a table',
    source: '|a|\n|-|\n|b|\n{% if x %}\n|crazy|\n{% endif %}',
    texts: ['a', 'b', 'crazy']
  },
  {name: 'template comment', source: 'a {% comment %}crazy{% endcomment %}b {# crazy #}c', texts: ['a b c']},
  {
    name: 'bodies of tags',
    source:
      '{% trans %}Crazy user,{% endtrans %} {% trans name %} {% component "x" %}crazy{% endcomponent %}',
    texts: ['Crazy user, ▢ crazy']
  },
  {
    name: 'steering braces',
    source:
      '{{#if a}}{{#each b}}Crazy user,{{/each}}{{else}}Or so.{{/if}} {{^c}}crazy{{/c}} {{> part}} {{name}}',
    texts: ['Crazy user,Or so. crazy ▢ ▢']
  },
  {
    name: 'steering braces between letters',
    source: 'A day{{#if many}}s{{/if}} {{if .Late}}late{{else}}Crazy{{- end -}}! {{ start }} to {{ end }}',
    texts: ['A day▢s late▢Crazy! ▢ to ▢']
  },
  {name: 'raw', source: '{% raw %}{{ crazy }}{% endraw %}', texts: ['{{ crazy }}']},
  {name: 'fallback', source: 'Hi {{ n | default: "crazy friend" }}!', texts: ['Hi ▢!', 'crazy friend']},
  {name: 'bare fallback', source: 'Hi {%customer.name,fallback=there%}!', texts: ['Hi ▢!', 'there']},
  {name: 'unclosed', source: 'a {{ crazy\n\nb }}', texts: ['a {{ crazy', 'b }}']},
  {
    name: 'other placeholders',
    source: `%{a} #{b} \${c} {d} {!E.F} [Your name] <NAME> crazy`,
    texts: ['▢ ▢ ▢ ▢ ▢ ▢ ▢ crazy']
  },
  {
    name: 'link that looks like a placeholder',
    source: '[Your account](x) crazy',
    texts: ['Your account crazy']
  },
  {name: 'alert', source: '> [!NOTE]\n> crazy', texts: ['crazy']},
  {
    name: 'container',
    source: ':::tip Crazy *title*\n\n10:30 crazy\n\n:::',
    texts: ['Crazy title', '10:30 crazy']
  },
  {name: 'bracketed container', source: ':::tip[Crazy]\ncrazy\n:::', texts: ['Crazy', 'crazy']},
  {
    name: 'MkDocs',
    source: '!!! note "Crazy"\n    crazy\n\n    - crazy\n\nb',
    texts: ['Crazy', 'crazy', 'crazy', 'b']
  },
  {name: 'kramdown', source: '# crazy {#id}\n\ncrazy\n{: .note}', texts: ['crazy', 'crazy']},
  {
    name: 'double quoted title',
    source: '---\ntitle: "Crazy \\"title\\" x"\nid: crazy\n---\nb',
    texts: ['Crazy "title" x', 'b']
  },
  {
    name: 'single quoted title',
    source: "---\ntitle: 'it''s crazy' # crazy\n---\nb",
    texts: ["it's crazy", 'b']
  },
  {name: 'plain title', source: '---\r\ntitle: so crazy\r\n---\r\nb', texts: ['so crazy', 'b']},
  {name: 'folded', source: '---\nsummary: >-\n  so\n  crazy\n---\nb', texts: ['so crazy', 'b']},
  {
    name: 'TOML',
    source: '+++\ntitle = "so \\"crazy\\""\n[a]\ntitle = "crazy"\n+++\nb',
    texts: ['so "crazy"', 'b']
  },
  {
    name: 'addresses',
    source: 'at a.b@c.example or ./docs/x.md, and/or crazy',
    texts: ['at ▢ or ▢, and/or crazy']
  }
]

const html: readonly Trap[] = [
  {name: 'fragment', source: 'Hi there<br /><br />crazy', texts: ['Hi there', 'crazy']},
  {name: 'loose text', source: '<p>a</p>crazy', texts: ['a', 'crazy']},
  {
    name: 'references',
    source: '<p>a&nbsp;crazy &lt; &#39;crazy&#39; &ampcrazy',
    texts: ["a\u00a0crazy < 'crazy' &crazy"]
  },
  {name: 'CRLF', source: '<p>a\r\ncrazy</p>', texts: ['a\ncrazy']},
  {name: 'unclosed items', source: '<ul><li>crazy<li>crazy</ul>', texts: ['crazy', 'crazy']},
  {name: 'inline code', source: 'a <code>crazy</code> crazy', texts: ['a ▢ crazy']},
  {name: 'unclosed code', source: '<p>a <code>crazy</p><p>crazy</p>', texts: ['a ▢', 'crazy']},
  {name: 'silent', source: '<style>crazy</style><script>"<p>crazy"</script><pre>crazy</pre>a', texts: ['a']},
  {name: 'unclosed pre', source: 'a<pre>crazy', texts: ['a']},
  {name: 'title', source: '<title>Crazy &amp; co</title><body>b', texts: ['Crazy & co', 'b']},
  {
    name: 'attributes',
    source: '<meta name=description content="crazy"><img alt=crazy title=\'so &quot;crazy\'>',
    texts: ['crazy', 'crazy', 'so "crazy']
  },
  {name: 'table text out of place', source: '<table>crazy<tr><td>x</table>', texts: ['crazy', 'x']},
  {name: 'marks', source: 'so <em>cra</em><b>zy</b>', texts: ['so crazy']},
  {
    name: 'PHP',
    source: "<?php $a->b('crazy') ?><p>So crazy <?= $a ?> <?php _e('crazy day') ?><?xml x?>",
    texts: ['So crazy ▢ crazy day']
  },
  {
    name: 'Blade',
    source: '@if($a->b(c(1)))Crazy user,@endif <p>a@if.example @else crazy @ifs @yield("b") {{-- crazy --}}',
    texts: ['Crazy user,', '▢  crazy @ifs ▢']
  },
  {
    name: 'FreeMarker',
    source: '<#-- crazy --><#if a && (b > 2)>Crazy user,</#if> <@c d=1/> <@e>crazy</@e> <#1> <@',
    texts: ['Crazy user, ▢ crazy <#1> <@']
  },
  {
    name: 'Smarty',
    source:
      "{* crazy *}{if $a == 1}Crazy user,{/if} {$b|escape:'html'} {l s='crazy day' mod='c'} {if applicable}",
    texts: ['Crazy user, ▢ crazy day ▢']
  },
  {name: 'old capitals', source: '<P>crazy<BR>b', texts: ['crazy\nb']},
  {
    name: 'placeholder element',
    source: 'Hi <attribute key="n" default="crazy friend"/>!',
    texts: ['Hi ▢!', 'crazy friend']
  },
  {name: 'comment', source: 'a<!-- crazy --> crazy', texts: ['a crazy']},
  {name: 'nameless end tag', source: 'a</> crazy', texts: ['a crazy']},
  {name: 'cut off', source: 'crazy <a href="', texts: ['crazy']}
]

const text: readonly Trap[] = [
  {name: 'wrapped', source: 'one\n  crazy\n\ncrazy', texts: ['one\ncrazy', 'crazy']},
  {name: 'mail quotation', source: '> one\r\n> crazy\n\n>> crazy', texts: ['one\ncrazy', 'crazy']},
  {name: 'list', source: '- crazy\n  b\n- c\n1. crazy', texts: ['crazy\nb', 'c', 'crazy']},
  {name: 'rules', source: 'Crazy\n=====\n-----\nb', texts: ['Crazy', 'b']},
  {name: 'placeholder', source: 'Hi {{n}}, [Customer Name] crazy', texts: ['Hi ▢, ▢ crazy']},
  {name: 'byte order mark', source: '\uFEFFcrazy', texts: ['crazy']}
]

const traps: Readonly<Record<'markdown' | 'html' | 'text', readonly Trap[]>> = {markdown, html, text}

for (const [name, cases] of Object.entries(traps) as [ProseName, readonly Trap[]][]) {
  describe(name, () => {
    test.each(cases)('$name', ({source, texts}) => {
      const root = syntaxes[name].parse(source, {kind: 'docs'})
      expect(root.children.map(block => block.text.replaceAll(OPAQUE, '▢')).toSorted()).toEqual(
        [...texts].toSorted()
      )
      expectConsistent(source, root)
      const places = occurrences(source, 'crazy')
      for (const found of sourceOf(source, root, 'crazy')) {
        if (found.endsWith(':crazy')) expect(places).toContain(found)
        else expect(found.replace(/<\/?\w+>/g, '')).toMatch(/:crazy$/)
      }
    })
  })
}
