import type {YAMLParseError, YAMLWarning, ErrorCode as YamlErrorCode} from 'yaml'
import {type PeopleFirstError, type Place, problem} from '../core/errors.ts'

type YamlError = YAMLParseError | YAMLWarning
type Explain = (text: string, error: YamlError, place: Place) => PeopleFirstError

const quotes: Explain = (text, error, place) =>
  problem('yaml-quotes', {start: text[error.pos[0]] ?? ''}, place)
const colon: Explain = (_text, _error, place) => problem('yaml-colon', undefined, place)
const separator: Explain = (_text, _error, place) => problem('yaml-separator', undefined, place)
const plain: Explain = (_text, error, place) => problem('yaml-syntax', {reason: error.message}, place)

/** The slips that authors of rules make, each with its remedy; the parser's own words serve for the others. */
const explanations: Partial<Record<YamlErrorCode, Explain>> = {
  BAD_SCALAR_START: quotes,
  TAG_RESOLVE_FAILED: quotes,
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: colon,
  MISSING_CHAR: separator,
  BAD_INDENT: (text, error, place) =>
    error.message.startsWith('Flow') ? separator(text, error, place) : plain(text, error, place),
  TAB_AS_INDENT: (_text, _error, place) => problem('yaml-tab', undefined, place),
  UNEXPECTED_TOKEN: (text, error, place) =>
    problem('yaml-rest', {rest: text.slice(...error.pos).split('\n')[0] ?? ''}, place),
  DUPLICATE_KEY: (text, error, place) =>
    problem('yaml-key-twice', {key: /^[^\s:]*/.exec(text.slice(error.pos[0]))?.[0] ?? ''}, place)
}

/** Says in the words of this project what the YAML parser found. */
export function yamlProblem(error: YamlError, text: string, place: Place): PeopleFirstError {
  return (explanations[error.code] ?? plain)(text, error, place)
}
