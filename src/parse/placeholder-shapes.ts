/** How a placeholder shows in the text: one opaque word, nothing, or text whose tags are left alone. */
export type MaskKind = 'opaque' | 'hidden'

/** One way templates mark a place: from `open` to the next `close`. */
export interface Delimited {
  readonly open: string
  readonly close: string
  readonly kind: MaskKind
  /** May run over a line ending, though never over a blank line. */
  readonly multiline: boolean
  /** Its missing end is worth telling the writer. */
  readonly announced: boolean
}

const delimited = (open: string, close: string, more: Partial<Delimited> = {}): Delimited => ({
  open,
  close,
  kind: 'opaque',
  multiline: true,
  announced: false,
  ...more
})

/** Longest opening first. */
export const delimitedShapes: readonly Delimited[] = [
  delimited('{{!--', '--}}', {kind: 'hidden'}),
  delimited('{{--', '--}}', {kind: 'hidden'}),
  delimited('{{{', '}}}', {announced: true}),
  delimited('{{<', '>}}'),
  delimited('{{%', '%}}'),
  delimited('{{', '}}', {announced: true}),
  delimited('{%', '%}', {announced: true}),
  delimited('{#', '#}', {kind: 'hidden'}),
  delimited('<%', '%>', {kind: 'hidden'}),
  delimited('{!!', '!!}'),
  delimited('{!', '}', {multiline: false}),
  delimited('%{', '}', {multiline: false}),
  delimited('#{', '}', {multiline: false}),
  delimited('${', '}', {multiline: false}),
  delimited('[[', ']]', {multiline: false})
]

/** Placeholders that are known by what they say; each is tried where it starts and has a bounded length. */
export interface Worded {
  readonly pattern: RegExp
  readonly kind: MaskKind
  /** Where alone it has this meaning: in Markdown, of its attributes; in pages, of languages for them. */
  readonly only?: 'markdown' | 'html'
}

/** Sticky patterns, in order of preference. Each call makes new ones: a sticky pattern carries its position. */
export function wordedShapes(): readonly Worded[] {
  return [
    {pattern: /\{:[^{}\n]{0,200}\}/y, kind: 'hidden', only: 'markdown'},
    {pattern: /\{[#.][\w:.-]{1,80}(?: [.#][\w-]{1,80}){0,9}\}/y, kind: 'hidden', only: 'markdown'},
    {pattern: /\{[A-Za-z_][\w .-]{0,40}\}/y, kind: 'opaque'},
    {
      pattern: /@lang\(\s?(?:"(?:[^"\\\n]|\\.){1,900}"|'(?:[^'\\\n]|\\.){1,900}')[^()\n]{0,100}\)/y,
      kind: 'opaque'
    },
    {pattern: /%[A-Za-z_][\w.]{0,60}%/y, kind: 'opaque'},
    {
      pattern:
        /\[(?:(?:Customer|Agent|Company|Your|Insert|Order|First|Last|Name)\b[^[\]\n]{0,80}|[A-Z][A-Z _/-]{2,60})\](?![([:])/y,
      kind: 'opaque'
    },
    {
      pattern:
        /<(?:insert|your|name|reporter|customer|agent|company|first|last)(?:[ _-][\w '’/.-]{0,80})?>/iy,
      kind: 'opaque'
    },
    {pattern: /<[A-Z][A-Z _-]{1,60}>/y, kind: 'opaque'}
  ]
}

/** Element names that old pages write in capitals, and that are markup, not placeholders. */
export const capitalElements: ReadonlySet<string> = new Set(
  (
    'ABBR ACRONYM ADDRESS APPLET AREA ARTICLE ASIDE AUDIO BASE BASEFONT BIG BLINK BLOCKQUOTE BODY BR BUTTON CANVAS ' +
    'CAPTION CENTER CITE CODE COL COLGROUP DD DEL DETAILS DFN DIALOG DIR DIV DL DT EM EMBED FIELDSET FIGCAPTION ' +
    'FIGURE FONT FOOTER FORM FRAME FRAMESET HEAD HEADER HR HTML IFRAME IMG INPUT INS KBD LABEL LEGEND LI LINK MAIN ' +
    'MAP MARK MARQUEE MENU META NAV NOBR NOFRAMES NOSCRIPT OBJECT OL OPTGROUP OPTION OUTPUT PARAM PRE PROGRESS ' +
    'SAMP SCRIPT SECTION SELECT SMALL SPAN STRIKE STRONG STYLE SUB SUMMARY SUP SVG TABLE TBODY TD TEMPLATE ' +
    'TEXTAREA TFOOT TH THEAD TIME TITLE TR TT UL VAR VIDEO WBR XMP'
  ).split(' ')
)

/** Tags that print something where they stand; all others only steer. */
export const printingTag =
  /^\{%-?\s*(?:data|include|include_relative|render|cycle|link|image|img|url|trans|t|partial|snippet|component|dc|indented_data_reference)\b|^\{%\w+\./

/** `{{#if x}}`, `{{^x}}`, `{{else}}`, `{{/if}}`, and what Go writes so: they steer, all other braces print. */
export const steeringBraces =
  /^\{\{\{?(?:[~-]?\s*(?:[#^/]|else\b|(?:if|range|with)\s+[.$(])|-\s*end\b|\s*end\s*-)/

/** Tags whose body up to the closing tag is not read by anybody, or is read as it stands. */
export const bodyTag = /^\{%-?\s*(comment|raw|verbatim)\b/

/** `<%= … %>` prints, and so does `<%- … %>` where it does not steer. */
export const printingScriptlet = /^<%(?:=|-(?!-|\s*(?:if|else|elsif|end|for|while|unless|case|when|do)\b))/
