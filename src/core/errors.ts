/**
 * Every text that says something went wrong, in one table. Each names what happened and what would help;
 * the place is added by whoever prints it.
 */
export const errorTexts = {
  'pattern-empty': () => 'the pattern is empty; write at least one word, tag or @set',
  'pattern-unexpected': (d: {found: string; expected: string}) =>
    `found ${d.found} where ${d.expected} could stand`,
  'pattern-unclosed': (d: {open: string; close: string}) => `“${d.open}” is never closed; add “${d.close}”`,
  'pattern-tag': (d: {tag: string; near: string}) => `no tag is called “${d.tag}”; did you mean ${d.near}?`,
  'pattern-set': (d: {name: string; near: string}) => `no set is called “@${d.name}”; ${d.near}`,
  'pattern-word': (d: {word: string; words: string}) =>
    `“${d.word}” is more than one word to the reader (${d.words}); write the words apart`,
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
  'rules-none': () => 'this folder holds no rules and no sets; a rule file is <folder>/<category>/<id>.yml',
  'path-missing': (d: {target: string; near: string | undefined}) =>
    d.near === undefined
      ? `there is no file or folder “${d.target}”`
      : `there is no file or folder “${d.target}”; did you mean ${d.near}?`,
  'path-unreadable': (d: {reason: string}) => `could not be read: ${d.reason}`,
  'folder-unreadable': (d: {reason: string}) => `this folder could not be opened: ${d.reason}`,
  'folder-empty': (d: {target: string}) =>
    `“${d.target}” holds no files to check; hidden files and what .gitignore names are left out unless named one by one`,
  'glob-unmatched': (d: {target: string}) =>
    `no file matches “${d.target}”; what .gitignore names is left out unless named one by one`,
  'file-not-utf8': (d: {offset: number; byte: string}) =>
    `byte ${d.offset} (0x${d.byte}) is not UTF-8, so nothing was checked; save the file as UTF-8`,
  'file-not-utf16': (d: {encoding: string}) =>
    `it starts as ${d.encoding} but does not go on so, and nothing was checked; save the file as UTF-8`,
  'format-path': (d: {path: string; reason: string}) =>
    `the path “${d.path}” cannot be read: ${d.reason}; docs/formats.md explains paths`,
  'format-unknown': (d: {name: string; near: string | undefined}) =>
    `no file format is called “${d.name}”; ${d.near ? `did you mean “${d.near}”?` : '“peoplefirst formats” lists them'}`,
  'field-format': (d: {field: string; choices: string}) =>
    `“${d.field}” is no field; write a path, or path:format with one of ${d.choices}`,
  'fix-outside': (d: {target: string}) =>
    `left as it is: it is a link that leads out of this folder, to ${d.target}; fix it there`,
  'fix-encoding': () =>
    'left as it is: its bytes would not survive being written again; save it as UTF-8 first',
  'fix-changed': () => 'left as it is: it was changed while it was being checked; run the fix again',
  'fix-unwritable': (d: {reason: string}) => `left as it is: it could not be written: ${d.reason}`,
  'fix-refused': (d: {rule: string; actual: string; reason: string}) =>
    `“${d.actual}” (${d.rule}) was left as it is: ${d.reason}`,
  'fix-type-terminal': () =>
    '--fix-type suggestion is for a terminal, where somebody reads what changes; “peoplefirst review” walks through them one by one',
  'review-terminal': () =>
    '“peoplefirst review” asks at a terminal, and there is none here; “peoplefirst check” reports without asking',
  'review-unwritable': (d: {reason: string}) =>
    `what you skip cannot be remembered for the next time: ${d.reason}`,
  'review-broken': () => 'what an earlier review remembered here cannot be read, so this one begins anew',
  'baseline-unreadable': (d: {reason: string}) => `the baseline could not be read: ${d.reason}`,
  'baseline-missing': () =>
    'there is no such baseline; check its name, or begin it with “peoplefirst check --update-baseline”',
  'baseline-syntax': (d: {reason: string}) =>
    `the baseline cannot be read: ${d.reason}; mend it, or take an older version of the file`,
  'baseline-conflict': () =>
    'two versions of the baseline stand here side by side; keep the entries of both and take the marks of the merge out',
  'baseline-version': (d: {version: string}) =>
    `the baseline has version ${d.version}, and this peoplefirst reads version 1; a newer one may read it`,
  'baseline-file-twice': (d: {file: string}) =>
    `“${d.file}” stands in the baseline twice; put the entries of both into one list`,
  'baseline-unwritable': (d: {reason: string}) =>
    `the baseline could not be written and stays as it was: ${d.reason}`,
  'baseline-flags': (d: {flag: string; other: string}) =>
    `${d.flag} takes every finding into account and changes only the baseline, so it does not go with ${d.other}; run one after the other`,
  'baseline-off': (d: {flag: string}) => `${d.flag} needs a baseline, and --no-baseline leaves it aside`,
  'baseline-nameless': () =>
    'a baseline knows texts by their file, and this one has no name; add --stdin-filename',
  'cache-broken': () => 'the results kept here cannot be read, so everything is checked and kept anew',
  'cache-newer': () =>
    'a newer peoplefirst keeps its results here, so they are left alone and nothing is kept; use one version, or another --cache-location',
  'cache-owner': () =>
    'these kept results belong to somebody else, so they are left alone and nothing is kept; name a file of your own with --cache-location',
  'cache-foreign': () =>
    'this is no file of results that peoplefirst kept, so it is left as it is and nothing is kept; name another one with --cache-location',
  'cache-unreadable': (d: {reason: string}) =>
    `results cannot be kept here: ${d.reason}; name another file with --cache-location`,
  'cache-unwritable': (d: {reason: string}) =>
    `what was checked could not be kept for the next run: ${d.reason}; the report is whole`,
  'merge-json': (d: {reason: string}) =>
    `this is not JSON (${d.reason}); write the report anew with “peoplefirst check --output json=FILE”`,
  'merge-foreign': () =>
    'this is no report of peoplefirst; leave it out, or write one with “peoplefirst check --output json=FILE”',
  'merge-version': (d: {found: string; known: number}) =>
    `this report keeps to version ${d.found} of the contract, and version ${d.known} is read here; merge with the peoplefirst that wrote it`,
  'merge-older': () =>
    'an earlier peoplefirst wrote this report, without what merging needs; write it anew with this one',
  'merge-shape': (d: {path: string}) =>
    `“${d.path}” is not what the contract says, so nothing is taken from this report; write it anew`,
  'merge-tool': (d: {found: string; own: string}) =>
    `written by peoplefirst ${d.found}, merged by ${d.own}; use one version in all jobs, so that they judge alike`,
  'merge-filtered': (d: {least: string}) =>
    `this report holds no findings below “${d.least}”, since it was written with --severity or --quiet; leave these to “peoplefirst merge”`,
  'merge-shard-twice': (d: {shard: string; other: string}) =>
    `shard ${d.shard} is already there, from ${d.other}; keep the newer one of them`,
  'merge-shard-other': (d: {shard: string; other: string}) =>
    `shard ${d.shard} parts other files than ${d.other} does; give all jobs the same checkout and paths, and merge the shards of one run at a time`,
  'merge-shard-missing': (d: {shards: string; total: number}) =>
    `the report is not whole without ${d.shards} of ${d.total}; add what is missing, or run it again`,
  'merge-file-twice': (d: {report: string; other: string}) =>
    `${d.report} tells something else of this file than ${d.other} does, which is kept; leave one of the reports out`,
  'merge-folder-empty': (d: {target: string}) =>
    `“${d.target}” holds no reports; they end in “.json”, as “peoplefirst check --output json=FILE” writes them`,
  'merge-glob-unmatched': (d: {target: string}) => `no report matches “${d.target}”`,
  'merge-reported': (d: {message: string}) => d.message,
  'init-terminal': () =>
    '“peoplefirst init” asks at a terminal, and there is none here; with --yes it takes what it finds in this folder',
  'init-unwritable': (d: {reason: string}) => `could not be written: ${d.reason}`,
  'report-unwritable': (d: {reason: string}) => `the report could not be written: ${d.reason}`,
  'file-crashed': (d: {cause: string}) =>
    `peoplefirst stumbled here and checked nothing (${d.cause}); please report it, with the file if you can share it`,
  'file-unchecked': (d: {reason: string}) => `nothing was checked: ${d.reason}`,
  'files-unchecked': (d: {count: number; examples: string}) =>
    `nothing was checked in ${d.count} data files, such as ${d.examples}; name one by itself to see why`,
  'nothing-checked': () =>
    'nothing was checked: none of these files is in a format that peoplefirst reads; “peoplefirst formats” lists them',
  'rule-unknown': (d: {id: string; near: string | undefined}) =>
    d.near === undefined
      ? `no rule is called “${d.id}”; “peoplefirst rules” lists them`
      : `no rule is called “${d.id}”; did you mean ${d.near}?`,
  'config-run': (d: {reason: string}) => `this configuration stopped while it was run: ${d.reason}`,
  'config-extends': (d: {target: string; near: string | undefined}) =>
    `“${d.target}” leads to no preset, file or package; ${d.near ? `did you mean “${d.near}”?` : 'a file is written as ./shared.yml, and a package has to be installed'}`,
  'config-cycle': (d: {chain: string}) =>
    `these configurations extend each other: ${d.chain}; take one “extends” away`,
  'config-missing': () => 'there is no such configuration file',
  'config-rule': (d: {id: string; near: string | undefined}) =>
    `no rule is called “${d.id}”; ${d.near ? `did you mean “${d.near}”?` : '“peoplefirst rules --preset strict” lists them'}`,
  'config-rule-is-category': (d: {id: string}) =>
    `“${d.id}” is a category; write it under “categories” instead`,
  'config-rule-or-category': (d: {id: string; near: string | undefined}) =>
    `no rule or category is called “${d.id}”; ${d.near ? `did you mean “${d.near}”?` : '“peoplefirst rules --preset strict” lists them'}`,
  'config-category': (d: {name: string; near: string | undefined; names: string}) =>
    `no category is called “${d.name}”; ${d.near ? `did you mean “${d.near}”?` : `the categories are ${d.names}`}`,
  'config-set': (d: {name: string; near: string | undefined}) =>
    `no word set is called “${d.name}”; ${d.near ? `did you mean “${d.near}”?` : 'the sets are the files of rules/sets/'}`,
  'config-ignored': (d: {by: string}) => `left out, as ${d.by} asks`,
  'config-ignored-many': (d: {count: number; by: string}) =>
    `${d.count} files that were named are left out, as ${d.by} asks`,
  'place-without-line': (d: {target: string}) =>
    `“${d.target}” is a file; add the line to explain, as in ${d.target}:12`,
  'line-missing': (d: {line: number; count: number}) =>
    `there is no line ${d.line}; the file ends at line ${d.count}`,
  'column-missing': (d: {column: number; line: number; length: number}) =>
    `there is no column ${d.column}; line ${d.line} ends at column ${d.length}`,
  'place-without-prose': () =>
    'no prose stands here, so nothing is read: code, a link target, markup and template tags are passed over',
  'git-missing': () =>
    'Git was not found, and it alone knows what changed; install it, or leave out --since and --staged',
  'git-none': (d: {folder: string}) =>
    `“${d.folder}” is in no Git repository, so nothing says what changed; leave out --since and --staged to check all of it`,
  'git-bare': (d: {folder: string}) =>
    `“${d.folder}” is in a Git repository without files; name a folder of its working tree`,
  'git-ownership': (d: {folder: string}) =>
    `Git does not open this repository, since its folder belongs to somebody else; if you trust it: git config --global --add safe.directory ${d.folder}`,
  'git-ref': (d: {ref: string; near: string | undefined}) =>
    d.near === undefined
      ? `no branch, tag or commit is called “${d.ref}”; “git fetch” may bring it`
      : `no branch, tag or commit is called “${d.ref}”; did you mean ${d.near}?`,
  'git-shallow': (d: {what: string}) =>
    `this clone is shallow and does not reach ${d.what}; fetch more history: “git fetch --unshallow”, or “fetch-depth: 0” for actions/checkout`,
  'git-unrelated': (d: {ref: string}) =>
    `“${d.ref}” has no commit in common with what is checked out; name one that it comes from`,
  'git-unmerged': (d: {count: number; examples: string}) =>
    `a merge is not settled yet in ${d.count === 1 ? d.examples : `${d.count} files, such as ${d.examples}`}; settle it, “git add” it, and run again`,
  'git-failed': (d: {reason: string}) => `Git could not say what changed: ${d.reason}`,
  'since-and-staged': () => '--since and --staged look at different changes; choose one of them',
  'staged-fix': () =>
    '--staged reads what is in the index, and a fix writes files; run “peoplefirst fix --since HEAD”, then “git add” what it changed',
  'changed-stdin': () =>
    'standard input has no history; --since and --staged take files and folders, so leave out - and --stdin-filename',
  'list-stdin': () => '- and --files-from - would both read standard input; put one of them into a file',
  'list-unreadable': (d: {reason: string}) => `this list of files could not be read: ${d.reason}`,
  'listed-missing': () =>
    'the list names it, and there is no such file; “git diff --diff-filter=d” leaves deleted files out',
  'changed-none': (d: {ref: string}) => `Nothing to check: no file here changed since ${d.ref}.`,
  'staged-none': () => 'Nothing to check: no file here is staged.',
  'listed-none': (d: {list: string}) => `Nothing to check: ${d.list} names no files.`,
  'stdin-name-alone': () => '--stdin-filename names what comes by standard input; add - to read from there'
} as const

export type ErrorCode = keyof typeof errorTexts
type Details<Code extends ErrorCode> = Parameters<(typeof errorTexts)[Code]>[0]

/** Where a problem stands; line and column are 1-based. */
export interface Place {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  /** Offset within the text being read, when only that is known. */
  readonly offset?: number | undefined
}

/** A problem we foresaw: prints as one line, without a stack. */
export class PeopleFirstError extends Error {
  override readonly name = 'PeopleFirstError'
  readonly code: ErrorCode
  readonly place: Place
  /** The text in question with a caret under the place, when one line does not show it. */
  readonly detail: string | undefined

  constructor(code: ErrorCode, message: string, place: Place, detail?: string) {
    super(message)
    this.code = code
    this.place = place
    this.detail = detail
  }
}

/** Builds the error for a code of the table. */
export function problem<Code extends ErrorCode>(
  code: Code,
  details: Details<Code>,
  place: Place = {}
): PeopleFirstError {
  const text = errorTexts[code] as (details: Details<Code>) => string
  return new PeopleFirstError(code, text(details), place)
}

/** `file:line:column: message`, leaving out what is not known. */
export function formatProblem(error: PeopleFirstError): string {
  const {file, line, column} = error.place
  const place = [file, line, line === undefined ? undefined : column].filter(part => part !== undefined)
  return place.length > 0 ? `${place.join(':')}: ${error.message}` : error.message
}

/** `formatProblem` with the detail below it, where there is one. */
export function formatProblemWithFrame(error: PeopleFirstError): string {
  if (error.detail === undefined) return formatProblem(error)
  return [formatProblem(error), ...error.detail.split('\n').map(line => `    ${line}`)].join('\n')
}
