/** How the parts of a directive are read. */
export interface DirectiveRole {
  /** `prose` runs on into the body; `version` is a number and then prose. */
  readonly argument: 'none' | 'prose' | 'title' | 'version'
  readonly body: 'prose' | 'quote' | 'caption' | 'skipped'
}

const each = (
  names: string,
  argument: DirectiveRole['argument'],
  body: DirectiveRole['body']
): [string, DirectiveRole][] => names.split(' ').map(name => [name, {argument, body}])

const roles: ReadonlyMap<string, DirectiveRole> = new Map([
  ...each(
    'note warning tip hint important caution danger error attention seealso todo centered',
    'prose',
    'prose'
  ),
  ...each(
    'admonition topic sidebar rubric table list-table tab tab-item group-tab dropdown card grid-item-card details',
    'title',
    'prose'
  ),
  ...each('csv-table', 'title', 'skipped'),
  ...each('versionadded versionchanged versionremoved deprecated', 'version', 'prose'),
  ...each('epigraph highlights pull-quote', 'prose', 'quote'),
  ...each('figure', 'none', 'caption'),
  ...each(
    'image code code-block sourcecode literalinclude include raw math toctree contents highlight parsed-literal ' +
      'productionlist graphviz digraph graph index meta tabularcolumns default-role role default-domain currentmodule ' +
      'module program sectionauthor codeauthor bibliography doctest testcode testsetup testcleanup testoutput prompt ' +
      'jinja plantuml uml mermaid tikz runblock ipython jupyter-execute command-output program-output youtube video ' +
      'highlightlang sectnum header footer title target-notes unicode date autosummary automodule',
    'none',
    'skipped'
  )
])

/** What a directive means for prose; of an unknown one the body is read and the argument is not. */
export const directiveRole = (name: string): DirectiveRole =>
  roles.get(name.toLowerCase()) ?? {argument: 'none', body: 'prose'}
