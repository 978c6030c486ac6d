/** The endings of files that hooks are to offer: those that a format with prose in it may have. */
export const readExtensions = [
  'adoc',
  'arb',
  'asc',
  'asciidoc',
  'blade.php',
  'csv',
  'ejs',
  'email',
  'erb',
  'ftl',
  'ftlh',
  'handlebars',
  'hbs',
  'htm',
  'html',
  'j2',
  'jinja',
  'jinja2',
  'json',
  'jsonc',
  'jsonl',
  'jsp',
  'lg',
  'liquid',
  'markdown',
  'md',
  'mdown',
  'mdx',
  'mjml',
  'mustache',
  'ndjson',
  'njk',
  'po',
  'pot',
  'rest',
  'resw',
  'resx',
  'rst',
  'srt',
  'ssml',
  'text',
  'tpl',
  'tsv',
  'twig',
  'twiml',
  'txt',
  'vtt',
  'vxml',
  'xhtml',
  'xlf',
  'xliff',
  'xml',
  'yaml',
  'yml'
] as const

const glob = `*.{${readExtensions.join(',')}}`

/** What the pre-commit client runs, installed from the npm registry. */
export const preCommitConfig = (version: string): string => `repos:
${preCommitRepo(version)}`

/** The entry alone, for a list of `repos` that is there already. */
export const preCommitRepo = (version: string): string => `  - repo: local
    hooks:
      - id: peoplefirst
        name: peoplefirst
        entry: peoplefirst check --lenient-files
        language: node
        additional_dependencies: ['peoplefirst@${version}']
        types: [text]
        files: (?i)\\.(${readExtensions.join('|').replaceAll('.', String.raw`\.`)})$
        require_serial: true
`

/** What lint-staged runs on files that are about to be committed. */
export const lintStagedConfig = (): string => `{
${lintStagedEntry()}}
`

/** The entry alone, for settings that are there already. */
export const lintStagedEntry = (): string => `  "${glob}": "peoplefirst check --lenient-files"\n`

/** The hook that husky runs. */
export const huskyHook = (): string => 'npx lint-staged\n'

/** What lefthook runs on files that are about to be committed. */
export const lefthookConfig = (): string => `pre-commit:
  commands:
    peoplefirst:
      glob: '${glob}'
      run: npx peoplefirst check --lenient-files {staged_files}
`

/** A workflow of GitHub: annotations on the lines of a pull request. */
export const githubWorkflow = (version: string): string => `name: peoplefirst
on: [pull_request]
permissions:
  contents: read
jobs:
  texts:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes peoplefirst@${version} --format github .
`

/** A job of GitLab: Code Quality in merge requests. */
export const gitlabJob = (version: string): string => `peoplefirst:
  image: node:22
  script:
    - npx --yes peoplefirst@${version} --output gitlab=gl-code-quality-report.json .
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`
