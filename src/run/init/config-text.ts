/** Who reads the texts of a project. */
export const readerships = ['customer', 'internal', 'both'] as const
export type Readership = (typeof readerships)[number]

/** Name of the file that says how texts are read. */
export const CONFIG_FILE = 'peoplefirst.config.yml'

const beginnings: Readonly<Record<Readership, string>> = {
  customer: `# Which rules: recommended, strict, customer-facing or internal.
extends: customer-facing

# Who reads the texts, where their format does not say: customer or internal.
audience: customer
`,
  internal: `# Which rules: recommended, strict, customer-facing or internal.
extends: internal

# Who reads the texts, where their format does not say: customer or internal.
audience: internal
`,
  both: `# Which rules: recommended, strict, customer-facing or internal.
extends: recommended

# Who reads the texts, folder by folder: customer or internal.
# overrides:
#   - files: ['help-center/**']
#     audience: customer
#   - files: ['handbook/**']
#     audience: internal
`
}

/** A configuration to begin with; `schema` is where editors find what it may hold. */
export const configText = (
  readership: Readership,
  schema: string
): string => `# yaml-language-server: $schema=${schema}
# How peoplefirst reads the texts of this folder and those below it.

${beginnings[readership]}
# Rules can be off, a suggestion, a warning or an error; “peoplefirst rules” lists them.
# rules:
#   any-inconvenience: off
# categories:
#   stock-phrase: suggestion

# Texts that are left out, written as in .gitignore.
# ignore:
#   - archive/**

# Wording that is right for you.
# allow:
#   - angry birds
`

/** Where editors find what a configuration may hold: in the installed package, or where the registry shows it. */
export const schemaOf = (isPackage: boolean, version: string): string =>
  isPackage
    ? './node_modules/peoplefirst/docs/schema/config.schema.json'
    : `https://unpkg.com/peoplefirst@${version}/docs/schema/config.schema.json`
