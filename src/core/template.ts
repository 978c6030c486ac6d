/** Replaces each `{slot}` of a template by what `fill` gives for the name between the braces. */
export function fillTemplate(template: string, fill: (slot: string) => string): string {
  return template.replace(/\{([^{}]*)\}/g, (_, slot: string) => fill(slot))
}
