import {jsonSchema} from '../schema/json-schema.ts'
import {ruleSchema, setSchema} from './schema.ts'

/** JSON Schema of a rule file, for editors (`docs/schema/rule.schema.json`). */
export function ruleJsonSchema(): object {
  return {...jsonSchema(ruleSchema), title: 'peoplefirst rule'}
}

/** JSON Schema of a set file, for editors (`docs/schema/set.schema.json`). */
export function setJsonSchema(): object {
  return {...jsonSchema(setSchema), title: 'peoplefirst word set'}
}
