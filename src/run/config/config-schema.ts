import {z} from 'zod'
import {audiences} from '../../core/block.ts'
import {kinds} from '../../core/kind.ts'
import {severities} from '../../core/rule.ts'
import {partNames} from '../../parse/parts.ts'
import {owner, type Shape} from '../../schema/shape.ts'
import {writtenText as text} from '../../schema/written-text.ts'
import type {Config} from './config.ts'

const texts = (entry: string, help: string) => z.array(text(entry)).describe(help)
const GLOB = 'A file, folder or glob in gitignore syntax, relative to this file.'

/** How much a rule weighs, or that it is off. */
export const levels = ['off', ...severities] as const
const level = z.enum(levels)

const ruleKeys = z
  .strictObject({
    severity: level.describe('How much its findings weigh, or off.').optional(),
    audience: z
      .enum([...audiences, 'any'])
      .describe('Whose texts it is for.')
      .optional(),
    allow: texts(
      'A phrase, in the pattern language.',
      'Phrases that keep this rule silent where they touch a finding.'
    ).optional()
  })
  .describe('Settings of one rule.')

const allowKeys = z
  .strictObject({
    phrase: text('The phrase, in the pattern language: any form of its words, in any case.'),
    rules: texts('Id of a rule.', 'The rules that it silences; every rule where left out.').optional(),
    reason: text('Why it is right here.').optional()
  })
  .describe('A phrase that silences findings it touches.')

const suppressionKeys = z
  .strictObject({
    rules: texts('Id of a rule, or a category.', 'What is left out; every rule where left out.').optional(),
    files: texts(GLOB, 'The files it is about; every file where left out.').optional(),
    locator: text('The place inside the file, as a report names it; * stands for anything.').optional(),
    pointer: text('The JSON Pointer of the field; * stands for anything.').optional(),
    phrase: text('The flagged words; * stands for anything.').optional(),
    reason: text('Why it is right here.').optional()
  })
  .describe('Findings to leave out, for files that have no comments.')

const ruleEntry = z.union([level, ruleKeys])
const allowEntry = z.union([text('The phrase.'), allowKeys])

/** What may differ from file to file. */
const perFile = {
  audience: z.enum(audiences).describe('Who reads the texts, where their format does not say.').optional(),
  kind: z
    .enum(kinds)
    .describe('What the texts are for: reading, speaking from, or sending; whatever their format says.')
    .optional(),
  format: text('Read the files as this format; “peoplefirst formats” lists them.').optional(),
  fields: texts(
    'path or path:html.',
    'Texts to read of data files that no format knows, as with --field.'
  ).optional(),
  include: z.array(z.enum(partNames)).describe('Parts to read that are left out otherwise.').optional(),
  categories: z
    .record(z.string(), level)
    .describe('Categories by name: off, or how much their findings weigh.')
    .optional(),
  rules: z
    .record(z.string(), ruleEntry)
    .describe('Rules by id: off, how much their findings weigh, or settings.')
    .optional(),
  allow: z.array(allowEntry).describe('Phrases that are right here, such as names of products.').optional()
}

const overrideKeys = z
  .strictObject({
    files: texts(GLOB, 'The files that this is for.').min(1),
    ignore: z.literal(true).describe('Leave these files out.').optional(),
    ...perFile
  })
  .describe('Settings for some of the files; later entries win over earlier ones.')

/** A configuration file. The descriptions are the help that editors show. */
export const configSchema = z
  .strictObject({
    $schema: z.string().describe('Where editors find the JSON Schema.').optional(),
    extends: z
      .union([
        text('A preset, file or package.'),
        texts('A preset, file or package.', 'Several; later ones win.')
      ])
      .describe(
        'What this builds on: a preset (recommended, strict, customer-facing, internal), a file (./shared.yml) ' +
          'or a package; several in a list, later ones win.'
      )
      .optional(),
    ...perFile,
    ignore: texts(GLOB, 'Files to leave out, in gitignore syntax.').optional(),
    overrides: z.array(overrideKeys).describe('Settings for some of the files, in order.').optional(),
    suppressions: z
      .array(suppressionKeys)
      .describe('Findings to leave out where no comment can: by rule, file, place or words.')
      .optional(),
    sets: z
      .record(z.string(), texts('A word or phrase.', 'Words to add to the set of this name.'))
      .describe('Words of your own for the word sets of the rules, such as names of products.')
      .optional(),
    ruleFolders: texts('A folder, relative to this file.', 'Folders with rules of your own.').optional(),
    formatFiles: texts(
      'A file, relative to this one.',
      'YAML files that describe formats of your own.'
    ).optional(),
    baseline: text('The file of known findings, relative to this one.').optional()
  })
  .describe('A configuration of peoplefirst.')

const ruleOwner = owner('a rule’s settings', ruleKeys)
const allowOwner = owner('an entry of “allow”', allowKeys)
const suppressionOwner = owner('an entry of “suppressions”', suppressionKeys)
const overrideOwner = owner('an entry of “overrides”', overrideKeys)

/** The shape of a configuration file. */
export const configShape: Shape<Config> = {
  schema: configSchema,
  top: {
    ...owner('a configuration', configSchema),
    otherNames: {preset: 'extends', exclude: 'ignore', ignorePatterns: 'ignore'}
  },
  entries: {
    rules: () => ruleOwner,
    allow: () => allowOwner,
    suppressions: () => suppressionOwner,
    overrides: (_, path) => {
      const inside = path[2]
      if (inside === 'rules') return ruleOwner
      if (inside === 'allow') return allowOwner
      return overrideOwner
    }
  }
}
