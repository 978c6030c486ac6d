/** How a definition of a link or a note begins, in quotations and items too. */
const DEFINITION = /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)\[(\^?[^\]\n]{1,200})\]:(.*)$/
const NOTE = /^\^\S+$/
/** What a link leads to, alone or before its title; it may stand on the next line. */
const TARGET = /^[ \t]*(?:(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+["'(].*)?)?[ \t]*$/
/** A line behind which a paragraph is over: blank, a heading, a rule. */
const NO_TEXT = /^[ \t>]*(?:$|#{1,6}(?:[ \t]|$)|(?:=+|-+|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})[ \t]*$)/
/** The rest of a definition: its target or its title. */
const REST = /^[ \t>]*(?:\S+[ \t]*$|["'(])/
/** So far in, a line of the text or of a quotation is code, or goes on with what stands above it. */
const DEEP = /^(?:[ \t>]*> ?)?(?: {4}| {0,3}\t)/
/** What may hold lines that stand so far in. */
const HOLDS = /^(?:[ \t>]*> ?)? {0,3}(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\n]*\]:)/
/** Of a longer line the beginning tells. */
const MAX_LINE = 1000

/** Gathers, line by line, what a Markdown text may define. */
export class DefinitionLabels {
  readonly found = new Set<string>()
  /** Whether no paragraph is open that a line would go on. */
  #isFree = true
  /** Whether the last line is a definition that may go on. */
  #isBehind = false
  /** Whether an item or a note may be open. */
  #isHeld = false

  pass(written: string, isCode: boolean): void {
    const line = written.slice(0, MAX_LINE).replace(/\r$/, '')
    const wasBehind = this.#isBehind
    this.#isBehind = false
    const [, lead = '', label, rest = ''] = (isCode ? null : DEFINITION.exec(line)) ?? []
    const isNote = label !== undefined && NOTE.test(label)
    const isDeep = DEEP.test(line)
    const begins = isDeep ? this.#isFree && this.#isHeld : this.#isFree || isNote || /[-*+.)]/.test(lead)
    const isMeant = begins && (isNote || TARGET.test(rest))
    if (!isDeep && line.trim() !== '') this.#isHeld = HOLDS.test(line)
    if (label !== undefined && isMeant) {
      this.found.add(label)
      this.#isBehind = !isNote
      this.#isFree = !isNote
    } else this.#isFree = isCode || NO_TEXT.test(line) || (wasBehind && REST.test(line))
  }
}
