/** Tags between which pages and mails have their words. */
const PROSE_TAG =
  /<(?:p|br|td|th|tr|li|ul|ol|dl|dt|dd|h[1-6]|div|span|a|strong|em|b|i|u|small|table|tbody|blockquote|label|button|section|body|html|center|font|mj-\w+)(?:\s[^<>]{0,2000})?\/?>/gi
const MIN_TAGS = 2
/** What tells a page stands near its beginning. */
const LOOKED_AT = 50_000
/** Tags of templates and comments, which a page as well as a program may begin with. */
const TEMPLATE_TAG =
  /\{\{(?:[^}]|\}(?!\})){0,1000}\}\}|\{%(?:[^%]|%(?!\})){0,1000}%\}|\{#(?:[^#]|#(?!\})){0,1000}#\}|<%(?:[^%]|%(?!>)){0,1000}%>|<\?(?:[^?]|\?(?!>)){0,1000}\?>|<#--(?:[^-]|-(?!->)){0,1000}-->|<\/?[#@][^<>\n]{0,300}>|\{\*(?:[^*]|\*(?!\})){0,1000}\*\}|\{[$/\w][^{}\n]{0,200}\}/g
const CODE_LINE =
  /^\s*(?:#|\/\/|\/\*|\*|(?:import|const|var|let|def|class|function|return|server|export)\b.*)|[;{}\\=|]\s*$/

/**
 * Whether a template is one of a page or a mail: it has tags around words, and either begins with one or has few lines of
 * code. Settings and programs are written with the same template languages. Linear.
 */
export function looksLikePage(source: string): boolean {
  const text = source.slice(0, LOOKED_AT)
  const tags = text.match(PROSE_TAG)?.length ?? 0
  if (tags < MIN_TAGS) return false
  const rest = text
    .replace(TEMPLATE_TAG, '')
    .replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, '')
    .trimStart()
  if (/^<[a-z!]/i.test(rest)) return true
  const lines = rest.split('\n').filter(line => line.trim() !== '')
  return lines.filter(line => CODE_LINE.test(line)).length * 4 <= lines.length
}
