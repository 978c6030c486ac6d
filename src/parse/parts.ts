/** Texts that are left out unless they are asked for, and why somebody may ask. */
export const parts = {
  inactive: 'macros and replies that are switched off',
  training: 'sentences that customers say, which train a bot',
  directions: 'stage directions in call scripts',
  comments: 'notes to translators'
} as const
export type Part = keyof typeof parts
/** The names of the parts, as `--include` takes them; never none. */
export const partNames = Object.keys(parts) as [Part, ...Part[]]
