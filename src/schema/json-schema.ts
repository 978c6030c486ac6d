import {z} from 'zod'

/** `input`: what a person writes, so that keys with a default may be left out. Editors read draft 7 best. */
export function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {io: 'input', target: 'draft-7'})
}
