import type {Finding} from '../core/finding.ts'
import type {Severity} from '../core/rule.ts'
import {messageText} from './message-lines.ts'
import type {Reporter} from './reporter.ts'
import {type XmlElement, xmlDocument} from './xml.ts'

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', suggestion: 'info'}

/** The XML of Checkstyle, which most build servers and review tools read. */
export const checkstyle: Reporter = ({files}) =>
  xmlDocument({
    name: 'checkstyle',
    // The version of the format.
    attributes: {version: '4.3'},
    content: files
      .filter(({findings}) => findings.length > 0)
      .map(({path, findings}) => ({
        name: 'file',
        attributes: {name: path},
        content: findings.map(errorElement)
      }))
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
