import {expect, test} from 'vitest'
import {formatSet} from './read-fixture.ts'

const name = (path: string, source: string): string | undefined => {
  const found = formatSet.recognise(path, source)
  return found.type === 'known' ? found.format.name : undefined
}

const node = {id: 1, label: 'We have your ticket today', group: 2}

test.each([
  [
    'settings',
    'a.json',
    {name: 'x', version: '1.0.0', description: 'A long text of a tool', scripts: {a: 'b'}}
  ],
  ['translations', 'de.json', {late: 'Deine Bestellung braucht zwei Tage mehr', done: 'Fertig'}],
  ['texts of an extension', '_locales/de/messages.json', {late: {message: 'Deine Bestellung ist da'}}],
  [
    'what a server answers',
    'test/responses.json',
    {status: 'ok', items: [{id: 'a-1', note: 'It is on its way'}]}
  ],
  [
    'roles of a model',
    'chat-prompts.json',
    [{role: 'user', model: 'x', voice: 'y', text: 'Say a few words'}]
  ],
  ['a graph', 'graph.json', {nodes: [node], links: [{source: 1, target: 2}]}],
  ['a mind map', 'map.json', {nodes: [{id: 'a', text: 'We have your ticket today', x: 1}]}],
  ['names of intents', 'bot.json', {intents: ['late', 'bye'], responses: {}}],
  ['school subjects', 'quiz.json', [{subject: 'History', text: 'Who was the first queen of this land?'}]],
  ['a question alone', 'a.json', [{q: 'Who was the first queen?', k: 1}]]
])('%s are not taken for texts of a support team', (_, path, data) => {
  expect(name(path, JSON.stringify(data))).toBeUndefined()
})

test.each([
  ['a.json', {intents: [{tag: 'a', patterns: ['b'], responses: ['c']}]}, 'chatbot-intents'],
  ['a.json', [{name: 'a', subject: 'b', body: 'c'}], 'canned-responses'],
  ['a.json', [{subject: 'b', body: 'c'}], 'mail-templates'],
  ['a.json', {emails: {late: {subject: 'b', html: '<p>c</p>'}}}, 'mail-templates'],
  ['a.json', {faq: [{q: 'b', a: 'c'}]}, 'question-pairs'],
  ['a.json', {qna: [{qid: 'x', q: ['b'], a: 'c'}]}, 'qnabot'],
  ['a.yml', [{question: 'b', answer: 'c'}], 'questions-yaml'],
  ['a.yml', [{title: 'b', questions: [{q: 'b', a: 'c'}]}], 'questions-yaml'],
  ['a.json', {nodes: {start: {id: 'x', text: 'c', choices: []}}}, 'message-flow'],
  ['flow/Prompts.json', {hold: 'Please stay with us.'}, 'message-map'],
  ['status-messages.yaml', {late: 'It needs two days more.'}, 'message-map-yaml']
])('%s %j is %s', (path, data, expected) => {
  expect(name(path, JSON.stringify(data))).toBe(expected)
})
