import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {parse, parseAllDocuments} from 'yaml'
import {root} from '../cli/peoplefirst.ts'
import type {GitRepository, Said} from './git-repository.ts'

type Texts = Readonly<Record<string, string>>
type Inputs = Readonly<Record<string, {readonly default: string; readonly description: string}>>

/** One step of a composite action. */
interface Step {
  readonly shell: string
  readonly env: Texts
  readonly run: string
  readonly uses?: string
}

/** What of `action.yml` matters for running it. */
interface Action {
  readonly inputs: Inputs
  readonly outputs: Readonly<Record<string, {readonly value: string}>>
  readonly runs: {readonly using: string; readonly steps: readonly Step[]}
}

/** What of the component for GitLab matters for running it. */
interface Component {
  readonly inputs: Inputs
  readonly job: Readonly<Record<string, unknown>> & {
    readonly variables: Texts
    readonly script: readonly string[]
  }
}

export const action: Action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'))

export const component: Component = (() => {
  const documents = parseAllDocuments(readFileSync(path.join(root, 'templates/peoplefirst.yml'), 'utf8'))
  const [header, jobs] = documents.map(document => document.toJS())
  return {inputs: header.spec.inputs, job: jobs['$[[ inputs.job ]]']}
})()

const inputOf = (inputs: Inputs, given: Texts, name: string): string =>
  given[name] ?? inputs[name]?.default ?? ''

/** What a run of the action gave. */
export interface ActionRun extends Said {
  readonly outputs: Texts
  readonly summary: string
}

/** Runs the steps of the action in a repository, as a runner would. */
export function runAction(
  repository: GitRepository,
  temporary: string,
  inputs: Texts,
  event: Texts = {}
): ActionRun {
  mkdirSync(temporary, {recursive: true})
  const at = (name: string): string => path.join(temporary, name)
  for (const name of ['output', 'summary']) writeFileSync(at(name), '')
  const expression = (text: string): string =>
    text.replace(/\$\{\{ (inputs\.|github\.event\.)([\w.-]+) \}\}/g, (_, from: string, name: string) =>
      from === 'inputs.' ? inputOf(action.inputs, inputs, name) : (event[name] ?? '')
    )
  let output = ''
  let code: number | null = 0
  for (const {env, run} of action.runs.steps) {
    writeFileSync(at('step.sh'), run)
    const said = repository.run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', at('step.sh')], {
      ...Object.fromEntries(Object.entries(env).map(([name, text]) => [name, expression(text)])),
      RUNNER_TEMP: temporary,
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      GITHUB_SHA: event['sha'] ?? '',
      GITHUB_EVENT_NAME: event['name'] ?? 'push',
      npm_config_prefer_offline: 'true'
    })
    output += said.output
    code = said.code
    if (code !== 0) break
  }
  const outputs = Object.fromEntries(
    readFileSync(at('output'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => line.split(/=(.*)/s).slice(0, 2))
  )
  return {code, output, outputs, summary: readFileSync(at('summary'), 'utf8')}
}

/** Runs the script of the component in a repository. */
export function runComponent(repository: GitRepository, shell: string, inputs: Texts, env: Texts = {}): Said {
  const variables = Object.entries(component.job.variables).map(([name, text]) => [
    name,
    text.replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, input: string) =>
      inputOf(component.inputs, inputs, input)
    )
  ])
  return repository.run(shell, ['-e', '-c', component.job.script.join('\n')], {
    ...Object.fromEntries(variables),
    npm_config_prefer_offline: 'true',
    ...env
  })
}
