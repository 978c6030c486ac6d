import {type Owner, owner, type Shape} from '../schema/shape.ts'
import {valueAt} from '../schema/value-words.ts'
import {entrySchemas, type RuleFile, ruleSchema, type SetFile, setSchema} from './schema.ts'

const {flagKeys, unlessKeys, gateKeys, flagExample, allowExample, missExample} = entrySchemas

const flagOwner = owner('an entry of “flag”', flagKeys)
const unlessOwner = owner('an entry of “unless”', unlessKeys)
const gateOwner = owner('“gates”', gateKeys)
const anyExample = owner('an example', flagExample, allowExample, missExample)
const exampleOwners: Readonly<Record<string, Owner>> = {
  flag: owner('a “flag” example', flagExample),
  allow: owner('an “allow” example', allowExample),
  miss: owner('a “miss” example', missExample)
}

/** The shape of a rule file. */
export const ruleShape: Shape<RuleFile> = {
  schema: ruleSchema,
  top: owner('a rule file', ruleSchema),
  entries: {
    flag: () => flagOwner,
    unless: () => unlessOwner,
    gates: () => gateOwner,
    examples: entry => {
      const kind = Object.keys(exampleOwners).find(key => valueAt(entry, [key]) !== undefined)
      return (kind === undefined ? undefined : exampleOwners[kind]) ?? anyExample
    }
  }
}

/** The shape of a set file. */
export const setShape: Shape<SetFile> = {
  schema: setSchema,
  top: owner('a set file', setSchema),
  entries: {}
}
