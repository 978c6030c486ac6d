import {join} from 'node:path'

/** The package's files are found from here, which lies as deep below its root in `src/run`, `build/run` and `dist/chunks`. */
const compiled = (name: string): string => join(import.meta.dirname, '..', name)
const shipped = (name: string): string => join(import.meta.dirname, '../..', name)

/** The folder of the rules that come with peoplefirst. */
export const shippedRules: string = shipped('rules')

/** The source code: it stands beside the rules where they are written, and in no package. */
export const sourceFolder: string = shipped('src')

/** The format files beside the source code; the built package holds them in one file instead. */
export const formatFolder: string = shipped('src/parse/formats')
export const packedFormats: string = compiled('formats.json')

/** What every run needs of the packed rules: what they are called, and the screen that tells where to look, in flat arrays. */
export const screenFile: string = compiled('rules.bin')

/** The rest of the packed rules, rule by rule and set by set, in Node's structured clone; a run reads of it what it needs. */
export const patternFile: string = compiled('patterns.bin')

/** What the packed rules were made from. */
export const packedSources: string = compiled('rule-sources.json')
