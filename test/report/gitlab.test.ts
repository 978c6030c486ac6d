import {expect, test} from 'vitest'
import {gitlab} from '../../src/report/gitlab.ts'
import {crowd, options, report} from './ci-sample.ts'
import {reportOf} from './sample.ts'
import {sharedSchema} from './shared-schema.ts'

const faults = sharedSchema('gitlab-codeclimate.schema.json')

test('prints a list of issues', () => {
  expect(gitlab(report, options)).toMatchInlineSnapshot(`
    "[
      {
        "description": "A ticket has no feelings. Because “angry” is something a person feels. Instead: angry customers · people",
        "check_name": "record-with-feelings",
        "fingerprint": "88b78ea6a459149e",
        "severity": "minor",
        "location": {
          "path": "docs/a b.md",
          "lines": {
            "begin": 1,
            "end": 2
          }
        }
      },
      {
        "description": "Say it your way.",
        "check_name": "stock-phrase",
        "fingerprint": "3c4a08238e1da024",
        "severity": "info",
        "location": {
          "path": "docs/a b.md",
          "lines": {
            "begin": 2,
            "end": 2
          }
        }
      },
      {
        "description": "A ticket has no feelings. In macros[0] \\"Late\\" › value. Because “angry” is something a person feels. Instead: angry customer!",
        "check_name": "record-with-feelings",
        "fingerprint": "ca8dfeccf6bf48d5",
        "severity": "major",
        "location": {
          "path": "macros.json",
          "lines": {
            "begin": 2,
            "end": 2
          }
        }
      }
    ]
    "
  `)
  expect(gitlab(reportOf(), options)).toBe('[]\n')
})

test('no two issues share a fingerprint', () => {
  const {report: many, options: shown} = crowd(30)
  const issues: readonly {fingerprint: string}[] = JSON.parse(gitlab(many, shown))
  expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(30)
})

test.skipIf(!faults)('agrees with the schema of the format', () => {
  for (const issue of JSON.parse(gitlab(report, options))) expect(faults?.(issue)).toEqual([])
  expect(faults?.({description: 'x'})).not.toEqual([])
})
