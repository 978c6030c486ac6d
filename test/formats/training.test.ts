import {join} from 'node:path'
import {expect, it} from 'vitest'
import {fixtures, outcome, reading, sourceOf} from './read-fixture.ts'

/** What customers say to a bot is read when it is asked for, and is theirs. */
it.each([
  ['dialogflow-es-usersays', 'order_status_usersays_en.json', ['You lost my order, you morons']],
  ['dialogflow-cx-training', 'trainingPhrases/en.json', ['You lost', 'my order', ', you morons']],
  ['botpress-qna', 'a1_where.json', ['Where is my order, you morons?']],
  ['qnabot', 'qna.json', ['where is it, you morons', 'hello']],
  ['amazon-lex', 'Intent.json', ['where is it you morons']],
  ['amazon-lex-v1', 'bot.json', ['where is it you morons', 'it is ▢ you morons']]
])('%s', (format, file, texts) => {
  const source = sourceOf(join(fixtures, format), file)
  const spoken = (parts: typeof reading.parts) =>
    (outcome(file, source, {...reading, parts}).blocks ?? [])
      .filter(({speaker}) => speaker === 'customer')
      .map(({text}) => text)
  expect(spoken(new Set())).toEqual([])
  expect(spoken(new Set(['training']))).toEqual(texts)
})
