import {expect, test} from 'vitest'
import {holdsProse} from '../../src/parse/markdown/holds-prose.ts'
import {parseFile} from '../../src/parse/parse-file.ts'

test.each([
  'Hi [First name],\n\nThank you for writing to us. Your parcel left on Monday.\n\nAll the best,\n[Your name]',
  '"Thank you for waiting. May I ask for your postcode?"',
  'Good news! Your refund of $20 is on its way.\n\n- Bank: 3 to 5 days\n- Card: ~2 days',
  'Hello,\r\n\r\nplease open Settings > Billing; the invoice is there (see https://example.org/a_b?c=1).',
  '1. Ask how they are today, and wait.\n2. Listen to what they say.',
  'Hi <first name>, your $[amount] has arrived with us today.',
  'SUBJECT: Your order\n\nWe have found your parcel in Leeds. It comes tomorrow…'
])('a letter is prose: %j', text => {
  expect(holdsProse(text)).toBe(true)
})

test.each([
  '',
  'npm install peoplefirst',
  '$ git commit -m "Say what the tickets are about, and who wrote."',
  'const greeting = "Thank you for writing to us today."',
  '# This installs all that you need.\nnpm ci',
  '// Customers are asked for their name here.\nask(name)',
  'Usage: tool [options] FILE',
  '{"reply": "Thank you for writing to us today."}',
  'Error: ENOENT\n    at open (node:fs:10)\n    at main',
  'reply: Thank you for writing to us today.',
  'Name    Age   City\nAnna    31    Rome',
  '| Thank you for | writing to us today. |',
  '├── Is this about an order? Ask for its number first.\n└── Else close.',
  'Close the tickets',
  'We closed 20 tickets, 30 calls, 40 chats and 50 mails: 140.'
])('what is no letter is none: %j', text => {
  expect(holdsProse(text)).toBe(false)
})

/** Texts and contexts of what is read of a help-center page. */
const read = (source: string) =>
  parseFile(source, 'markdown', {kind: 'docs'}).children.map(({text, kind, context}) => ({
    text,
    kind,
    ...context
  }))

const letter = 'Hi {{name}},\n\nwe have found your parcel in Leeds.'

test('a letter between fences is read line by line, with what introduces it', () => {
  const heading = 'Parcels'
  expect(read(`# Parcels\n\nSend this:\n\n\`\`\`\n${letter}\n\`\`\`\n`).slice(2)).toEqual([
    {text: 'Hi \uE000,', kind: 'paragraph', heading, leadIn: 'Send this:', quoted: true},
    {
      text: 'we have found your parcel in Leeds.',
      kind: 'paragraph',
      heading,
      leadIn: 'Send this:',
      quoted: true
    }
  ])
})

test.each(['', 'text', 'txt', 'email', 'plaintext title="Reply"'])('a fence named %j is read', name => {
  expect(read(`~~~${name}\n${letter}\n~~~`)).toHaveLength(2)
})

test.each([
  ['a fence that names a language', `\`\`\`js\n${letter}\n\`\`\``],
  ['indented code', `Text.\n\n    ${letter.replaceAll('\n', '\n    ')}`],
  ['code in a sentence', '`We have found your parcel in Leeds.`']
])('%s is not read', (_, source) => {
  expect(read(source).filter(({text}) => text.includes('parcel'))).toEqual([])
})
