/** What is said of files, places and commands that cannot be read, found or changed. */
export const runErrorTexts = {
  'path-missing': (d: {target: string; near: string | undefined}) =>
    d.near === undefined
      ? `there is no file or folder “${d.target}”`
      : `there is no file or folder “${d.target}”; did you mean ${d.near}?`,
  'path-empty': () =>
    'an empty path names nothing; look at the variable that it comes from, or write . for this folder',
  'path-pipe': (d: {target: string}) =>
    `nothing was checked: it is a pipe, which may never end; hand it over as standard input, as in “peoplefirst - < ${d.target}”`,
  'link-broken': (d: {link: string}) =>
    `this is a link to “${d.link}”, and nothing is there; mend the link, or leave it out`,
  'watch-failed': (d: {reason: string}) => `changes here cannot be watched: ${d.reason}`,
  'path-unreadable': (d: {reason: string}) => `could not be read: ${d.reason}`,
  'file-too-large': ({size, largest, most}: {size: number | undefined; largest: number; most: number}) => {
    const what = size === undefined ? `more than ${largest} MB` : `${size} MB, and ${largest} MB are the most`
    const isAllowable = size === undefined ? largest < most : size <= most
    const allow = isAllowable ? `, or allow more with --max-file-size ${size ?? '<MB>'}` : ''
    return `nothing was checked: it has ${what} that one file may have; split it, such as one article a file${allow}`
  },
  'folder-unreadable': (d: {reason: string}) => `this folder could not be opened: ${d.reason}`,
  'folder-empty': (d: {target: string}) =>
    `“${d.target}” holds no files to check; hidden files and what .gitignore names are left out unless named one by one`,
  'glob-unmatched': (d: {target: string}) =>
    `no file matches “${d.target}”; what .gitignore names is left out unless named one by one`,
  'all-excluded': (d: {target: string}) =>
    `nothing is left of “${d.target}”: an argument that begins with “!” takes all of it out`,
  'file-not-utf8': (d: {offset: number; byte: string}) =>
    `byte ${d.offset} (0x${d.byte}) is not UTF-8, so nothing was checked; save the file as UTF-8`,
  'own-not-utf8': (d: {offset: number; byte: string}) =>
    `byte ${d.offset} (0x${d.byte}) is not UTF-8; save the file as UTF-8`,
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
  'fix-diff-outside': (d: {path: string}) =>
    `the diff leads out of this folder, as to ${d.path}, where “git apply” follows it with --unsafe-paths only; a run from a folder that holds all of it needs none`,
  'fix-format-aside': (d: {format: string; what: string}) =>
    `${d.what} is printed in place of the ${d.format} report; --output ${d.format}=FILE writes that into a file`,
  'fix-type-terminal': () =>
    '--fix-type suggestion is for a terminal, where somebody reads what changes; “peoplefirst review” walks through them one by one',
  'review-terminal': () =>
    '“peoplefirst review” asks at a terminal, and there is none here; “peoplefirst check” reports without asking',
  'review-unwritable': (d: {reason: string}) =>
    `what you skip cannot be remembered for the next time: ${d.reason}`,
  'review-left': (d: {reason: string}) =>
    `what was skipped cannot be taken away, so the next review may pass it over: ${d.reason}`,
  'review-broken': () => 'what an earlier review remembered here cannot be read, so this one begins anew',
  'report-unwritable': (d: {reason: string}) => `the report could not be written: ${d.reason}`,
  'report-over-text': () =>
    'a report here would take the place of a text that is checked; write it to another file',
  'report-over-config': () =>
    'a report here would take the place of a configuration; write it to another file',
  'report-too-long': (d: {format: string}) =>
    `the ${d.format} report would be longer than one text can be here; check fewer files at once, with --shard, or fewer rules, with --rule`,
  'file-crashed': (d: {cause: string}) =>
    `peoplefirst stumbled here and checked nothing (${d.cause}); please report it, with the file if you can share it`,
  'file-unchecked': (d: {reason: string}) => `nothing was checked: ${d.reason}`,
  'file-unread-in-part': () =>
    'part of this file could not be read, as its note says, and so was not checked',
  'files-unchecked': (d: {count: number; examples: string}) =>
    `nothing was checked in ${d.count} data files, such as ${d.examples}; name one by itself to see why`,
  'nothing-checked': () =>
    'nothing was checked: none of these files is in a format that peoplefirst reads; “peoplefirst formats” lists them',
  'rule-unknown': (d: {id: string; near: string | undefined}) =>
    d.near === undefined
      ? `no rule is called “${d.id}”; “peoplefirst rules” lists them`
      : `no rule is called “${d.id}”; did you mean ${d.near}?`,
  'place-without-line': (d: {target: string}) =>
    `“${d.target}” is a file; add the line to explain, as in ${d.target}:12`,
  'place-in-folder': (d: {target: string}) =>
    `“${d.target}” is a folder; name a file and a line in it, as in ${d.target.replace(/\/+$/, '')}/refunds.md:12`,
  'line-missing': (d: {line: number; count: number}) =>
    `there is no line ${d.line}; the file ends at line ${d.count}`,
  'column-missing': (d: {column: number; line: number; length: number}) =>
    `there is no column ${d.column}; line ${d.line} ends at column ${d.length}`,
  'place-without-prose': () =>
    'no prose stands here, so nothing is read: code, a link target, markup and template tags are passed over'
} as const
