import {problem} from '../core/errors.ts'
import type {Readership} from '../run/init/config-text.ts'
import {type CiChoice, detect, type HookChoice, type Surroundings} from '../run/init/detect.ts'
import {type Placed, placeFile} from '../run/init/place-file.ts'
import {planInit, type Step, type Wishes} from '../run/init/plan.ts'
import type {InitFlags} from './options/flags.ts'
import {packageVersion} from './package-version.ts'
import {type Ask, createAsk} from './terminal/ask.ts'
import {wantsColor} from './terminal/color.ts'
import {fail, print} from './terminal/print.ts'

/** Asks what to set up, writes it, and says what comes next. */
export async function runInit(flags: InitFlags): Promise<void> {
  const {stdin, stdout} = process
  const {TERM: terminal} = process.env
  const cwd = process.cwd()
  const found = detect(cwd)
  if (!flags.yes && (!stdin.isTTY || !stdout.isTTY)) {
    fail(problem('init-terminal', undefined))
    return
  }
  const color = wantsColor({flag: flags.color, isTTY: true, env: process.env})
  const wishes = flags.yes
    ? taken(flags, found)
    : await asked(
        flags,
        found,
        createAsk({input: stdin, output: stdout, color, canMove: terminal !== 'dumb'})
      )
  if (!wishes) {
    print('Stopped here; nothing was written.\n')
    return
  }
  const {files, steps} = planInit(wishes, found, {cwd, version: packageVersion()})
  const placed = files.map(file => placeFile(file, cwd))
  const lines = [...placed.flatMap(told), ...next(steps)].join('\n')
  print(`${lines.replace(/\n{3,}/g, '\n\n')}\n`)
  fail(...placed.flatMap(one => (one.type === 'failed' ? [one.problem] : [])))
}

const taken = ({audience, hook, ci}: InitFlags, found: Surroundings): Wishes => ({
  readership: audience ?? 'both',
  hook: hook ?? found.hook,
  ci: ci ?? found.ci,
  hasBacklog: undefined
})

/** A question whose answers are kept under one key each. */
interface Question<Answer> {
  readonly text: string
  readonly choices: readonly {readonly key: string; readonly label: string; readonly answer: Answer}[]
}

const audience: Question<Readership> = {
  text: 'Who reads the texts?',
  choices: [
    {key: 'c', label: 'customers, and other people you help', answer: 'customer'},
    {key: 't', label: 'the team itself', answer: 'internal'},
    {key: 'b', label: 'both', answer: 'both'}
  ]
}

const hook: Question<HookChoice> = {
  text: 'What shall check them before a commit?',
  choices: [
    {key: 'p', label: 'pre-commit', answer: 'pre-commit'},
    {key: 'h', label: 'husky and lint-staged', answer: 'husky'},
    {key: 'l', label: 'lefthook', answer: 'lefthook'},
    {key: 'n', label: 'nothing', answer: 'none'}
  ]
}

const ci: Question<CiChoice> = {
  text: 'What shall check them afterwards?',
  choices: [
    {key: 'g', label: 'GitHub', answer: 'github'},
    {key: 'l', label: 'GitLab', answer: 'gitlab'},
    {key: 'n', label: 'nothing', answer: 'none'}
  ]
}

const backlog: Question<boolean> = {
  text: 'Are there many texts already?',
  choices: [
    {key: 'y', label: 'yes', answer: true},
    {key: 'n', label: 'no, or few', answer: false}
  ]
}

/** The wishes of somebody at the terminal; `undefined` for somebody who leaves. */
async function asked(flags: InitFlags, found: Surroundings, ask: Ask): Promise<Wishes | undefined> {
  const readership = flags.audience ?? (await answerTo(audience, ask))
  if (readership === undefined) return undefined
  const chosenHook = flags.hook ?? (await answerTo(hook, ask, found.hook))
  if (chosenHook === undefined) return undefined
  const chosenCi = flags.ci ?? (await answerTo(ci, ask, found.ci))
  if (chosenCi === undefined) return undefined
  const hasBacklog = await answerTo(backlog, ask)
  if (hasBacklog === undefined) return undefined
  return {readership, hook: chosenHook, ci: chosenCi, hasBacklog}
}

/** What is in use already stands first, and says so. */
async function answerTo<Answer>(
  {text, choices}: Question<Answer>,
  ask: Ask,
  inUse?: Answer
): Promise<Answer | undefined> {
  const used = choices.filter(({answer}) => answer === inUse && inUse !== 'none')
  const offered = [...used, ...choices.filter(choice => !used.includes(choice))]
  const key = await ask.choose(
    text,
    offered.map(choice => ({
      key: choice.key,
      label: choice.label,
      hint: used.includes(choice) ? 'in use here' : undefined
    }))
  )
  return choices.find(choice => choice.key === key)?.answer
}

function told(placed: Placed): readonly string[] {
  switch (placed.type) {
    case 'written':
      return [`Wrote ${placed.path}`]
    case 'there':
      return [`${placed.path} is there already and stays as it is.`]
    case 'left':
      return [`${placed.path} stays as it is. What to add to it:`, '', placed.lines]
    case 'failed':
      return []
  }
}

function next(steps: readonly Step[]): readonly string[] {
  const width = Math.max(...steps.map(({command}) => command.length))
  return ['', 'Next:', ...steps.map(({command, purpose}) => `  ${command.padEnd(width)}  ${purpose}`)]
}
