import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {ruleNamesUnder, shippedRules} from './rule-files.ts'
import {writeAtomically} from './write-atomically.ts'

const packedSources: string = join(import.meta.dirname, '../rule-sources.json')
/** Stands beside the rules where they are written, and in no package. */
const sourceFolder: string = join(import.meta.dirname, '../../src')

/** What the packed rules were made from. */
interface Sources {
  /** Stands for the texts of all rules. */
  readonly digest: string
  /** Paths of rule files from their folder on, one a line. */
  readonly names: string
  readonly sizes: readonly number[]
}

/**
 * What stands for the texts of the shipped rules, or nothing where they are not packed. In a checkout, where rules are
 * written, also nothing where they are not as they were packed: other files, or one that is newer or of another size.
 */
export function packedDigest(): string | undefined {
  try {
    const sources: Sources = JSON.parse(readFileSync(packedSources, 'utf8'))
    return existsSync(sourceFolder) && isChanged(sources) ? undefined : sources.digest
  } catch {
    return undefined
  }
}

function isChanged({names, sizes}: Sources): boolean {
  const now = ruleNamesUnder(shippedRules)
  if (names !== now.join('\n')) return true
  const made = statSync(packedSources).mtimeMs
  return now.some((name, index) => {
    const {mtimeMs, size} = statSync(`${shippedRules}/${name}`)
    return mtimeMs > made || size !== sizes[index]
  })
}

/** Writes down what the rules are packed from, in one step and behind them. */
export function writePackedSources(digest: string): void {
  const names = ruleNamesUnder(shippedRules)
  const sizes = names.map(name => statSync(`${shippedRules}/${name}`).size)
  const sources: Sources = {digest, names: names.join('\n'), sizes}
  writeAtomically(packedSources, JSON.stringify(sources))
}
