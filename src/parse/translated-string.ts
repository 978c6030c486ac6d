import type {Span} from '../core/span.ts'

const STRING = String.raw`(?:"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)')`
/** How templates call the function that looks a text up by its English. */
const TRANSLATES = String.raw`(?:\$?t|__?|_[ex]|esc_(?:html|attr)_(?:_|e)|u?gettext(?:_lazy)?|i18n|lang|trans|translate)`
const OPENS = String.raw`(?:\{%[-+]?|\{\{\{?[-~]?|\{!!|<%[=-]|<\?(?:=|php\s+(?:echo\s+)?)|\$\{)\s*`

/** `{% trans "…" %}`, `{{ _("…") }}`, `{{t "…"}}`, `<%= t("…") %>`, `@lang('…')`, `{l s='…'}`. */
const CALL = new RegExp(
  String.raw`^(?:(?:@lang|${OPENS}${TRANSLATES})(?:\s*\(\s*|\s+)|\{l\s+s=)${STRING}`,
  'd'
)
/** `{{ '…'|trans }}`, `{{ "…" | t }}`. */
const FILTER = new RegExp(String.raw`^${OPENS}${STRING}\s*\|\s*${TRANSLATES}\b`, 'd')
/** The same anywhere in a text, to ask whether it has any. */
const ANY = new RegExp(
  String.raw`@lang\s*\(|${OPENS}(?:${TRANSLATES}(?:\s*\(\s*|\s+)["']|(?:"[^"]*"|'[^']*')\s*\|\s*${TRANSLATES}\b)`
)

/** A name of a text, such as `order.late` or `welcome`, which people do not read. */
const KEY = /^(?:\p{Ll}[\w-]*|\S+[._:/-]\w\S*)$/u

const isProse = (words: string): boolean => /\p{L}/u.test(words) && !KEY.test(words.trim())

/** Where the words of a template tag stand that shows a translated text: in the tag, between its quotes. */
export function translatedString(tag: string): Span | undefined {
  const [, double, single] = (CALL.exec(tag) ?? FILTER.exec(tag))?.indices ?? []
  const [start, end] = double ?? single ?? [0, 0]
  return isProse(tag.slice(start, end)) ? {start, end} : undefined
}

/** `_("…")` in a tag that does something else with it, and what is shown of several. */
const INNER = new RegExp(
  String.raw`(?<![\w.$])(?:(?:__?|u?gettext(?:_lazy)?|ngettext)\s?\(\s*|(?:pgettext|ngettext)\s?\(\s*(?:"[^"\n]*"|'[^'\n]*')\s*,\s*)${STRING}`,
  'dg'
)

/** Translated texts that a tag hands on, which are shown somewhere else: `{% set subject = _("…") %}`. */
export const innerStrings = (tag: string): Span[] =>
  [...tag.matchAll(INNER)].flatMap(({indices}) => {
    const [start, end] = indices?.[1] ?? indices?.[2] ?? [0, 0]
    return isProse(tag.slice(start, end)) ? [{start, end}] : []
  })

/** Whether a text may have such a tag. */
export const mayTranslate = (source: string): boolean => ANY.test(source)

/**
 * What is no word between those quotes: the sign before an escaped quotation mark, which nobody sees, and what is filled
 * in: `%(name)s`, `%s`, `%name%`, `{name}`, `:name`.
 */
const INSIDE =
  /((?<!\\)\\)(?=["'])|%\(\w{1,60}\)[a-z]|%(?:\d\$)?[sdi](?![A-Za-z])|%[A-Za-z_]\w{0,60}%|\{[\w .]{1,60}\}|(?<![^\s(])[:@]\w{1,60}/g

/** A stretch between the quotes that shows nothing, or something that is filled in. */
export interface Insert extends Span {
  readonly isFilledIn: boolean
}

/** The stretches of `words` that stand for something else, counted from `offset` on. */
export const insertsIn = (words: string, offset: number): Insert[] =>
  [...words.matchAll(INSIDE)].map(match => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    isFilledIn: match[1] === undefined
  }))
