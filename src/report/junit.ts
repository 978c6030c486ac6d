import type {Finding} from '../core/finding.ts'
import type {FileReport, ReportedProblem} from '../core/report.ts'
import {placeText} from '../core/reported-problem.ts'
import {messageLines} from './message-lines.ts'
import {oneLine} from './one-line.ts'
import type {Reporter} from './reporter.ts'
import {type XmlElement, xmlDocument} from './xml.ts'

/**
 * JUnit's XML: each file is a test suite. Errors and warnings are tests that failed, suggestions are tests that passed
 * with something to say, and a file without findings is one test that passed. What could not be done is a suite of its own,
 * of tests that ended in an error.
 */
export const junit: Reporter = ({files, problems = []}) => {
  // Files in no known format are not ours to test.
  const suites = files.filter(({checked, format}) => checked || format !== null)
  const failures = suites.reduce((sum, file) => sum + failed(file).length, 0)
  const tests = suites.reduce((sum, {findings}) => sum + Math.max(1, findings.length), 0)
  return xmlDocument({
    name: 'testsuites',
    attributes: {name: 'peoplefirst', tests: tests + problems.length, failures, errors: problems.length},
    content: [...suites.map(suite), ...(problems.length > 0 ? [unfinished(problems)] : [])]
  })
}

const unfinished = (problems: readonly ReportedProblem[]): XmlElement => ({
  name: 'testsuite',
  attributes: {name: 'peoplefirst', tests: problems.length, failures: 0, errors: problems.length, skipped: 0},
  content: problems.map(({code, file, line, column, message}) => ({
    name: 'testcase',
    attributes: {name: code, classname: file === null ? 'peoplefirst' : placeText({file, line, column})},
    content: [{name: 'error', attributes: {type: code, message: oneLine(message)}}]
  }))
})

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
