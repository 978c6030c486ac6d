import {Dialect, LocalLinter} from 'harper.js'
import {binary} from 'harper.js/binary'
import {accepted} from './accepted.mjs'

/**
 * A grammar checker that is loaded once. `problems(text)` gives what it finds in a sentence, each as a line of its
 * kind, the words and the message; `fresh(before, after)` what a change brought.
 */
export async function grammarChecker() {
  const linter = new LocalLinter({binary, dialect: Dialect.American})
  await linter.setup()
  const known = new Map()
  const problems = async text => {
    const found = known.get(text) ?? (await linter.lint(text, {language: 'plaintext'})).map(describe)
    known.set(text, found)
    return found
  }
  const fresh = async (before, after) => {
    const old = await problems(before)
    const counts = new Map()
    for (const line of old) counts.set(line, (counts.get(line) ?? 0) + 1)
    return (await problems(after)).filter(line => {
      const left = counts.get(line) ?? 0
      counts.set(line, left - 1)
      return left <= 0
    })
  }
  return {
    problems,
    fresh,
    isAccepted: line => accepted.some(({words, message}) => line.includes(words) && line.includes(message))
  }
}

const describe = lint =>
  `${lint.lint_kind()} “${lint.get_problem_text()}”: ${lint.message().replace(/\s+/g, ' ')}`
