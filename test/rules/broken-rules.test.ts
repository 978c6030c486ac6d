import {describe, expect, it} from 'vitest'
import {formatProblemWithFrame} from '../../src/core/errors.ts'
import {broken, build, goodRule, linesOf, rulePath} from './files.ts'

/** What is wrong, the stretch of the good rule, what stands there instead, and the problem without its file. */
type Row = readonly [name: string, stretch: string, replacement: string, ...problems: string[]]

const yaml: readonly Row[] = [
  [
    '@ without quotes',
    "'noisy caller'",
    '@caller shouts',
    '9:5: a text that starts with “@” needs quotes around all of it'
  ],
  [
    '! without quotes',
    "'noisy caller'",
    '!quiet caller',
    '9:5: a text that starts with “!” needs quotes around all of it'
  ],
  [
    'text behind quotes',
    "'noisy caller'",
    '"noisy" caller',
    '9:13: the value ends before “caller”; put single quotes around the whole text'
  ],
  [
    'a colon in a text',
    "message: '“{match}” makes a nuisance of a caller.'",
    'message: a: b',
    '3:10: a key stands where a text goes on; put a text that holds “: ” in quotes, or set the key back to its column'
  ],
  [
    'braces in a list',
    "['{caller} who is upset']",
    '[upset {caller}]',
    '13:17: something is not closed or separated here; close every quote and [ ], and put a text that holds { } in quotes'
  ],
  ['a tab', "  - 'noisy caller'", "\t- 'noisy caller'", '9:1: YAML is indented with spaces; replace the tab'],
  ['a key twice', 'gates:', 'about: helper\ngates:', '14:1: “about” stands here twice; keep one of them'],
  [
    'an alias',
    "'noisy caller'",
    '*caller',
    '9:5: rule files use no aliases; write out what “*caller” stands for'
  ],
  [
    'two documents',
    'sources:',
    '---\nsources:',
    '20:1: this cannot be read as YAML: Source contains multiple documents; please use YAML.parseAllDocuments()'
  ]
]

const shape: readonly Row[] = [
  [
    'a misspelt key',
    'severity:',
    'severty:',
    '2:1: “severty” is not a key of a rule file; did you mean “severity”?'
  ],
  [
    'an unknown key',
    'sources:',
    'author: me\nsources:',
    '20:1: “author” is not a key of a rule file; its keys are about, severity, audience, preset, message, why, flag, unless, instead, fix, gates, examples, sources'
  ],
  [
    'a misspelt key of a flag',
    '    because:',
    '    becuase:',
    '8:5: “becuase” is not a key of an entry of “flag”; did you mean “because”?'
  ],
  [
    'a misspelt key of an unless',
    'scope:',
    'scoop:',
    '12:24: “scoop” is not a key of an entry of “unless”; its keys are pattern, scope'
  ],
  ['a misspelt gate', 'denial', 'denail', '14:9: “denail” is not a key of “gates”; did you mean “denial”?'],
  [
    'a misspelt kind of example',
    'miss:',
    'mis:',
    '19:5: “mis” is not a key of an example; did you mean “miss”?'
  ],
  [
    'an instead of an allow',
    "by the door.'",
    "by the door.'\n    instead: 'x'",
    '19:5: “instead” is not a key of an “allow” example; its keys are allow'
  ],
  [
    'a missing why',
    'why: >\n  People who call loudly are people who call.\n',
    '',
    '1:1: a rule file needs “why”: Why it matters, in two or three sentences.'
  ],
  [
    'a missing severity',
    'severity: warning\n',
    '',
    '1:1: a rule file needs “severity”: How much a finding weighs. Only errors fail a run by default.'
  ],
  [
    'a missing pattern',
    "pattern: 'loud @caller'\n    because",
    'because',
    '7:5: an entry of “flag” needs “pattern”: What to look for, in the pattern language (docs/patterns.md).'
  ],
  [
    'an example that says nothing',
    "miss: 'What a voice he has.'",
    "instead: 'x'",
    '19:5: an example needs “flag”: A text in which the rule finds something; [ ] marks what is underlined, \\[ \\] are plain brackets.'
  ],
  [
    'a near miss of a choice',
    'warning',
    'waning',
    '2:11: “severity” cannot be “waning”; did you mean “warning”?'
  ],
  [
    'no choice at all',
    'about: customer',
    'about: colleague',
    '1:8: “about” cannot be “colleague”; choose customer, helper or relationship'
  ],
  ['a gate switched on', 'denial: off', 'denial: on', '14:17: “denial” cannot be “on”; choose off'],
  [
    'a gate set to true',
    'denial: off',
    'denial: true',
    '14:17: “denial” cannot be the boolean true; choose off'
  ],
  [
    'a text for a list',
    "instead: ['{caller} who is upset']",
    'instead: someone upset',
    '13:10: “instead” is “someone upset” where a list belongs'
  ],
  [
    'a list for a text',
    "'noisy caller'",
    '[noisy, caller]',
    '9:5: an entry of “flag” is a list where text belongs'
  ],
  [
    'keys for a text',
    'message: ',
    'message:\n  text: ',
    '4:3: “message” is a group of keys where text belongs'
  ],
  [
    'a list for keys',
    'gates: {denial: off}',
    'gates: [denial]',
    '14:8: “gates” is a list where a group of keys belongs'
  ],
  [
    'a number without quotes',
    "'noisy caller'",
    '911',
    '9:5: an entry of “flag” is the number 911 where text belongs; put it in quotes'
  ],
  [
    'a key without a value',
    "message: '“{match}” makes a nuisance of a caller.'",
    'message:',
    '3:1: “message” is empty; fill it in or take the key away'
  ],
  [
    'an empty text',
    "'noisy caller'",
    "' '",
    '9:5: an entry of “flag” is empty; fill it in or take the key away'
  ],
  [
    'two slips in one file',
    'about: customer\nseverity:',
    'abut: customer\nseverty:',
    '1:1: “abut” is not a key of a rule file; did you mean “about”?',
    '2:1: “severty” is not a key of a rule file; did you mean “severity”?'
  ]
]

const meaning: readonly Row[] = [
  [
    'no flag example',
    "  - flag: 'The [loud caller] rang again.'\n    instead: 'The caller who is upset rang again.'\n",
    '',
    '15:1: the examples need at least one “flag”: a text in which the rule finds something'
  ],
  [
    'no allow example',
    "  - allow: 'A loud hailer stood by the door.'\n",
    '',
    '15:1: the examples need at least one “allow”: a text that looks alike and is fine'
  ],
  [
    'an example twice',
    'A loud hailer stood by the door.',
    'The loud caller rang again.',
    '18:12: “The loud caller rang again.” is already an example on line 16; keep one of them'
  ],
  [
    'a mark that is not closed',
    'loud caller]',
    'loud caller',
    '16:16: “[” is never closed; [ ] underlines one stretch of an example, and \\[ \\] are brackets of the text itself'
  ],
  [
    'a mark that is not opened',
    '[loud caller]',
    'loud caller]',
    '16:27: “]” has no “[”; [ ] underlines one stretch of an example, and \\[ \\] are brackets of the text itself'
  ],
  [
    'two marks',
    'rang again',
    'rang [again]',
    '16:35: a second “[” stands here; [ ] underlines one stretch of an example, and \\[ \\] are brackets of the text itself'
  ],
  [
    'an empty mark',
    '[loud caller]',
    '[ ]loud caller',
    '16:16: nothing stands between “[” and “]”; [ ] underlines one stretch of an example, and \\[ \\] are brackets of the text itself'
  ],
  [
    'an instead that changes nothing',
    'The caller who is upset rang again.',
    'The loud caller rang again.',
    '17:14: “instead” repeats the example; write the text as it reads after the first suggestion'
  ],
  [
    'an instead without wording',
    "instead: ['{caller} who is upset']",
    'instead: []',
    '17:5: this rule offers no “instead”, so its examples cannot state one; add one or take this away'
  ],
  [
    'a safe fix without wording',
    "instead: ['{caller} who is upset']",
    'fix: safe',
    '13:6: a safe fix applies the first entry of “instead”; add one, or write “fix: none”',
    '17:5: this rule offers no “instead”, so its examples cannot state one; add one or take this away'
  ],
  [
    'a slot that is not closed',
    '{match}',
    '{match',
    '3:12: “{” has no “}”; a slot is written {match}, {@set} or {noun}'
  ],
  [
    'a slot that is not opened',
    '{match}',
    'match}',
    '3:17: “}” has no “{”; a slot is written {match}, {@set} or {noun}'
  ],
  [
    'a slot in capitals',
    '{caller}',
    '{Caller}',
    '13:12: “{Caller}” is not a slot; write {match}, {@set}, or a noun in small letters such as {customer}'
  ],
  [
    'a misspelt match',
    '{match}',
    '{macth}',
    '3:12: “{macth}” would be read as a noun; did you mean {match}?'
  ],
  [
    'a match with a letter missing',
    '{match}',
    '{mach}',
    '3:12: “{mach}” would be read as a noun; did you mean {match}?'
  ],
  [
    'a noun in the message',
    '{match}',
    '{caller}',
    '3:12: “{caller}” agrees with what it takes the place of, so it stands in “instead” only; write “caller”'
  ],
  [
    'a set in the message that one pattern lacks',
    '{match}',
    '{@caller}',
    '3:12: not every match has a word of “@caller”, so this slot may stay empty; name it in the “because” of a pattern that always has one'
  ],
  ...['loud (@caller|guest)', 'loud @caller? caller', 'loud @caller* caller'].map(
    (pattern): Row => [
      `a set that a match may lack: ${pattern}`,
      'loud @caller',
      pattern,
      '8:16: not every match has a word of “@caller”, so this slot may stay empty; name it in the “because” of a pattern that always has one'
    ]
  ),
  [
    'a set that must not stand there',
    'loud @caller',
    'loud !@caller',
    '8:16: “@caller” finds no word here; the pattern finds words through no set'
  ],
  [
    'a set that stands near only',
    "pattern: 'loud @caller'",
    "near: '@caller'\n    pattern: loud",
    '9:16: “@caller” finds no word here; the pattern finds words through no set'
  ],
  [
    'a misspelt set in a slot',
    '{@caller}',
    '{@callers}',
    '8:16: “@callers” finds no word here; did you mean “@caller”?'
  ],
  [
    'a set in a slot that no pattern uses',
    '{@caller}',
    '{@record}',
    '8:16: “@record” finds no word here; the pattern finds words through “@caller”'
  ],
  [
    'a set in a slot where no pattern uses one',
    "'loud @caller'",
    'loud caller',
    '8:16: “@caller” finds no word here; the pattern finds words through no set'
  ]
]

const patterns: readonly Row[] = [
  ...(['loud AJD', 'loud NOUNS'] as const).map(
    (pattern): Row => [
      `capitals that are almost a tag: ${pattern}`,
      "'noisy caller'",
      `'${pattern}'`,
      `9:11: no tag is called “${pattern.slice(5)}”; did you mean ${pattern.endsWith('S') ? 'NOUN' : 'ADJ'}? A word is written “${pattern.slice(5).toLowerCase()}”, and found in capitals, too`
    ]
  ),
  ['in single quotes', "'noisy caller'", "'it''s <@caller'", '9:12: “<” is never closed; add “>”'],
  [
    'in double quotes',
    "'noisy caller'",
    String.raw`"\"it\" \u0061 <@caller"`,
    '9:20: “<” is never closed; add “>”'
  ],
  ['without quotes', "'noisy caller'", 'noisy (caller', '9:11: “(” is never closed; add “)”'],
  [
    'under a key',
    "'loud @caller'",
    "'loud @caler'",
    '7:20: no set is called “@caler”; did you mean “@caller”?'
  ],
  [
    'as near',
    "because: '“{@caller}” is a person'",
    "near: 'loud )'",
    '8:17: found “)” where the end of the pattern could stand'
  ],
  [
    'in unless',
    "'loud hailer'",
    "'loud ('",
    '11:12: found the end of the pattern where a word, a tag or an @set could stand'
  ],
  [
    'with a count whose most is less than its least',
    "'noisy caller'",
    "'noisy{3,1} caller'",
    '9:11: “{3,1}” leaves no room for a word; write the least number and then the most, as in {0,3}'
  ],
  [
    'with a count of none',
    "'noisy caller'",
    "'noisy{0} caller'",
    '9:11: “{0}” leaves no room for a word; write the least number and then the most, as in {0,3}'
  ],
  ['over several lines', "'noisy caller'", '>-\n    noisy\n    (caller', '9:5: “(” is never closed; add “)”']
]

describe.each([
  ['YAML', yaml],
  ['shape', shape],
  ['meaning', meaning],
  ['a broken pattern', patterns]
] as const)('%s', (_kind, rows) => {
  it.each(rows)('%s', (_name, stretch, replacement, ...problems) => {
    const loaded = build(broken(stretch, replacement))
    expect(linesOf(loaded)).toEqual(problems.map(line => `${rulePath}:${line}`))
    expect(loaded.ruleSet.rules).toEqual([])
  })
})

it('shows a broken pattern with a caret under the place', () => {
  const [error] = build(broken("'noisy caller'", "'it''s <@caller'")).problems
  expect(error && formatProblemWithFrame(error)).toBe(
    [`${rulePath}:9:12: “<” is never closed; add “>”`, "    it's <@caller", '         ^'].join('\n')
  )
})

it.each([
  ['', '1:1: this file is nothing where a group of keys belongs'],
  ['# only a comment\n', '1:1: this file is nothing where a group of keys belongs'],
  ['- flag\n', '1:1: this file is a list where a group of keys belongs'],
  ['loud caller', '1:1: this file is “loud caller” where a group of keys belongs']
])('a file that is no group of keys: %j', (text, line) => {
  expect(linesOf(build(text))).toEqual([`${rulePath}:${line}`])
})

it('counts lines and columns alike with CRLF, and a byte order mark as one column', () => {
  const slip = broken('severity:', 'severty:')
  expect(linesOf(build(slip.replaceAll('\n', '\r\n')))).toEqual(linesOf(build(slip)))
  expect(linesOf(build(`\uFEFF${broken('about: customer', 'about: guest')}`))[0]).toContain(':1:9: ')
})

it('gives up on a file nested without end', () => {
  expect(linesOf(build('['.repeat(100_000)))[0]).toContain('this cannot be read as YAML')
})

it.each([
  ['rules/contemt/loud-caller.yml', ': no category is called “contemt”; did you mean “contempt”?'],
  [
    'rules/drafts/loud-caller.yml',
    /: no category is called “drafts”; the categories are person-as-record, .*stock-phrase$/
  ],
  [
    'rules/contempt/loudCaller.yml',
    ': a file name is the name of its rule or set: small letters, digits and hyphens; rename “loudCaller” to “loud-caller”'
  ],
  ['rules/contempt/loud-caller.yaml', ': rule and set files end in “.yml”; rename it to “loud-caller.yml”'],
  ['rules/contempt/loud-caller.YML', ': rule and set files end in “.yml”; rename it to “loud-caller.yml”'],
  [
    'rules\\sets\\Caller!.yml',
    ': a file name is the name of its rule or set: small letters, digits and hyphens; rename “Caller!” to “caller”'
  ]
])('a file in the wrong place: %s', (path, message) => {
  const [line = ''] = linesOf(build(goodRule, path))
  expect(line.startsWith(path)).toBe(true)
  if (typeof message === 'string') expect(line.slice(path.length)).toBe(message)
  else expect(line).toMatch(message)
})
