import {type MarkedText, MarkedTextBuilder} from '../marked-text.ts'

/** Markup begins behind white space or opening punctuation and ends before white space or punctuation. */
const START = '(?<![^\\s\'"([{<\\-/:‘“’«¡¿‐–—\\uE000\\\\])'
const END = '(?![^\\s\'")\\]}>\\-/:.,;!?\\\\’”»‐–—…\\uE000])'
const INLINE = new RegExp(
  [
    '``(?<literal>(?:[^`]|`(?!`)){1,1000})``',
    ':(?<role>[A-Za-z][\\w.+-]{0,40}(?::[A-Za-z][\\w.+-]{0,40}){0,3}):`(?<roleText>(?:[^`\\\\]|\\\\[\\s\\S]){1,1000})`',
    '`(?<link>(?:[^`\\\\]|\\\\[\\s\\S]){1,1000})`__?',
    '_?`(?<plain>(?:[^`\\\\]|\\\\[\\s\\S]){1,1000})`',
    `${START}\\*\\*(?=\\S)(?<strong>(?:[^*\\\\]|\\\\[\\s\\S]|\\*(?!\\*)){1,1000}(?<=\\S))\\*\\*${END}`,
    `${START}\\*(?=[^\\s*])(?<emphasis>(?:[^*\\\\]|\\\\[\\s\\S]){1,1000}(?<=\\S))\\*${END}`,
    `${START}(?<substitution>\\|(?=\\S)[^|\\n]{1,100}(?<=\\S)\\|_{0,2})${END}`,
    '(?<footnote> ?\\[[\\w#*.-]{1,50}\\]_)(?!\\w)',
    '(?<address>(?:https?|ftp)://[^\\s<>`]{1,2000})',
    '(?<escape>\\\\[\\s\\S])',
    '(?<=[\\p{L}\\d])(?<reference>__?)(?=$|[\\s\'")\\]}>.,;:!?])'
  ].join('|'),
  'dgu'
)
/** `text <target>` */
const TARGET = /^([\s\S]*?)\s*<[^<>]*>$/

/** Roles whose content is code, a key or a name from code. */
const CODE_ROLE =
  /(?:^|:)(?:code|math|kbd|samp|file|command|program|option|envvar|func|function|class|meth|method|mod|module|attr|attribute|data|const|exc|obj|object|type|macro|var|member|enum|struct|raw|regexp|mimetype|token|keyword|dtag|makevar|mailheader|newsgroup|manpage|pep|rfc|eq|cite|download-path)$/i
/** Without a text of their own these show the title of their target. */
const TARGET_ROLE = /(?:^|:)(?:ref|doc|numref|any|download|keyword|confval)$/i

type Groups = Readonly<Record<string, readonly [number, number] | undefined>>

/** Adds inner text with its escapes; nothing else nests in this markup. */
function addEscaped(draft: MarkedTextBuilder, text: string, start: number, end: number): void {
  let from = start
  for (const {index} of text.slice(start, end).matchAll(/\\[\s\S]/g)) {
    const at = start + index
    draft.verbatim(text.slice(from, at), from)
    // A backslash takes a space along and keeps anything else.
    from = at + (/\s/.test(text[at + 1] ?? '') ? 2 : 1)
    if (from === at + 1) {
      draft.verbatim(text.slice(from, from + 1), from)
      from++
    }
  }
  if (from < end) draft.verbatim(text.slice(from, end), from)
}

/** Where the visible part of `text <target>` ends; the whole where there is no target. */
function visibleEnd(
  text: string,
  [start, end]: readonly [number, number]
): {readonly end: number; readonly hasTarget: boolean} {
  const shown = TARGET.exec(text.slice(start, end))?.[1]
  return shown === undefined ? {end, hasTarget: false} : {end: start + shown.length, hasTarget: true}
}

function addRole(
  draft: MarkedTextBuilder,
  text: string,
  match: RegExpExecArray,
  span: readonly [number, number]
): void {
  const {role = ''} = match.groups ?? {}
  const {end, hasTarget} = visibleEnd(text, span)
  const isOpaque = end === span[0] || CODE_ROLE.test(role) || (!hasTarget && TARGET_ROLE.test(role))
  if (isOpaque) draft.opaque(match.index, match[0].length)
  else {
    draft.openMark('link')
    addEscaped(draft, text, span[0], end)
    draft.closeMark('link')
  }
}

function addMatch(draft: MarkedTextBuilder, text: string, match: RegExpExecArray, groups: Groups): void {
  const {index, 0: all} = match
  const {literal, substitution, address, roleText, link, plain, strong, emphasis, escape: escaped} = groups
  if (literal || substitution) draft.opaque(index, all.length)
  else if (address) draft.verbatim(all, index)
  else if (roleText) addRole(draft, text, match, roleText)
  else if (link) {
    const {end} = visibleEnd(text, link)
    draft.openMark('link')
    if (end > link[0]) addEscaped(draft, text, link[0], end)
    else draft.opaque(index, all.length)
    draft.closeMark('link')
  } else if (escaped) addEscaped(draft, text, index, index + all.length)
  else {
    const span = plain ?? strong ?? emphasis
    if (!span) return
    const kind = strong ? 'strong' : 'emphasis'
    draft.openMark(kind)
    addEscaped(draft, text, span[0], span[1])
    draft.closeMark(kind)
  }
}

/** Reads the inline markup of a paragraph: roles and links by their text, literals opaque. Linear. */
export function readInlineText(text: string): MarkedText {
  const draft = new MarkedTextBuilder()
  const inline = new RegExp(INLINE)
  let from = 0
  for (let match = inline.exec(text); match; match = inline.exec(text)) {
    draft.verbatim(text.slice(from, match.index), from)
    addMatch(draft, text, match, match.indices?.groups ?? {})
    from = inline.lastIndex
  }
  draft.verbatim(text.slice(from), from)
  return draft.take()
}
