import type {BlockContext, BlockKind} from '../../core/block.ts'
import {contextOf, leadInOf, oneLine} from '../block-context.ts'

/** Where the reader stands in a table: its columns' names, and the current row and cell. */
interface TableState {
  readonly columns: string[]
  row: number
  cell: number
  header: boolean
}

/** What the document says about the place that is being read: heading, list, table, quotation. */
export class HtmlOutline {
  readonly #base: BlockContext
  readonly #kinds: BlockKind[] = []
  readonly #tables: TableState[] = []
  readonly #leadIns: (string | undefined)[] = []
  #quotes = 0
  #heading: string | undefined
  #previous: string | undefined

  constructor(base: BlockContext) {
    this.#base = base
    this.#heading = base.heading
  }

  get kind(): BlockKind {
    return this.#kinds.at(-1) ?? 'paragraph'
  }

  /** Enters an element; call the returned function when it ends. */
  enter(name: string, kind: BlockKind | undefined): () => void {
    const exits: (() => void)[] = []
    if (kind) exits.push(push(this.#kinds, kind))
    if (name === 'blockquote') {
      this.#quotes++
      exits.push(() => this.#quotes--)
    }
    if (/^(?:ul|ol|table|blockquote)$/.test(name)) {
      exits.push(push(this.#leadIns, leadInOf(this.#previous) ?? this.#leadIns.at(-1)))
      this.#previous = undefined
      exits.push(() => {
        this.#previous = undefined
      })
    }
    if (name === 'table') {
      exits.push(
        push(this.#tables, {columns: [], row: -1, cell: -1, header: false}),
        push(this.#kinds, 'paragraph')
      )
    }
    this.#enterCell(name)
    return () => {
      for (const exit of exits) exit()
    }
  }

  /** What is known about text at this place. */
  context(): BlockContext {
    const table = this.kind === 'tableCell' ? this.#tables.at(-1) : undefined
    return contextOf({
      ...this.#base,
      heading: this.#heading,
      leadIn: this.#leadIns.at(-1),
      quoted: this.#quotes > 0 || this.#base.quoted || undefined,
      column: table && table.row > 0 ? table.columns[table.cell] : undefined,
      header: table?.header || undefined
    })
  }

  /** Takes note of a block that was read here. */
  passed(text: string): void {
    const {kind} = this
    const table = this.#tables.at(-1)
    if (kind === 'heading') this.#heading = oneLine(text)
    if (kind === 'tableCell' && table?.row === 0 && table.header && table.cell >= 0) {
      table.columns[table.cell] = oneLine(`${table.columns[table.cell] ?? ''} ${text}`)
    }
    this.#previous = kind === 'paragraph' || kind === 'listItem' ? text : undefined
  }

  #enterCell(name: string): void {
    const table = this.#tables.at(-1)
    if (!table) return
    if (name === 'tr') {
      table.row++
      table.cell = -1
    }
    if (name !== 'td' && name !== 'th') return
    table.cell++
    table.header = name === 'th'
  }
}

function push<Item>(stack: Item[], item: Item): () => void {
  stack.push(item)
  return () => stack.pop()
}
