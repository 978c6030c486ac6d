import {jsonSchema} from '../../schema/json-schema.ts'
import {formatSchema} from './format-schema.ts'

/** JSON Schema of a format file, for editors (`docs/schema/format.schema.json`). */
export const formatJsonSchema = (): object => ({
  ...jsonSchema(formatSchema),
  title: 'peoplefirst file format'
})
