import path from 'node:path'
import {CONFIG_FILE, configText, type Readership, schemaOf} from './config-text.ts'
import type {CiChoice, HookChoice, Surroundings} from './detect.ts'
import {
  githubWorkflow,
  gitlabJob,
  huskyHook,
  lefthookConfig,
  lintStagedConfig,
  lintStagedEntry,
  preCommitConfig,
  preCommitRepo
} from './snippets.ts'

/** What somebody wants set up. */
export interface Wishes {
  readonly readership: Readership
  readonly hook: HookChoice
  readonly ci: CiChoice
  /** Whether there are many texts already; `undefined` where nobody said. */
  readonly hasBacklog: boolean | undefined
}

/** A file to write where there is none. */
export interface PlannedFile {
  /** Absolute. */
  readonly folder: string
  readonly name: string
  readonly text: string
  /** Other files in which the tool may have the same settings; `*` stands for any ending. */
  readonly instead: readonly {readonly name: string; readonly holding?: RegExp}[]
  /** A file like it that holds this word needs nothing more. */
  readonly sign: string
  /** What to add by hand to one that does not. */
  readonly lines: string
}

/** A command to run afterwards, and what for. */
export interface Step {
  readonly command: string
  readonly purpose: string
}

/** What to write, and what to do after it. */
export interface Plan {
  readonly files: readonly PlannedFile[]
  readonly steps: readonly Step[]
}

/**
 * The files and steps of a set-up. The configuration goes into the working folder, unless one holds there already, which a
 * nearer one would switch off; the rest goes to the repository's root.
 */
export function planInit(
  {readership, hook, ci, hasBacklog}: Wishes,
  {root, isPackage, config: known}: Surroundings,
  {cwd, version}: {readonly cwd: string; readonly version: string}
): Plan {
  const schema = schemaOf(isPackage && root === cwd, version)
  const text = configText(readership, schema)
  const config = known ?? path.join(cwd, CONFIG_FILE)
  const settings = file(path.dirname(config), path.basename(config), text, {sign: ''})
  return {
    files: [settings, ...hookFiles[hook](root, version), ...ciFiles[ci](root, version)],
    steps: [...hookSteps[hook], ...lookingSteps(hasBacklog)]
  }
}

const file = (
  folder: string,
  name: string,
  text: string,
  {sign = 'peoplefirst', lines = text, instead = []}: Partial<PlannedFile> = {}
): PlannedFile => ({folder, name, text, sign, lines, instead})

type Files = (root: string, version: string) => readonly PlannedFile[]

const hookFiles: Readonly<Record<HookChoice, Files>> = {
  none: () => [],
  'pre-commit': (root, version) => [
    file(root, '.pre-commit-config.yaml', preCommitConfig(version), {lines: preCommitRepo(version)})
  ],
  husky: root => [
    file(root, '.husky/pre-commit', huskyHook(), {sign: 'lint-staged'}),
    file(root, '.lintstagedrc.json', lintStagedConfig(), {
      lines: lintStagedEntry(),
      instead: [
        {name: '.lintstagedrc*'},
        {name: 'lint-staged.config.*'},
        {name: 'package.json', holding: /"lint-staged"\s*:\s*\{/}
      ]
    })
  ],
  lefthook: root => [
    file(root, 'lefthook.yml', lefthookConfig(), {
      instead: [{name: 'lefthook.*'}, {name: '.lefthook.*'}]
    })
  ]
}

const ciFiles: Readonly<Record<CiChoice, Files>> = {
  none: () => [],
  github: (root, version) => [file(root, '.github/workflows/peoplefirst.yml', githubWorkflow(version))],
  gitlab: (root, version) => [file(root, '.gitlab-ci.yml', gitlabJob(version))]
}

const hookSteps: Readonly<Record<HookChoice, readonly Step[]>> = {
  none: [],
  'pre-commit': [{command: 'pre-commit install', purpose: 'puts the hook into this clone'}],
  husky: [
    {command: 'npm install --save-dev peoplefirst husky lint-staged', purpose: 'installs the three'},
    {command: 'npm pkg set scripts.prepare=husky', purpose: 'sets the hook up in each clone'},
    {command: 'npm run prepare', purpose: 'sets it up in this one'}
  ],
  lefthook: [
    {command: 'npm install --save-dev peoplefirst lefthook', purpose: 'installs the two'},
    {command: 'npx lefthook install', purpose: 'puts the hook into this clone'}
  ]
}

function lookingSteps(hasBacklog: boolean | undefined): readonly Step[] {
  const look = {command: 'npx peoplefirst', purpose: 'shows what there is today'}
  const purpose =
    hasBacklog === true
      ? 'takes note of it; from then on only what is new counts'
      : 'if that is a long list: takes note of it; from then on only what is new counts'
  const baseline = {command: 'npx peoplefirst --update-baseline', purpose}
  return hasBacklog === false ? [look] : [look, baseline]
}
