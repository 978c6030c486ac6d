import {expect, test} from 'vitest'
import type {Sentence} from '../../src/core/sentence.ts'
import {english} from '../../src/english/english.ts'
import {rememberAnalyses} from '../../src/match/remember-analyses.ts'

const sentencesOf = (text: string): readonly Sentence[] => english.split(text)

test('a sentence met again is analysed once, and stands where it is now', () => {
  let count = 0
  const analyse = rememberAnalyses(sentence => {
    count++
    return english.analyse(sentence)
  })
  const [alone] = sentencesOf('The account wants a refund.')
  const [, behind] = sentencesOf('We read it on Monday morning. The account wants a refund.')
  if (!alone || !behind) throw new Error('the texts were cut otherwise')
  const first = analyse(alone)
  const second = analyse(behind)
  expect(count).toBe(1)
  expect(second).toEqual({...english.analyse(behind)})
  expect([first.sentence.start, second.sentence.start]).toEqual([0, 30])
})

test('what is written together is another sentence', () => {
  const analyse = rememberAnalyses(english.analyse)
  const analyses = ['The set up fee is due.', 'The set-up fee is due.', 'The setup fee is due.'].map(text =>
    analyse(sentencesOf(text)[0] as Sentence)
  )
  expect(new Set(analyses.map(({upos}) => upos)).size).toBe(3)
})
