import {expect} from 'vitest'

/** A command of a page, with the output that is shown under it. */
export interface Shown {
  readonly command: string
  readonly output: string
  /** The comment right above its block, such as `with pre-commit`. */
  readonly note: string
}

/** The `$ command` lines in the console blocks of a page, in their order. */
export const shownIn = (page: string): readonly Shown[] =>
  [...page.matchAll(/(?:^<!-- (.*) -->\n)?^```console\n([\s\S]*?)^```/gm)].flatMap(
    ([, note = '', body = '']) =>
      body
        .split(/^\$ /m)
        .slice(1)
        .map(part => {
          const [command = '', ...output] = part.split('\n')
          return {command, output: output.join('\n').trimEnd(), note}
        })
  )

/** Compares what was printed with what is shown; a line that holds only `…` stands for any number of lines. */
export function expectShown(printed: string, output: string): void {
  if (/^…$/m.test(output)) expect(printed).toMatch(asPattern(output))
  else expect(printed).toBe(output === '' ? '' : `${output}\n`)
}

function asPattern(output: string): RegExp {
  const literal = (line: string): string => line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const lines = output.split('\n').map(line => (line === '…' ? '(?:.*\\n)*?' : `${literal(line)}\\n`))
  return new RegExp(`^${lines.join('')}$`)
}
