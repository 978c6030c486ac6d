import {z} from 'zod'
import {audiences} from '../../core/block.ts'
import {severities} from '../../core/rule.ts'

/** Parts of a report that merging reads. Other fields are passed over: the contract lets them be added. */
const natural = z.number().int().min(0)
const ordinal = z.number().int().min(1)
const position = z.object({line: ordinal, column: ordinal, offset: natural})
const span = z.object({start: position, end: position})
const packedLine = z.union([
  z.string(),
  z.array(z.union([z.string(), z.object({units: ordinal, bytes: ordinal})]))
])
const note = z.object({message: z.string(), start: position})
const severity = z.enum(severities)
const counts = z.object({suppressed: natural})

const finding = span.extend({
  rule: z.string(),
  category: z.string(),
  severity,
  message: z.string(),
  because: z.string().nullable(),
  why: z.string(),
  actual: z.string(),
  sentence: z.string(),
  fingerprint: z.string(),
  suggestions: z.array(
    z.object({
      text: z.string(),
      safe: z.boolean(),
      edits: z.array(span.extend({text: z.string()})).nullable()
    })
  ),
  locator: z.string().nullable(),
  pointer: z.string().nullable(),
  within: span.extend({lines: z.array(packedLine)}).nullable(),
  twins: z.array(span.extend({locator: z.string().nullable()})),
  audience: z.enum(audiences).nullable(),
  url: z.string()
})

const file = counts.extend({
  known: natural.optional(),
  path: z.string(),
  format: z.string().nullable(),
  checked: z.boolean(),
  reason: z.string().nullable(),
  words: natural,
  findings: z.array(finding),
  notes: z.array(note),
  lines: z.record(z.string().regex(/^[1-9]\d*$/), packedLine)
})

const problem = z.object({
  code: z.string(),
  file: z.string().nullable(),
  line: ordinal.nullable(),
  column: ordinal.nullable(),
  message: z.string()
})

/** A report of version 1 of the contract, as far as merging needs it. */
export const reportShape = z.object({
  version: z.literal(1),
  tool: z.object({name: z.literal('peoplefirst'), version: z.string()}),
  shard: z
    .object({index: ordinal, total: ordinal, files: natural, list: z.string()})
    .refine(({index, total}) => index <= total)
    .optional(),
  severity: severity.optional(),
  problems: z.array(problem),
  files: z.array(file),
  unused: z.array(file).optional(),
  baselines: z.array(z.string()).optional()
})

/** A report as it was read. */
export type WrittenReport = z.infer<typeof reportShape>
/** A file of such a report. */
export type WrittenFile = WrittenReport['files'][number]
/** A finding of such a report. */
export type WrittenFinding = WrittenFile['findings'][number]
