import type {Span} from '../core/span.ts'

const URL_START = /(?:https?|ftps?|sftp|file|ssh|git|wss?):\/\/|www\.|mailto:|tel:/i
const TRAILING = /[.,;:!?'"”’*_)\]}>…]/
const EXTENSION = /\.[a-z][a-z0-9]{0,4}$/
const LOCAL_PART = /[\w.+%-]/
const DOMAIN_PART = /[\w.-]/
const MAX_LOCAL_PART = 64
const MAX_DOMAIN = 255

/** The end of `word` without the punctuation that belongs to the sentence, not to the address. */
function withoutTrailing(word: string, start: number): number {
  let end = word.length
  while (end > start && TRAILING.test(word.charAt(end - 1))) {
    // A closing bracket belongs to the address when the address opens it: `https://x.org/a_(b)`.
    if (word[end - 1] === ')' && word.lastIndexOf('(', end - 1) >= start) break
    end--
  }
  return end
}

function urlIn(word: string): Span | undefined {
  const match = URL_START.exec(word)
  if (!match) return undefined
  const end = withoutTrailing(word, match.index)
  return end > match.index + match[0].length ? {start: match.index, end} : undefined
}

function emailIn(word: string): Span | undefined {
  const at = word.indexOf('@')
  if (at < 1) return undefined
  let start = at
  while (start > 0 && at - start < MAX_LOCAL_PART && LOCAL_PART.test(word.charAt(start - 1))) start--
  let end = at + 1
  while (end < word.length && end - at <= MAX_DOMAIN && DOMAIN_PART.test(word.charAt(end))) end++
  while (end > at && /[.-]/.test(word.charAt(end - 1))) end--
  const isAddress = start < at && word.slice(at + 1, end).includes('.')
  return isAddress ? {start, end} : undefined
}

/** `and/or` is prose; `./a`, `~/a`, `C:\a`, `/usr/bin` and `docs/a.md` are paths. */
function pathIn(word: string): Span | undefined {
  const start = /^[("'“‘[*_]*/.exec(word)?.[0].length ?? 0
  const end = withoutTrailing(word, start)
  const bare = word.slice(start, end)
  if (!/[\\/]/.test(bare) || /[^\w./\\~:@+%#=&?()-]/.test(bare)) return undefined
  const isPath =
    /^(?:\.{1,2}|~)[\\/]/.test(bare) ||
    /^[A-Za-z]:\\/.test(bare) ||
    /^\/[\w.-]+\/[\w./-]/.test(bare) ||
    EXTENSION.test(bare)
  return isPath ? {start, end} : undefined
}

/** Stretches of a text that no rule can read as words: web and mail addresses and file paths, ascending. */
export function opaqueSpans(text: string): Span[] {
  const spans: Span[] = []
  if (!/[/\\@:]|www\./i.test(text)) return spans
  for (const match of text.matchAll(/\S+/g)) {
    const word = match[0]
    if (!/[/\\@:]|www\./i.test(word)) continue
    const span = urlIn(word) ?? emailIn(word) ?? pathIn(word)
    if (span) spans.push({start: match.index + span.start, end: match.index + span.end})
  }
  return spans
}
