import {projectErrorTexts} from './project-error-texts.ts'
import {ruleErrorTexts} from './rule-error-texts.ts'
import {runErrorTexts} from './run-error-texts.ts'

/**
 * Every text that says something went wrong. Each names what happened and what would help; the place is added by
 * whoever prints it.
 */
export const errorTexts = {...ruleErrorTexts, ...runErrorTexts, ...projectErrorTexts} as const

/** The name of an error text: it stays while its wording changes. */
export type ErrorCode = keyof typeof errorTexts
/** What a text is made with. */
export type Details<Code extends ErrorCode> = Parameters<(typeof errorTexts)[Code]>[0]

/** What is said for a code. */
export function errorText<Code extends ErrorCode>(code: Code, details: Details<Code>): string {
  const text = errorTexts[code] as (details: Details<Code>) => string
  return text(details)
}
