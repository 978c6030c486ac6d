import type {Explanation} from '../core/explanation.ts'
import type {Finding, Silence} from '../core/finding.ts'
import type {Position} from '../core/lines.ts'
import {oneLine} from './one-line.ts'
import {table} from './table.ts'

/** Says of one sentence what was read in it, what is flagged, what keeps silent, and what was missing. */
export function explanationText(path: string, explanation: Explanation): string {
  const {block, sentence, start, end, tokens, phrases, relations} = explanation
  const parts = [
    `${path}:${range(start, end)}  ${block.kind}\n  ${oneLine(sentence)}`,
    part('Words', tokens.length > 0 ? wordTable(tokens) : ''),
    part('Noun phrases', lines(phrases.map(({text, head}) => `${oneLine(text)}   head: ${oneLine(head)}`))),
    part('Relations', lines(relations.map(relationLine))),
    verdict(explanation)
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function verdict({findings, silences, missing}: Explanation): string {
  if (findings.length + silences.length + missing.length === 0) {
    return 'Nothing is flagged here: no rule has a pattern whose words occur in this sentence.'
  }
  const parts = [
    part('Flagged', lines(findings.map(findingLine))),
    part('Silent', lines(silences.map(silenceLine))),
    part('Came near', lines(missing.map(near => `${near.rule}, “${near.pattern}”: ${oneLine(near.missing)}`)))
  ]
  return parts.filter(Boolean).join('\n\n')
}

function findingLine({rule, severity, actual, message, because}: Finding): string {
  const evidence = because === null ? '' : `\n    because ${oneLine(because)}`
  return `${rule} (${severity}) on “${oneLine(actual)}”: ${oneLine(message)}${evidence}`
}

const silenceLine = ({rule, actual, gate, reason}: Silence): string =>
  `${rule} on “${oneLine(actual)}”, by ${gate}: ${oneLine(reason)}`

const relationLine = ({role, verb, phrase, by}: Explanation['relations'][number]): string =>
  `“${oneLine(phrase)}” is the ${role} of “${oneLine(verb)}”, read from its ${by}`

const wordTable = (tokens: Explanation['tokens']): string =>
  indented(
    table(
      ['word', 'tag', 'dictionary form'],
      tokens.map(({text, upos, lemma}) => [oneLine(text), upos, oneLine(lemma)])
    )
  )

const indented = (text: string): string => text.trimEnd().replace(/^/gm, '  ')
const lines = (items: readonly string[]): string => items.map(item => `  ${item}`).join('\n')
const part = (title: string, body: string): string => (body ? `${title}\n${body}` : '')

function range(start: Position, end: Position): string {
  const last = start.line === end.line ? `${end.column}` : `${end.line}:${end.column}`
  return `${start.line}:${start.column}-${last}`
}
