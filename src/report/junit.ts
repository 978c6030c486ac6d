import type {Finding} from '../core/finding.ts'
import type {FileReport} from '../core/report.ts'
import {messageLines} from './message-lines.ts'
import {oneLine} from './one-line.ts'
import type {Reporter} from './reporter.ts'
import {type XmlElement, xmlDocument} from './xml.ts'

/**
 * JUnit's XML: each file is a test suite. Errors and warnings are tests that failed, suggestions are tests that passed
 * with something to say, and a file without findings is one test that passed.
 */
export const junit: Reporter = ({files}) => {
  // Files in no known format are not ours to test.
  const suites = files.filter(({checked, format}) => checked || format !== null)
  const failures = suites.reduce((sum, file) => sum + failed(file).length, 0)
  const tests = suites.reduce((sum, {findings}) => sum + Math.max(1, findings.length), 0)
  return xmlDocument({
    name: 'testsuites',
    attributes: {name: 'peoplefirst', tests, failures, errors: 0},
    content: suites.map(suite)
  })
}

const failed = ({findings}: FileReport): readonly Finding[] =>
  findings.filter(({severity}) => severity !== 'suggestion')

function suite(file: FileReport): XmlElement {
  const {path, checked, reason, findings} = file
  const alone: XmlElement = {
    name: 'testcase',
    attributes: {name: 'wording', classname: path},
    ...(checked ? {} : {content: [{name: 'skipped', attributes: {message: oneLine(reason ?? '')}}]})
  }
  return {
    name: 'testsuite',
    attributes: {
      name: path,
      file: path,
      tests: Math.max(1, findings.length),
      failures: failed(file).length,
      errors: 0,
      skipped: checked ? 0 : 1
    },
    content: findings.length > 0 ? findings.map(finding => testcase(path, finding)) : [alone]
  }
}

function testcase(path: string, finding: Finding): XmlElement {
  const {rule, severity, start, message} = finding
  const place = `${start.line}:${start.column}`
  const text = [`${oneLine(path)}:${place}`, ...messageLines(finding)].join('\n')
  return {
    name: 'testcase',
    attributes: {name: `${rule} ${place}`, classname: path},
    content: [
      severity === 'suggestion'
        ? {name: 'system-out', attributes: {}, content: text}
        : {name: 'failure', attributes: {type: severity, message: oneLine(message)}, content: text}
    ]
  }
}
