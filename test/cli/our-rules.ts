/** A rule of our own, so that these tests stay true whatever the shipped rules say. */
const rule = (severity: string, word: string): string => `about: customer
severity: ${severity}
message: '“{match}” is a word that only these tests look for.'
why: >
  It stands for wording that these tests need to be found.
flag:
  - pattern: ${word}
    because: 'these tests say so'
instead: [something kinder]
examples:
  - flag: 'Here is a [${word}] to find.'
  - flag: 'We saw one [${word}] today.'
  - flag: 'Every [${word}] counts.'
  - allow: 'Here is nothing to find.'
  - allow: 'We saw one today.'
  - allow: 'Every hello counts.'
  - allow: 'A wubble is another word.'
sources: [when-i-grow-up]
`

/** Three rules, one for each severity: zorbleflux, quibbledyne and wafflemox. */
export const ourRules = {
  'our-rules/contempt/test-error.yml': rule('error', 'zorbleflux'),
  'our-rules/blame/test-warning.yml': rule('warning', 'quibbledyne'),
  'our-rules/stock-phrase/test-suggestion.yml': rule('suggestion', 'wafflemox')
} as const

/** Uses these rules and no others. */
export const onlyOurs = [
  '--rules',
  'our-rules',
  '--rule',
  'test-error,test-warning',
  '--rule',
  'test-suggestion'
] as const

export const errorText = 'Here is a zorbleflux to find.\n'
export const warningText = 'We saw one quibbledyne today.\n'
export const suggestionText = 'Every wafflemox counts.\n'
