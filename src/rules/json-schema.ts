import {z} from 'zod'
import {ruleSchema, setSchema} from './schema.ts'

/** JSON Schema of a rule file, for editors (`docs/schema/rule.schema.json`). */
export function ruleJsonSchema(): object {
  return {...jsonSchema(ruleSchema), title: 'peoplefirst rule'}
}

/** JSON Schema of a set file, for editors (`docs/schema/set.schema.json`). */
export function setJsonSchema(): object {
  return {...jsonSchema(setSchema), title: 'peoplefirst word set'}
}

/** `input`: what a person writes, so that keys with a default may be left out. Editors read draft 7 best. */
export function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {io: 'input', target: 'draft-7'})
}
