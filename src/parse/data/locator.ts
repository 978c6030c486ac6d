import type {Step} from './select.ts'

const MAX_LABEL = 60

/** The way to a value as people read it: `macros[3]`, `row 4`, `states[2].properties.say`. */
export function pathText(steps: readonly Step[]): string {
  let text = ''
  for (const step of steps) {
    if ('index' in step) text += step.name === undefined ? `[${step.index}]` : `${text && ' › '}${step.name}`
    else text += `${text && '.'}${step.key}${step.nth === undefined ? '' : `[${step.nth}]`}`
  }
  return text
}

/** `macros[3] "Refund::Late" › actions[2].value`: the item, what people call it, and the field in it. */
export function locatorOf(item: readonly Step[], label: string | undefined, field: readonly Step[]): string {
  const name = label === undefined ? undefined : `"${shortened(label)}"`
  const owner = [pathText(item), name].filter(Boolean).join(' ')
  return [owner, pathText(field)].filter(Boolean).join(' › ')
}

function shortened(label: string): string {
  const line = label.replace(/\s+/g, ' ').trim()
  return line.length > MAX_LABEL ? `${line.slice(0, MAX_LABEL - 1).trimEnd()}…` : line
}

/** The way to a value as a JSON Pointer (RFC 6901). */
export function pointerOf(steps: readonly Step[]): string {
  return steps
    .map(step => ('index' in step ? String(step.index) : step.key))
    .map(part => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}
