/** What colours depend on. */
export interface ColorSetting {
  /** `--color` or `--no-color`. */
  readonly flag: boolean | undefined
  readonly isTTY: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Whether to colour: the flag decides, then FORCE_COLOR, then NO_COLOR, then whether a person is watching. */
export function wantsColor({flag, isTTY, env}: ColorSetting): boolean {
  const {FORCE_COLOR: force, NO_COLOR: none, TERM: term} = env
  if (flag !== undefined) return flag
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (none) return false
  return isTTY && term !== 'dumb'
}
