import {existsSync, readFileSync, statSync} from 'node:fs'
import {packedSources, shippedRules, sourceFolder} from '../package-files.ts'
import {ruleNamesUnder} from '../rule-files.ts'
import {writeAtomically} from '../write/write-atomically.ts'

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
