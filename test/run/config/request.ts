import type {SettingsRequest} from '../../../src/run/config/resolve-configs.ts'

/** A run without flags in a folder. */
export const request = (cwd: string, flags: Partial<SettingsRequest> = {}): SettingsRequest => ({
  cwd,
  config: undefined,
  preset: undefined,
  only: [],
  ruleFolders: [],
  kind: undefined,
  audience: undefined,
  as: undefined,
  fields: [],
  parts: [],
  formatFiles: [],
  ...flags
})
