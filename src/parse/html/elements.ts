import type {BlockKind, Mark} from '../../core/block.ts'

/** What an element means for prose. Elements that are not in the table are inline and mean nothing. */
export type ElementRole =
  /** Stands apart from the text around it. */
  | {readonly type: 'block'; readonly kind?: BlockKind}
  | {readonly type: 'mark'; readonly mark: Mark['kind']}
  /** Code and drawings in line: one opaque word. */
  | {readonly type: 'opaque'}
  /** Not read by anybody as prose; nothing stays in the text. */
  | {readonly type: 'silent'}
  /** As `silent`, and it divides the text around it. */
  | {readonly type: 'silentBlock'}
  | {readonly type: 'break'}
  /** Has no content and divides the text. */
  | {readonly type: 'rule'}
  /** Has no content and stays in the text as one opaque word. */
  | {readonly type: 'image'}
  /** Has no content and leaves nothing in the text. */
  | {readonly type: 'void'}

const each = (names: string, role: ElementRole): [string, ElementRole][] =>
  names.split(' ').map(name => [name, role])

const roles: ReadonlyMap<string, ElementRole> = new Map([
  ...each(
    'address article aside blockquote body button center colgroup dd details dialog dir div dl dt fieldset figure ' +
      'footer form frameset head header hgroup html label legend main menu nav noframes noscript ol optgroup option p ' +
      'search section select summary table tbody textarea tfoot thead tr ul',
    {type: 'block'}
  ),
  // MJML, of which mails are made.
  ...each(
    'mjml mj-accordion-element mj-accordion-text mj-accordion-title mj-body mj-button mj-column mj-head mj-hero ' +
      'mj-navbar-link mj-preview mj-section mj-social-element mj-table mj-text mj-wrapper',
    {type: 'block'}
  ),
  ...each('h1 h2 h3 h4 h5 h6', {type: 'block', kind: 'heading'}),
  ...each('li', {type: 'block', kind: 'listItem'}),
  ...each('td th', {type: 'block', kind: 'tableCell'}),
  ...each('caption figcaption', {type: 'block', kind: 'caption'}),
  ...each('title mj-title', {type: 'block', kind: 'title'}),
  ...each('em i cite dfn', {type: 'mark', mark: 'emphasis'}),
  ...each('strong b', {type: 'mark', mark: 'strong'}),
  ...each('a', {type: 'mark', mark: 'link'}),
  ...each('q', {type: 'mark', mark: 'quote'}),
  ...each('del s strike', {type: 'mark', mark: 'deleted'}),
  ...each('code kbd samp tt var math svg object iframe', {type: 'opaque'}),
  ...each('script style template noembed mj-style', {type: 'silent'}),
  ...each('pre xmp listing plaintext', {type: 'silentBlock'}),
  ...each('br', {type: 'break'}),
  ...each('hr', {type: 'rule'}),
  ...each('img attribute', {type: 'image'}),
  ...each('area base basefont bgsound col embed frame input link meta param source track wbr', {type: 'void'})
])

/** The role of an element by its lower-case name. */
export const roleOf: (name: string) => ElementRole | undefined = name => roles.get(name)

/** Opening one of these ends an open element named in `ends`, unless one of `within` stands between. */
export interface ImpliedEnd {
  readonly ends: readonly string[]
  readonly within: readonly string[]
}

/** Elements whose end tag writers leave out. */
export const impliedEnds: Readonly<Record<string, ImpliedEnd>> = {
  li: {ends: ['li'], within: ['ul', 'ol', 'menu', 'dir']},
  dt: {ends: ['dt', 'dd'], within: ['dl']},
  dd: {ends: ['dt', 'dd'], within: ['dl']},
  td: {ends: ['td', 'th'], within: ['table', 'tr']},
  th: {ends: ['td', 'th'], within: ['table', 'tr']},
  tr: {ends: ['tr', 'caption'], within: ['table']},
  thead: {ends: ['caption'], within: ['table']},
  tbody: {ends: ['thead', 'tbody', 'caption'], within: ['table']},
  tfoot: {ends: ['thead', 'tbody'], within: ['table']},
  option: {ends: ['option'], within: ['select']}
}

/** Opened inside inline code, these show that the code was never closed. A `div` may be a line of code. */
export const endsInlineCode = (name: string): boolean => {
  const role = roles.get(name)
  return role?.type === 'rule' || (role?.type === 'block' && name !== 'div')
}

/** Inline skips that end with their block when nobody closes them. */
export const isInlineCode = (name: string): boolean => /^(?:code|kbd|samp|tt|var)$/.test(name)
