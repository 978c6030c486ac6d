import {z} from 'zod'
import {jsonSchema} from '../../schema/json-schema.ts'
import {owner, type Shape} from '../../schema/shape.ts'
import {writtenText as text} from '../../schema/written-text.ts'

const entryKeys = z
  .strictObject({
    rule: text('The rule that found it.'),
    sentence: z
      .string()
      .describe(
        'The sentence it stands in, in small letters and with single spaces, as peoplefirst writes it.'
      ),
    count: z.int().min(1).describe('How often the rule finds this sentence in this file.')
  })
  .describe('A known finding.')

/** A baseline file. The descriptions are the help that editors show. */
const baselineSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this format.'),
    files: z
      .record(z.string(), z.array(entryKeys))
      .describe('Known findings by file; paths begin at the folder of the baseline and have forward slashes.')
  })
  .describe('Findings that peoplefirst knows of and leaves out of its reports.')

/** What a baseline file holds. */
export type BaselineFile = z.infer<typeof baselineSchema>

const entryOwner = owner('an entry of a baseline', entryKeys)

/** The shape of a baseline file. */
export const baselineShape: Shape<BaselineFile> = {
  schema: baselineSchema,
  top: owner('a baseline', baselineSchema),
  entries: {files: () => entryOwner}
}

/** JSON Schema of a baseline, for editors and other tools (`docs/schema/baseline.schema.json`). */
export const baselineJsonSchema = (): object => ({
  ...jsonSchema(baselineSchema),
  title: 'peoplefirst baseline, version 1'
})
