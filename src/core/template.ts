/** Replaces each `{slot}` of a template by what `fill` gives for the name between the braces. */
export function fillTemplate(template: string, fill: (slot: string) => string): string {
  return template.replace(/\{([^{}]*)\}/g, (_, slot: string) => fill(slot))
}

/**
 * A wording template as people read it in a list: `{help:VERB} {the customer}` is *help the customer*, and words that
 * are taken over from the sentence are an ellipsis.
 */
export function readableTemplate(template: string): string {
  return fillTemplate(template, slot =>
    slot === 'match' || slot === 'the object' || slot.startsWith('@') ? '…' : slot.replace(/:VERB$/, '')
  )
}
