import {parseXml, type XmlElement} from '@rgrove/parse-xml'
import {expect, test} from 'vitest'
import {checkstyle} from '../../src/report/checkstyle.ts'
import {junit} from '../../src/report/junit.ts'
import {options, report} from './ci-sample.ts'
import {checked, problems, reportOf, skipped} from './sample.ts'

test('prints what Checkstyle prints', () => {
  expect(checkstyle(report, options)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <checkstyle version="4.3">
      <file name="docs/a b.md">
        <error line="1" column="14" severity="warning" message="A ticket has no feelings. Because “angry” is something a person feels. Instead: angry customers · people" source="peoplefirst.person-as-record.record-with-feelings"/>
        <error line="2" column="10" severity="info" message="Say it your way." source="peoplefirst.stock-phrase.stock-phrase"/>
      </file>
      <file name="macros.json">
        <error line="2" column="25" severity="error" message="A ticket has no feelings. In macros[0] &quot;Late&quot; › value. Because “angry” is something a person feels. Instead: angry customer!" source="peoplefirst.person-as-record.record-with-feelings"/>
      </file>
    </checkstyle>
    "
  `)
})

test('prints a test suite for each file', () => {
  expect(junit(report, options)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="peoplefirst" tests="4" failures="2" errors="0">
      <testsuite name="docs/a b.md" file="docs/a b.md" tests="2" failures="1" errors="0" skipped="0">
        <testcase name="record-with-feelings 1:14" classname="docs/a b.md">
          <failure type="warning" message="A ticket has no feelings.">docs/a b.md:1:14
    A ticket has no feelings.
    Because “angry” is something a person feels.
    Instead: angry customers · people</failure>
        </testcase>
        <testcase name="stock-phrase 2:10" classname="docs/a b.md">
          <system-out>docs/a b.md:2:10
    Say it your way.</system-out>
        </testcase>
      </testsuite>
      <testsuite name="docs/clean.md" file="docs/clean.md" tests="1" failures="0" errors="0" skipped="0">
        <testcase name="wording" classname="docs/clean.md"/>
      </testsuite>
      <testsuite name="macros.json" file="macros.json" tests="1" failures="1" errors="0" skipped="0">
        <testcase name="record-with-feelings 2:25" classname="macros.json">
          <failure type="error" message="A ticket has no feelings.">macros.json:2:25
    A ticket has no feelings.
    In macros[0] "Late" › value.
    Because “angry” is something a person feels.
    Instead: angry customer!</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

test('a file that could not be read is a test left out; files that are none of ours are no tests', () => {
  const unread = {...skipped('a.md', 'it looks\nbinary'), format: 'markdown'}
  expect(junit(reportOf(unread, skipped('logo.png')), options)).toContain(
    '    <testcase name="wording" classname="a.md">\n      <skipped message="it looks binary"/>\n'
  )
  expect(junit(reportOf(skipped('logo.png')), options)).toContain(
    '<testsuites name="peoplefirst" tests="0" failures="0" errors="0"/>'
  )
})

/** What an element may hold, and the attributes it must and may have, as the schemas state it. */
type Shape = Readonly<
  Record<
    string,
    {readonly holds: readonly string[]; readonly must: readonly string[]; readonly may?: readonly string[]}
  >
>

const junitShape: Shape = {
  testsuites: {holds: ['testsuite'], must: [], may: ['name', 'tests', 'failures', 'errors']},
  testsuite: {holds: ['testcase'], must: ['name', 'tests', 'failures', 'errors'], may: ['skipped', 'file']},
  testcase: {holds: ['failure', 'skipped', 'system-out'], must: ['name', 'classname']},
  failure: {holds: [], must: ['type', 'message']},
  skipped: {holds: [], must: ['message']},
  'system-out': {holds: [], must: []}
}
const checkstyleShape: Shape = {
  checkstyle: {holds: ['file'], must: ['version']},
  file: {holds: ['error'], must: ['name']},
  error: {holds: [], must: ['line', 'column', 'severity', 'message', 'source']}
}

function faultsOf(element: XmlElement, shape: Shape): readonly string[] {
  const {holds, must, may = []} = shape[element.name] ?? {holds: [], must: ['no such element']}
  const names = Object.keys(element.attributes)
  const inside = element.children.filter((child): child is XmlElement => child.type === 'element')
  return [
    ...must.filter(name => !names.includes(name)).map(name => `${element.name} lacks ${name}`),
    ...names
      .filter(name => !must.includes(name) && !may.includes(name))
      .map(name => `${element.name} has ${name}`),
    ...inside.filter(({name}) => !holds.includes(name)).map(({name}) => `${element.name} holds ${name}`),
    ...inside.flatMap(child => faultsOf(child, shape))
  ]
}

const reports = [
  report,
  reportOf(),
  reportOf(checked('a.md', [])),
  reportOf({...skipped('b.md'), format: 'markdown'})
]

test('elements and attributes are those of the schemas', () => {
  for (const some of reports) {
    for (const [text, shape] of [
      [junit(some, options), junitShape],
      [checkstyle(some, options), checkstyleShape]
    ] as const) {
      const {root} = parseXml(text)
      if (!root) throw new Error('there is no root')
      expect(faultsOf(root, shape)).toEqual([])
    }
  }
})

test('counts add up', () => {
  const {root} = parseXml(junit(report, options))
  const suites = (root?.children ?? []).filter((child): child is XmlElement => child.type === 'element')
  const sum = (name: string): number =>
    suites.reduce((total, {attributes}) => total + Number(attributes[name]), 0)
  const {tests, failures} = root?.attributes ?? {}
  expect([sum('tests'), sum('failures')]).toEqual([Number(tests), Number(failures)])
  const cases = suites.flatMap(suite => suite.children).filter(child => child.type === 'element')
  expect(cases).toHaveLength(sum('tests'))
})

test('what could not be done is told as an error', () => {
  const suites = junit({...report, problems}, options)
  expect(suites).toContain('<testsuites name="peoplefirst" tests="7" failures="2" errors="3">')
  expect(suites).toContain(`  <testsuite name="peoplefirst" tests="3" failures="0" errors="3" skipped="0">
    <testcase name="no-git" classname="peoplefirst">
      <error type="no-git" message="git was not found"/>
    </testcase>
    <testcase name="not-utf8" classname="docs/a b.md">
      <error type="not-utf8" message="byte 4 (0xE9) is not UTF-8"/>
    </testcase>
    <testcase name="config-rule" classname="some.yml:2:3">
      <error type="config-rule" message="no rule is called “&lt;nope&gt;”"/>
    </testcase>
  </testsuite>
`)
  expect(checkstyle({...report, problems}, options)).toContain(`  <file name="some.yml">
    <error line="2" column="3" severity="error" message="no rule is called “&lt;nope&gt;”" source="peoplefirst.config-rule"/>
  </file>
`)
})
