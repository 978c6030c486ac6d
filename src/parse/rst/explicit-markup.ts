import {type DirectiveRole, directiveRole} from './directives.ts'

const DIRECTIVE =
  /^\.\.[ \t]+(\|[^|]{1,100}\|[ \t]+)?([A-Za-z][\w.+-]{0,60}(?::[\w.+-]{1,60}){0,3})::(?:[ \t]+|$)/
const FOOTNOTE = /^\.\.[ \t]+\[[^\]]{1,100}\](?:[ \t]+|$)/

/** What a line that begins with two full stops is. `length` counts up to its words. */
export type ExplicitMarkup =
  /** A comment or a target: nobody reads it. */
  | {readonly type: 'silent' | 'empty'}
  | {readonly type: 'footnote'; readonly length: number}
  | {readonly type: 'directive'; readonly length: number; readonly role: DirectiveRole}

/** Tells directives, footnotes and the texts of substitutions from comments and targets. */
export function explicitMarkup(text: string): ExplicitMarkup {
  if (text === '..') return {type: 'empty'}
  const directive = DIRECTIVE.exec(text)
  if (!directive) {
    const footnote = FOOTNOTE.exec(text)
    return footnote ? {type: 'footnote', length: footnote[0].length} : {type: 'silent'}
  }
  const [all, substitution, name = ''] = directive
  const role: DirectiveRole = substitution
    ? {argument: name === 'replace' ? 'prose' : 'none', body: 'skipped'}
    : directiveRole(name)
  if (role.argument !== 'version') return {type: 'directive', length: all.length, role}
  const version = /^\S+[ \t]*/.exec(text.slice(all.length))?.[0].length ?? 0
  return {type: 'directive', length: all.length + version, role}
}
