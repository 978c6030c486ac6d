/** What is said of what a project keeps beside its texts: configurations, baselines, caches, reports, Git. */
export const projectErrorTexts = {
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
  'config-run': (d: {reason: string}) => `this configuration stopped while it was run: ${d.reason}`,
  'config-extends': (d: {target: string; near: string | undefined}) =>
    `“${d.target}” leads to no preset, file or package; ${d.near ? `did you mean “${d.near}”?` : 'a file is written as ./shared.yml, and a package has to be installed'}`,
  'config-cycle': (d: {chain: string}) =>
    `these configurations extend each other: ${d.chain}; take one “extends” away`,
  'config-default': () =>
    'this configuration exports no default, so it says nothing; write “export default {…}”, or “module.exports = {…}” in CommonJS',
  'config-absent': (d: {key: string; target: string; what: string}) =>
    `“${d.key}” names “${d.target}”, and there is no such ${d.what}; a path is relative to the file it stands in`,
  'config-missing': () => 'there is no such configuration file',
  'config-rule': (d: {id: string; near: string | undefined}) =>
    `no rule is called “${d.id}”; ${d.near ? `did you mean “${d.near}”?` : '“peoplefirst rules --preset strict --no-config” lists the shipped ones'}`,
  'config-category-is-rule': (d: {name: string}) => `“${d.name}” is a rule; write it under “rules” instead`,
  'config-rule-is-category': (d: {id: string}) =>
    `“${d.id}” is a category; write it under “categories” instead`,
  'config-rule-or-category': (d: {id: string; near: string | undefined}) =>
    `no rule or category is called “${d.id}”; ${d.near ? `did you mean “${d.near}”?` : '“peoplefirst rules --preset strict --no-config” lists the shipped ones'}`,
  'config-category': (d: {name: string; near: string | undefined; names: string}) =>
    `no category is called “${d.name}”; ${d.near ? `did you mean “${d.near}”?` : `the categories are ${d.names}`}`,
  'config-set': (d: {name: string; near: string | undefined}) =>
    `no word set is called “${d.name}”; ${d.near ? `did you mean “${d.near}”?` : 'the sets are the files of rules/sets/'}`,
  'config-misnamed': (d: {name: string}) =>
    `no configuration was found; if this is meant as one, call it ${d.name}`,
  'config-ignored': (d: {by: string}) => `left out, as ${d.by} asks`,
  'config-ignored-many': (d: {count: number; by: string}) =>
    `${d.count} files that were named are left out, as ${d.by} asks`,
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
