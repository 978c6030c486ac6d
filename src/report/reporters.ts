import type {Reporter} from './reporter.ts'

export const reporterNames = ['pretty', 'compact', 'json'] as const
export type ReporterName = (typeof reporterNames)[number]

/** Every reporter by name, loaded when asked for: a run uses one. */
export const reporters: Readonly<Record<ReporterName, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json
}
