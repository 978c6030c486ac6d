/** What is known of a way of writing prose, where the whole text is read. */
interface AboutProse {
  readonly type: 'prose'
  /** As a person calls it. */
  readonly title: string
}

/** What is known of a way of writing data, where some fields hold prose. */
interface AboutData {
  readonly type: 'data'
  readonly title: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether JSON Pointers lead to its values. */
  readonly pointers: boolean
}

/**
 * Every way of writing that the linter reads: a new one is a row here, and a reader in `syntaxes.ts`. Files are told apart
 * by this table, so that readers wait for the first file that needs them.
 */
export const syntaxTable = {
  markdown: {type: 'prose', title: 'Markdown'},
  html: {type: 'prose', title: 'HTML'},
  text: {type: 'prose', title: 'plain text'},
  mdx: {type: 'prose', title: 'MDX'},
  asciidoc: {type: 'prose', title: 'AsciiDoc'},
  rst: {type: 'prose', title: 'reStructuredText'},
  lg: {type: 'prose', title: 'Bot Framework language generation'},
  lu: {type: 'prose', title: 'Bot Framework language understanding'},
  srt: {type: 'prose', title: 'SubRip captions'},
  vtt: {type: 'prose', title: 'WebVTT captions'},
  po: {type: 'prose', title: 'gettext'},
  json: {type: 'data', title: 'JSON', extensions: ['.json', '.jsonc', '.jsonl', '.ndjson'], pointers: true},
  yaml: {type: 'data', title: 'YAML', extensions: ['.yml', '.yaml'], pointers: true},
  csv: {type: 'data', title: 'CSV', extensions: ['.csv', '.tsv'], pointers: false},
  xml: {
    type: 'data',
    title: 'XML',
    extensions: ['.xml', '.resx', '.resw', '.vxml', '.ssml', '.twiml', '.xlf', '.xliff'],
    pointers: false
  }
} as const satisfies Readonly<Record<string, AboutProse | AboutData>>

type Table = typeof syntaxTable
type NamesOf<Type extends string> = {
  [Name in keyof Table]: Table[Name]['type'] extends Type ? Name : never
}[keyof Table]

export type SyntaxName = keyof Table
/** Names of the syntaxes that are prose from end to end. */
export type ProseName = NamesOf<'prose'>
/** Names of the syntaxes that are data. */
export type DataName = NamesOf<'data'>

/** What is known of a syntax, its own type forgotten. */
export const aboutSyntax = (name: SyntaxName): AboutProse | AboutData => syntaxTable[name]

export const syntaxNames = Object.keys(syntaxTable) as [SyntaxName, ...SyntaxName[]]

/** Whether a syntax is data. */
export const isDataName = (name: SyntaxName): name is DataName => syntaxTable[name].type === 'data'
