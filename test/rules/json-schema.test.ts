import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {ruleJsonSchema, setJsonSchema} from '../../src/rules/json-schema.ts'
import {baselineJsonSchema} from '../../src/run/baseline/schema.ts'
import {configJsonSchema} from '../../src/run/config/config-json-schema.ts'
import {formatJsonSchema} from '../../src/run/formats/format-json-schema.ts'
import {broken, callerSet, goodRule} from './files.ts'

const goodFormat = readFileSync(
  new URL('../../src/parse/formats/zendesk-macros.yml', import.meta.url),
  'utf8'
)
const goodBaseline =
  '{"version": 1, "files": {"a.md": [{"rule": "stock-phrase", "sentence": "rest assured.", "count": 2}]}}'

const goodConfig = readFileSync(
  new URL('../../fixtures/configuration/peoplefirst.config.yml', import.meta.url),
  'utf8'
)

const schemas = [
  {file: 'docs/schema/rule.schema.json', schema: ruleJsonSchema(), good: goodRule},
  {file: 'docs/schema/set.schema.json', schema: setJsonSchema(), good: callerSet.text},
  {file: 'docs/schema/format.schema.json', schema: formatJsonSchema(), good: goodFormat},
  {file: 'docs/schema/baseline.schema.json', schema: baselineJsonSchema(), good: goodBaseline},
  {file: 'docs/schema/config.schema.json', schema: configJsonSchema(), good: goodConfig}
]

/** `UPDATE=1 npx vitest run test/rules/json-schema.test.ts` writes the files anew. */
function update(file: string, schema: object): void {
  writeFileSync(file, JSON.stringify(schema, undefined, 2))
  execFileSync('npx', ['biome', 'format', '--write', file], {stdio: 'ignore'})
}

describe.each(schemas)('$file', ({file, schema, good}) => {
  it('says what the loader says', () => {
    const {UPDATE} = process.env
    if (UPDATE) update(file, schema)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  it('accepts a good file', () => {
    expect(new Ajv().validate(schema, parse(good))).toBe(true)
  })

  it('explains every key', () => {
    const {properties} = schema as {properties: Record<string, {description?: string}>}
    for (const [key, {description}] of Object.entries(properties)) expect(description, key).toMatch(/\w{3}/)
  })
})

it('refuses what the loader refuses', () => {
  const validate = new Ajv().compile(ruleJsonSchema())
  expect(validate(parse(broken('severity', 'severty')))).toBe(false)
  expect(validate(parse(broken('denial: off', 'denial: on')))).toBe(false)
  expect(validate(parse(broken("'noisy caller'", "''")))).toBe(false)
})
