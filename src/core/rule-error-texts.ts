/** What is said of rule, set and other YAML files of ours that cannot be read as meant. */
export const ruleErrorTexts = {
  'pattern-empty': () => 'the pattern is empty; write at least one word, tag or @set',
  'pattern-unexpected': (d: {found: string; expected: string}) =>
    `found ${d.found} where ${d.expected} could stand`,
  'pattern-unclosed': (d: {open: string; close: string}) => `“${d.open}” is never closed; add “${d.close}”`,
  'pattern-tag': (d: {tag: string; near: string}) => `no tag is called “${d.tag}”; did you mean ${d.near}?`,
  'pattern-capitals': (d: {text: string; tag: string; word: string}) =>
    `no tag is called “${d.text}”; did you mean ${d.tag}? A word is written “${d.word}”, and found in capitals, too`,
  'pattern-set': (d: {name: string; near: string | undefined}) =>
    `no set is called “@${d.name}”; ${d.near ? `did you mean “@${d.near}”?` : `add rules/sets/${d.name}.yml`}`,
  'pattern-word': (d: {word: string; words: string}) =>
    `“${d.word}” is more than one word to the reader (${d.words}); write the words apart`,
  'pattern-count': (d: {count: string}) =>
    `“${d.count}” leaves no room for a word; write the least number and then the most, as in {0,3}`,
  'pattern-boundless': () => 'every word of this pattern can be left out; keep at least one that must occur',
  'pattern-nested-mark': () => 'a pattern underlines one stretch; keep one pair of [ ]',
  'pattern-in-slot': (d: {slot: string}) => `${d.slot} takes one word, tag, @set or a choice of these`,
  'yaml-syntax': (d: {reason: string}) => `this cannot be read as YAML: ${d.reason}`,
  'yaml-quotes': (d: {start: string}) => `a text that starts with “${d.start}” needs quotes around all of it`,
  'yaml-colon': () =>
    'a key stands where a text goes on; put a text that holds “: ” in quotes, or set the key back to its column',
  'yaml-rest': (d: {rest: string}) =>
    `the value ends before “${d.rest}”; put single quotes around the whole text`,
  'yaml-separator': () =>
    'something is not closed or separated here; close every quote and [ ], and put a text that holds { } in quotes',
  'yaml-tab': () => 'YAML is indented with spaces; replace the tab',
  'yaml-key-twice': (d: {key: string}) => `“${d.key}” stands here twice; keep one of them`,
  'yaml-alias': (d: {alias: string}) => `rule files use no aliases; write out what “*${d.alias}” stands for`,
  'shape-unknown-key': (d: {key: string; owner: string; near: string | undefined; keys: string}) =>
    `“${d.key}” is not a key of ${d.owner}; ${d.near ? `did you mean “${d.near}”?` : `its keys are ${d.keys}`}`,
  'shape-missing-key': (d: {key: string; owner: string; help: string}) =>
    `${d.owner} needs “${d.key}”: ${d.help}`,
  'shape-choice': (d: {what: string; found: string; near: string | undefined; choices: string}) =>
    `${d.what} cannot be ${d.found}; ${d.near ? `did you mean “${d.near}”?` : `choose ${d.choices}`}`,
  'shape-type': (d: {what: string; expected: string; found: string}) =>
    `${d.what} is ${d.found} where ${d.expected} belongs`,
  'shape-quotes': (d: {what: string; found: string}) =>
    `${d.what} is ${d.found} where text belongs; put it in quotes`,
  'shape-empty': (d: {what: string}) => `${d.what} is empty; fill it in or take the key away`,
  'rule-outside': (d: {categories: string}) =>
    `a rule file stands in the folder of its category, a set file in “sets”; the categories are ${d.categories}`,
  'rule-category': (d: {folder: string; near: string | undefined; categories: string}) =>
    `no category is called “${d.folder}”; ${d.near ? `did you mean “${d.near}”?` : `the categories are ${d.categories}`}`,
  'rule-suffix': (d: {name: string}) => `rule and set files end in “.yml”; rename it to “${d.name}.yml”`,
  'rule-name': (d: {name: string; near: string}) =>
    `a file name is the name of its rule or set: small letters, digits and hyphens; rename “${d.name}” to “${d.near}”`,
  'rule-name-taken': (d: {id: string; file: string}) =>
    `the rule “${d.id}” is already in ${d.file}; give one of them another name`,
  'rule-example-kind': (d: {kind: string; purpose: string}) =>
    `the examples need at least one “${d.kind}”: a text ${d.purpose}`,
  'rule-fix': () => 'a safe fix applies the first entry of “instead”; add one, or write “fix: none”',
  'example-twice': (d: {text: string; line: number}) =>
    `“${d.text}” is already an example on line ${d.line}; keep one of them`,
  'example-marks': (d: {reason: string}) =>
    `${d.reason}; [ ] underlines one stretch of an example, and \\[ \\] are brackets of the text itself`,
  'example-instead-same': () =>
    '“instead” repeats the example; write the text as it reads after the first suggestion',
  'example-instead-none': () =>
    'this rule offers no “instead”, so its examples cannot state one; add one or take this away',
  'template-brace': (d: {brace: string; other: string}) =>
    `“${d.brace}” has no “${d.other}”; a slot is written {match}, {@set} or {noun}`,
  'template-slot': (d: {slot: string}) =>
    `“{${d.slot}}” is not a slot; write {match}, {@set}, or a noun in small letters such as {customer}`,
  'template-match': (d: {slot: string}) => `“{${d.slot}}” would be read as a noun; did you mean {match}?`,
  'template-noun': (d: {slot: string}) =>
    `“{${d.slot}}” agrees with what it takes the place of, so it stands in “instead” only; write “${d.slot}”`,
  'template-set': (d: {name: string; near: string | undefined; sets: string}) =>
    `“@${d.name}” finds no word here; ${d.near ? `did you mean “@${d.near}”?` : d.sets}`,
  'template-set-empty': (d: {name: string}) =>
    `not every match has a word of “@${d.name}”, so this slot may stay empty; name it in the “because” of a pattern that always has one`,
  'set-empty': () => 'this set holds nothing; add “words” or “include”',
  'set-include': (d: {name: string; near: string | undefined}) =>
    `no set is called “${d.name}”; ${d.near ? `did you mean “${d.near}”?` : `add the file sets/${d.name}.yml`}`,
  'set-cycle': (d: {chain: string}) => `these sets include each other: ${d.chain}; take one “include” away`,
  'set-word-twice': (d: {word: string; other: string}) =>
    d.word === d.other
      ? `“${d.word}” stands in this set twice; keep one of them`
      : `“${d.word}” is already found through “${d.other}”; take it away`,
  'rules-unreadable': (d: {what: string; reason: string}) => `this ${d.what} cannot be read: ${d.reason}`,
  'rules-none': () => 'this folder holds no rules and no sets; a rule file is <folder>/<category>/<id>.yml'
} as const
