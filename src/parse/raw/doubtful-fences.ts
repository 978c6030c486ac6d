import {mayHoldReply} from '../markdown/reply-fence.ts'

/** How a fence begins: white space before it, its mark, and what follows. */
const FENCE = /^([ \t]*)(`{3,}|~{3,})([^\n]*)$/

interface DoubtfulFence {
  readonly lead: string
  readonly mark: string
  /** Whether it stands behind a tag or a quotation, so that a blank line ends either it or what it would be text of. */
  readonly isTagged: boolean
  readonly mayHoldReply: boolean
}

/**
 * Follows the lines of which only a parser can tell whether they open a fence: those that are indented, which may belong to
 * an item, and those behind a tag or in raw HTML. One that is closed as it was opened means the same in every reading.
 */
export class DoubtfulFences {
  #open: DoubtfulFence | undefined
  #isLost = false

  /** Whether a fence at the margin is one for certain. */
  get isClear(): boolean {
    return this.#open === undefined && !this.#isLost
  }

  get isOpen(): boolean {
    return this.#open !== undefined
  }

  /** Whether a parser may find a reply here that is read as it is written, whatever signs of Markdown are in it. */
  get mayBeLiteral(): boolean {
    return this.#isLost || this.#open?.mayHoldReply === true
  }

  /** From here on nobody but a parser knows what is code. */
  lose(): void {
    this.#isLost = true
    this.#open = undefined
  }

  /** Takes a line that is not in a certain fence; `isTagged` says whether a tag or a quotation stands above it. */
  pass(line: string, isTagged: boolean): void {
    if (this.#isLost) return
    const [, lead = '', mark, rest = ''] = FENCE.exec(line) ?? []
    const open = this.#open
    if (open) {
      if (line.trim() === '') {
        if (open.isTagged) this.lose()
      } else if (!line.startsWith(open.lead)) this.lose()
      else if (mark?.startsWith(open.mark.charAt(0))) this.#meet(open, {lead, mark, rest})
    } else if (mark !== undefined && !(mark.startsWith('`') && rest.includes('`')))
      this.#open = {lead, mark, isTagged, mayHoldReply: mayHoldReply(rest)}
  }

  #meet(open: DoubtfulFence, {lead, mark, rest}: {lead: string; mark: string; rest: string}): void {
    if (mark.length < open.mark.length) return
    if (lead === open.lead && /^[ \t\r]*$/.test(rest)) this.#open = undefined
    else this.lose()
  }
}
