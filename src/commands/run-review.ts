import {problem} from '../core/errors.ts'
import type {Suggestion} from '../core/finding.ts'
import {count} from '../report/counts.ts'
import {oneLine} from '../report/one-line.ts'
import {lineAfter, reviewCard} from '../report/review-card.ts'
import {findFiles} from '../run/files/find-files.ts'
import type {Input} from '../run/input.ts'
import {type Decision, type Question, type Reviewed, review} from '../run/review/review.ts'
import {REVIEW_FILE, readReview, type Skipped, writeReview} from '../run/review/review-state.ts'
import {linesUnder} from '../run/source-lines.ts'
import {chooseConfigs} from './choose-configs.ts'
import {chooseSettings} from './choose-settings.ts'
import type {ReviewFlags} from './options/flags.ts'
import type {PickedFiles} from './options/pick-flags.ts'
import {type Ask, type Choice, createAsk} from './terminal/ask.ts'
import {wantsColor} from './terminal/color.ts'
import {fail, print, say} from './terminal/print.ts'
import {createProgress} from './terminal/progress.ts'
import {standardOutput} from './terminal/standard-output.ts'

/** Asks about one finding after another, and writes what is decided. */
export async function runReview(paths: readonly string[], flags: ReviewFlags): Promise<void> {
  const {stdin, stdout} = process
  const {TERM: terminal} = process.env
  if (!stdin.isTTY || !stdout.isTTY) {
    fail(problem('review-terminal', undefined))
    return
  }
  const cwd = process.cwd()
  const found = await filesFor(paths, flags, cwd)
  const configs = await chooseConfigs(found.inputs, flags)
  const {inputs} = configs
  fail(...configs.problems)
  if (configs.problems.length > 0) return
  const {settingsOf, problems, isSettled} = chooseSettings(configs, flags)
  fail(...problems)
  if (!isSettled) return
  fail(...found.problems)
  if (found.nothing) say(found.nothing.message)
  if (inputs.length === 0) return
  const color = wantsColor({flag: flags.color, isTTY: true, env: process.env})
  const ask = createAsk({input: stdin, output: stdout, color, canMove: terminal !== 'dumb'})
  const keep = keeper(cwd)
  const skipped = await remembered(inputs, {cwd, flags, ask, keep})
  if (!skipped) return
  const progress = createProgress({stream: process.stderr, now: Date.now})
  const setting = {
    settingOf: (input: Input) => ({...settingsOf(input), cwd}),
    severity: flags.severity
  }
  const reviewer = {
    decide(question: Question) {
      progress.clear()
      return decide(question, ask)
    },
    tell: say,
    onProgress: progress.update
  }
  const result = await review(inputs, setting, reviewer, {skipped, onSkip: keep})
  progress.clear()
  if (result.isDone) keep(isNarrow(flags) ? skipped : elsewhere(result.skipped, inputs))
  print(`${outcome(result)}\n`)
  fail(...result.problems)
}

async function filesFor(paths: readonly string[], {since}: ReviewFlags, cwd: string): Promise<PickedFiles> {
  if (since === undefined) return findFiles(paths, cwd)
  const {pickFiles} = await import('./pick-files.ts')
  return pickFiles(paths, {since})
}

/** Whether its end is not the end of all that could be asked about these files. */
const isNarrow = ({since, rule, severity}: ReviewFlags): boolean =>
  since !== undefined || rule !== undefined || severity !== undefined

/** Writes down what is skipped; that it cannot is said once. */
function keeper(cwd: string): (skipped: readonly Skipped[]) => void {
  let isTold = false
  return skipped => {
    const unwritable = writeReview(cwd, skipped)
    if (unwritable && !isTold) say(`${REVIEW_FILE}: ${unwritable.message}`)
    isTold ||= unwritable !== undefined
  }
}

/** What was skipped in files that this review does not walk through. */
function elsewhere(skipped: readonly Skipped[], inputs: readonly Input[]): readonly Skipped[] {
  const walked = new Set(inputs.map(({path}) => path))
  return skipped.filter(({path}) => !walked.has(path))
}

interface Remembering {
  readonly cwd: string
  readonly flags: ReviewFlags
  readonly ask: Ask
  readonly keep: (skipped: readonly Skipped[]) => void
}

/** What an earlier review skipped, as far as it is to stay skipped; `undefined` for somebody who leaves. */
async function remembered(
  inputs: readonly Input[],
  {cwd, flags: {all}, ask, keep}: Remembering
): Promise<readonly Skipped[] | undefined> {
  const {skipped, isBroken} = readReview(cwd)
  if (isBroken) say(`${REVIEW_FILE}: ${problem('review-broken', undefined).message}`)
  const others = elsewhere(skipped, inputs)
  const here = skipped.length - others.length
  if (here === 0) return skipped
  const answer = all
    ? 'n'
    : await ask.choose(`An earlier review skipped ${count(here, 'finding')} here.`, [
        {key: 'c', label: 'carry on where you stopped'},
        {key: 'n', label: 'begin anew'},
        {key: 'q', label: 'quit'}
      ])
  if (answer === undefined || answer === 'q') return undefined
  if (answer === 'c') return skipped
  keep(others)
  return others
}

/** As many wordings as have a key. */
const MOST_WORDINGS = 4

async function decide(question: Question, ask: Ask): Promise<Decision> {
  const {file, finding, left} = question
  const {path, text} = file
  const wordings = finding.suggestions.filter(({edits}) => edits !== null).slice(0, MOST_WORDINGS)
  const others = finding.suggestions.filter(one => !wordings.includes(one))
  print(
    `\n${reviewCard(path, finding, linesUnder(text, [finding]), standardOutput.columns)}\n${toCopy(others)}`
  )
  const choices: readonly Choice[] = [
    ...wordings.map((wording, index) => ({
      key: String(index + 1),
      label: oneLine(wording.text),
      hint: lineAfter(text, finding, wording)
    })),
    {key: 's', label: 'skip'},
    {key: 'i', label: 'ignore here, with a reason'},
    {key: 'q', label: 'quit', ...(left > 0 ? {hint: `${left} more in this file`} : {})}
  ]
  for (;;) {
    const answer = await ask.choose(wordings.length > 0 ? 'What shall it say?' : 'What now?', choices)
    if (answer === undefined || answer === 'q') return {type: 'quit'}
    if (answer === 's') return {type: 'skip'}
    const wording = wordings[Number(answer) - 1]
    if (wording) return {type: 'wording', wording}
    const reason = await ask.line('Why is it right here?', needed)
    if (reason !== undefined) return {type: 'ignore', reason: reason.trim()}
  }
}

const needed = (answer: string): string | undefined =>
  answer.trim() === '' ? 'A few words help whoever reads this next.' : undefined

const toCopy = (suggestions: readonly Suggestion[]): string =>
  suggestions.length === 0 ? '' : `To copy: ${suggestions.map(({text}) => oneLine(text)).join(' · ')}\n`

function outcome({isDone, put, ignored, skippedNow}: Reviewed): string {
  const done = [
    ...(put > 0 ? [`${count(put, 'wording')} put in place`] : []),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(skippedNow > 0 ? [`${skippedNow} skipped`] : [])
  ]
  const sum = done.length > 0 ? done.join(', ') : 'nothing changed'
  return isDone
    ? `That was all: ${sum}.`
    : `Stopped here: ${sum}. “peoplefirst review” carries on another time.`
}
