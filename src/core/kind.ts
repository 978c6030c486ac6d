/** What kinds of writing a run reads. */
export const kinds = ['docs', 'script', 'macro'] as const
export type Kind = (typeof kinds)[number]
