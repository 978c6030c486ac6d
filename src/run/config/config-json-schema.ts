import {jsonSchema} from '../../schema/json-schema.ts'
import {configSchema} from './config-schema.ts'

/** JSON Schema of a configuration file, for editors (`docs/schema/config.schema.json`). */
export const configJsonSchema = (): object => ({
  ...jsonSchema(configSchema),
  title: 'peoplefirst configuration'
})
