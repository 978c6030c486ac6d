import type {PiecewiseReporter, Reporter} from './reporter.ts'

/** The reports there are, in the order in which help lists them. */
export const reporterNames = [
  'pretty',
  'compact',
  'json',
  'github',
  'gitlab',
  'sarif',
  'rdjson',
  'checkstyle',
  'junit',
  'markdown',
  'csv',
  'counts'
] as const
export type ReporterName = (typeof reporterNames)[number]

/** Every reporter by name, loaded when asked for: most runs use one. */
export const reporters: Readonly<Record<ReporterName, () => Promise<Reporter | PiecewiseReporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  sarif: async () => (await import('./sarif.ts')).sarif,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  junit: async () => (await import('./junit.ts')).junit,
  markdown: async () => (await import('./markdown.ts')).markdown,
  csv: async () => (await import('./csv.ts')).csv,
  counts: async () => (await import('./tallies.ts')).counts
}
