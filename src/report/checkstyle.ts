import type {Finding} from '../core/finding.ts'
import type {ReportedProblem} from '../core/report.ts'
import type {Severity} from '../core/rule.ts'
import {messageText} from './message-lines.ts'
import {oneLine} from './one-line.ts'
import type {Reporter} from './reporter.ts'
import {type XmlElement, xmlDocument} from './xml.ts'

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', suggestion: 'info'}

/** The XML of Checkstyle, which most build servers and review tools read. */
export const checkstyle: Reporter = ({files, problems = []}) =>
  xmlDocument({
    name: 'checkstyle',
    // The version of the format.
    attributes: {version: '4.3'},
    content: [
      ...problems.map(problem => fileElement(problem.file ?? 'peoplefirst', [problemElement(problem)])),
      ...files
        .filter(({findings}) => findings.length > 0)
        .map(({path, findings}) => fileElement(path, findings.map(errorElement)))
    ]
  })

const fileElement = (name: string, content: readonly XmlElement[]): XmlElement => ({
  name: 'file',
  attributes: {name},
  content
})

/** Something that could not be done, such as reading the file. */
const problemElement = ({code, line, column, message}: ReportedProblem): XmlElement => ({
  name: 'error',
  attributes: {
    line: line ?? 1,
    column: column ?? 1,
    severity: 'error',
    message: oneLine(message),
    source: `peoplefirst.${code}`
  }
})

const errorElement = (finding: Finding): XmlElement => ({
  name: 'error',
  attributes: {
    line: finding.start.line,
    column: finding.start.column,
    severity: levels[finding.severity],
    message: messageText(finding),
    source: `peoplefirst.${finding.category}.${finding.rule}`
  }
})
