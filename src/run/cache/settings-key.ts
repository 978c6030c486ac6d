import {hash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {failureText} from '../failure-text.ts'
import {formatFolder, packedFormats, shippedRules} from '../package-files.ts'
import {packedDigest} from '../packed/packed-sources.ts'
import {ruleFilesUnder} from '../rule-files.ts'

/**
 * The name of some settings: equal settings have equal names. `parts` is whatever decides what a file's result is
 * besides the file: flags, what a configuration says, and the names of rules and formats from below; plain data only.
 * The order of an object's keys makes no difference, the order of a list does.
 */
export const settingsKey = (parts: unknown): string => nameOfText(JSON.stringify(parts, sorted) ?? '')

/** The name of the rules that come with peoplefirst and those of further folders: their texts, file by file. */
export const rulesKey = (folders: readonly string[]): string =>
  settingsKey([packedDigest() ?? rulesDigest(shippedRules), ...folders.map(rulesDigest)])

/** Stands for all texts of a rule folder. */
export const rulesDigest = (folder: string): string => settingsKey(attempt(() => textsUnder(folder)))

/** The name of the formats that come with peoplefirst and those of further files. */
export const formatsKey = (files: readonly string[]): string =>
  settingsKey([shippedFormatFiles(), ...files.map(file => [file])].map(each => each.map(textOf)))

/** The hash of a text or of bytes. */
export const nameOfText = (content: string | Uint8Array): string =>
  hash('sha256', content, 'base64url').slice(0, LENGTH)

/** 192 bits: no two contents meet by chance. */
const LENGTH = 32

const textsUnder = (folder: string): readonly (readonly [string, string])[] =>
  ruleFilesUnder(folder).map(file => [relative(folder, file), textOf(file)])

const shippedFormatFiles = (): readonly string[] =>
  existsSync(packedFormats)
    ? [packedFormats]
    : readdirSync(formatFolder)
        .sort()
        .map(name => join(formatFolder, name))

const textOf = (file: string): string => attempt(() => readFileSync(file, 'utf8'))

/** What cannot be read is told of where it is loaded; here it is only another content. */
function attempt<Result>(read: () => Result): Result | string {
  try {
    return read()
  } catch (error) {
    return failureText(error)
  }
}

function sorted(_: string, value: unknown): unknown {
  if (value instanceof Set) return [...value].sort()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
