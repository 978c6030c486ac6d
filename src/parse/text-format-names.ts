/** How the text of a field is written. `json` is data again, with fields of its own. */
export const textFormatNames = [
  'text',
  'markdown',
  'html',
  'auto',
  'speech',
  'icu',
  'android',
  'xliff',
  'json'
] as const
export type TextFormatName = (typeof textFormatNames)[number]
