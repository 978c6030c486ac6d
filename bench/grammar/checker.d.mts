/** A grammar checker that is loaded once. */
export interface GrammarChecker {
  /** What is wrong with a sentence, one line each. */
  readonly problems: (text: string) => Promise<readonly string[]>
  /** What a change of a sentence brought. */
  readonly fresh: (before: string, after: string) => Promise<readonly string[]>
  /** Whether `accepted.mjs` names the line, with a reason. */
  readonly isAccepted: (line: string) => boolean
}
export function grammarChecker(): Promise<GrammarChecker>
