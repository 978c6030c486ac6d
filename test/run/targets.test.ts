import {expect, test} from 'vitest'
import {isGlob, partTargets} from '../../src/run/files/targets.ts'

test('arguments name files or take some out again', () => {
  expect(partTargets(['docs', '!docs/old', '*.md', '!a.md'])).toEqual({
    named: ['docs', '*.md'],
    excluded: ['docs/old', 'a.md']
  })
})

test('what is taken out on Windows is written with either slash', () => {
  expect(partTargets(['docs', '!docs\\old\\**'], '\\').excluded).toEqual(['docs/old/**'])
  expect(partTargets(['!docs/\\[old]'], '/').excluded).toEqual(['docs/\\[old]'])
})

test('a glob is known by its signs', () => {
  expect(['docs/*.md', 'a?.md', '{a,b}.md', 'docs/a.md', 'docs'].filter(isGlob)).toHaveLength(3)
})
