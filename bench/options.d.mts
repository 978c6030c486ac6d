export interface Options {
  readonly only?: readonly string[]
  readonly rounds: number
  readonly patience: number
  readonly alone?: boolean
  readonly bin?: string
}
export function readOptions(argv: readonly string[]): Options
export function chooseCases<Case extends {readonly name: string}>(
  cases: readonly Case[],
  only: readonly string[] | undefined
): {readonly chosen: readonly Case[]} | {readonly problem: string}
