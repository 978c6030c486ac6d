import {existsSync} from 'node:fs'
import path from 'node:path'
import {createFindConfig} from '../config/find-config.ts'
import {nearestHolding} from '../files/folders-above.ts'

/** Who looks at texts before they are committed. */
export const hookChoices = ['none', 'pre-commit', 'husky', 'lefthook'] as const
export type HookChoice = (typeof hookChoices)[number]

/** Who looks at them afterwards. */
export const ciChoices = ['none', 'github', 'gitlab'] as const
export type CiChoice = (typeof ciChoices)[number]

/** What a project uses already. */
export interface Surroundings {
  /** The folder that holds the repository, or the working folder where there is none. Absolute. */
  readonly root: string
  readonly isRepository: boolean
  /** Whether npm installs packages there. */
  readonly isPackage: boolean
  readonly hook: HookChoice
  readonly ci: CiChoice
  /** The configuration that holds in the working folder, by whatever name, there or in a folder above. Absolute. */
  readonly config: string | undefined
}

const signs: Readonly<Record<Exclude<HookChoice, 'none'>, readonly string[]>> = {
  'pre-commit': ['.pre-commit-config.yaml'],
  lefthook: [
    'lefthook.yml',
    '.lefthook.yml',
    'lefthook.yaml',
    '.lefthook.yaml',
    'lefthook.toml',
    'lefthook.json'
  ],
  husky: ['.husky']
}

/** Looks at what a project uses. */
export function detect(cwd: string): Surroundings {
  const repository = nearestHolding('.git', cwd)
  const root = repository ?? cwd
  const has = (name: string): boolean => existsSync(path.join(root, name))
  const hook = (['pre-commit', 'lefthook', 'husky'] as const).find(choice => signs[choice].some(has))
  return {
    root,
    isRepository: repository !== undefined,
    isPackage: has('package.json'),
    hook: hook ?? 'none',
    ci: has('.gitlab-ci.yml') ? 'gitlab' : has('.github') ? 'github' : 'none',
    config: createFindConfig()(cwd)
  }
}
