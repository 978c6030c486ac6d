import {describe, expect, test} from 'vitest'
import {fixText, safeWording} from '../../src/fix-text.ts'
import {parseFile} from '../../src/parse/parse-file.ts'
import type {ProseName} from '../../src/parse/syntax-table.ts'
import {angryEngine} from '../fix/angry-engine.ts'
import {expectInPlace, tell} from './reader-checks.ts'

const read = (source: string, syntax: ProseName) => parseFile(source, syntax, {kind: 'docs'})

/** A tag, and what is read of it. */
const tags: readonly (readonly [tag: string, ...told: readonly string[]])[] = [
  ['{% trans "A crazy day." %}', 'paragraph: A crazy day.'],
  ["{%- translate 'A crazy day.' context 'x' -%}", 'paragraph: A crazy day.'],
  ['{{ _("A crazy day.") }}', 'paragraph: A crazy day.'],
  ['{{ __("A crazy :day.", ["day" => 1]) }}', 'paragraph: A crazy ▢.'],
  ['{{{ gettext("A crazy day.") }}}', 'paragraph: A crazy day.'],
  ['{!! __("A crazy day.") !!}', 'paragraph: A crazy day.'],
  ['<%= t("A crazy day.") %>', 'paragraph: A crazy day.'],
  ['{{t "A crazy day."}}', 'paragraph: A crazy day.'],
  ['{{ "A crazy day."|trans|raw }}', 'paragraph: A crazy day.'],
  ["@lang('A crazy (:kind) day.', ['kind' => 1])", 'paragraph: A crazy (▢) day.'],
  ["{{ _('It\\'s a crazy %(kind)s day, 100%.') }}", "paragraph: It's a crazy ▢ day, 100%."],
  ['One {% trans "crazy" %} {% trans "Crazy day" %} more.', 'paragraph: One ▢ Crazy day more.'],
  ['A {{ _("A crazy {thing}") }}, {{ name }}.', 'paragraph: A A crazy ▢, ▢.'],
  ['A {{ __("crazy.day") }} or {{ "general.crazy" | t }}.', 'paragraph: A ▢ or ▢.'],
  ['A {{ link(url, _("Crazy day")) }}.', 'paragraph: A ▢.', 'fallback: Crazy day'],
  ['A {{ ngettext("Crazy day", "Crazy days", n) }}.', 'paragraph: A ▢.', 'fallback: Crazy day'],
  ['A {{ pgettext("of weather", "Crazy day") }}.', 'paragraph: A ▢.', 'fallback: Crazy day'],
  ['A {% if x == _("Crazy day") %}b{% endif %}', 'paragraph: A b'],
  ['A crazy @lang day, a@lang.example (b)', 'paragraph: A crazy @lang day, ▢ (b)'],
  ['A {% trans "so `crazy`" %}', 'paragraph: A {% trans "so `crazy`" %}']
]

describe.each(['text', 'html', 'markdown'] as const)('%s', syntax => {
  const kept = tags.filter(([tag]) => syntax !== 'markdown' || !tag.includes('`'))
  test.each(kept)('%s', (tag, ...told) => {
    const root = read(tag, syntax)
    expect(tell(root)).toEqual(told)
    expectInPlace(tag, root)
  })
})

test('a translated text that its own marks or an address would break stays whole', () => {
  const alone = "fallback: Don't be crazy"
  expect(tell(read(`<img alt='{{ _("Don't be crazy") }}'>`, 'html'))).toEqual([alone])
  expect(tell(read('A [crazy]({{ _("x y") }}) link', 'markdown'))).toEqual(['paragraph: A crazy link'])
  expect(tell(read('<img alt="{{ _("So crazy") }}">', 'html'))).toEqual(['attribute: So crazy'])
})

test.each([
  ['upset people', '<p>{% trans "We have upset people today." %}</p>'],
  ["people's mail", undefined],
  ['the 100 % upset', undefined]
])('“%s” is written between the quotation marks, or left out', (wording, fixed) => {
  const source = '<p>{% trans "We have angry tickets today." %}</p>'
  const {text} = fixText(source, {format: 'html', kind: 'docs'}, angryEngine(wording), safeWording)
  expect(text).toBe(fixed ?? source)
})
