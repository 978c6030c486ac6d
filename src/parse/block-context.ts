import type {BlockContext} from '../core/block.ts'

type Loose = {readonly [Key in keyof BlockContext]?: BlockContext[Key] | undefined}

/** A context of what is known: parts that are `undefined` are left out. */
export function contextOf(parts: Loose): BlockContext {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

/** A text as one line, for use as the name of a heading or column. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The text as the introduction of what follows it: one that ends with a colon or fits on one line. */
export function leadInOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const trimmed = text.trim()
  return trimmed.endsWith(':') || !/[\r\n]/.test(trimmed) ? oneLine(trimmed) : undefined
}
