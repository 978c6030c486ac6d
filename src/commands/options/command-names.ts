/** Every command, in the order in which help lists them. */
export const commandNames = [
  'check',
  'fix',
  'review',
  'merge',
  'explain',
  'rules',
  'formats',
  'test',
  'parse',
  'init'
] as const
export type CommandName = (typeof commandNames)[number]
