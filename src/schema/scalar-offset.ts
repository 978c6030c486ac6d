import type {Scalar} from 'yaml'

/**
 * Where unit `offset` of a YAML text stands in `raw`, the text as written with its quotes.
 * `undefined` when the text is folded over lines, so that its units no longer stand side by side.
 */
export function offsetInScalar(
  raw: string,
  type: Scalar.Type | undefined,
  offset: number
): number | undefined {
  if (raw.includes('\n')) return undefined
  switch (type) {
    case 'PLAIN':
      return offset
    case 'QUOTE_SINGLE':
      return stepThrough(raw, offset, (text, at) => (text[at] === "'" ? {written: 2, read: 1} : plain))
    case 'QUOTE_DOUBLE':
      return stepThrough(raw, offset, (text, at) => (text[at] === '\\' ? escapeAt(text, at) : plain))
    default:
      return undefined
  }
}

/** Units that one character takes as written, and as read. */
interface Step {
  readonly written: number
  readonly read: number
}

const plain: Step = {written: 1, read: 1}
/** Escapes with hexadecimal digits (https://yaml.org/spec/1.2.2/#57-escaped-characters). */
const digits: Readonly<Record<string, number>> = {x: 2, u: 4, U: 8}

function escapeAt(text: string, at: number): Step {
  const count = digits[text[at + 1] ?? ''] ?? 0
  const code = count > 0 ? Number.parseInt(text.slice(at + 2, at + 2 + count), 16) : 0
  return {written: 2 + count, read: code > 0xffff ? 2 : 1}
}

/** Walks from behind the opening quote until `offset` units have been read. */
function stepThrough(raw: string, offset: number, stepAt: (text: string, at: number) => Step): number {
  let written = 1
  for (let read = 0; read < offset; ) {
    const step = stepAt(raw, written)
    written += step.written
    read += step.read
  }
  return written
}
