import {formatProblem, type PeopleFirstError, problem} from '../../core/errors.ts'
import type {Finding, Suggestion} from '../../core/finding.ts'
import {type Severity, severities} from '../../core/rule.ts'
import type {Span} from '../../core/span.ts'
import {touches} from '../../core/touches.ts'
import {editBetween} from '../../fix/edits.ts'
import {movedLines} from '../../fix/moved-lines.ts'
import {count} from '../../report/counts.ts'
import {changedSpans} from '../changed/changed-spans.ts'
import type {Input} from '../input.ts'
import {
  type Change,
  ignoreHere,
  openForReview,
  putWording,
  type ReviewFile,
  type ReviewSetting
} from './review-file.ts'
import {reviewKeys} from './review-key.ts'
import type {Skipped} from './review-state.ts'

/** What a person decides about a finding. */
export type Decision =
  | {readonly type: 'wording'; readonly wording: Suggestion}
  | {readonly type: 'ignore'; readonly reason: string}
  | {readonly type: 'skip'}
  | {readonly type: 'quit'}

/** A finding to decide about. */
export interface Question {
  readonly file: ReviewFile
  readonly finding: Finding
  /** How many come after it in its file. */
  readonly left: number
}

/** The person who reviews, and what they are told. */
export interface Reviewer {
  decide(question: Question): Promise<Decision>
  tell(text: string): void
  /** Called with the number of files that are done. */
  onProgress(done: number, total: number): void
}

/** What a review remembers. */
export interface Memory {
  readonly skipped: readonly Skipped[]
  /** Called with all that is skipped by now, each time that more is. */
  readonly onSkip: (skipped: readonly Skipped[]) => void
}

/** What a review came to. */
export interface Reviewed {
  readonly isDone: boolean
  readonly put: number
  readonly ignored: number
  readonly skipped: readonly Skipped[]
  readonly skippedNow: number
  readonly problems: readonly PeopleFirstError[]
}

/** How a review reads each file, and from which weight on it asks. */
export interface WalkSetting {
  readonly settingOf: (input: Input) => ReviewSetting
  readonly severity: Severity | undefined
}

/** Walks through the findings of files one by one. Each decision is written at once, and the file read again. */
export async function review(
  inputs: readonly Input[],
  setting: WalkSetting,
  reviewer: Reviewer,
  memory: Memory
): Promise<Reviewed> {
  const walk = new Walk(setting, reviewer, memory)
  for (const [index, input] of inputs.entries()) {
    if (!(await walk.file(input))) return walk.result(false)
    reviewer.onProgress(index + 1, inputs.length)
  }
  return walk.result(true)
}

/** A place in a file; findings are in the order of these. */
interface Place {
  readonly start: number
  readonly end: number
  readonly rule: string
}

const TOP: Place = {start: -1, end: -1, rule: ''}
const placeOf = ({start, end, rule}: Finding): Place => ({start: start.offset, end: end.offset, rule})
const isBehind = (a: Place, b: Place): boolean =>
  a.start !== b.start ? a.start > b.start : a.end !== b.end ? a.end > b.end : a.rule > b.rule

/** The review reads a file that was changed meanwhile again by itself. */
const problemText = (problem: PeopleFirstError): string =>
  problem.code === 'fix-changed'
    ? `${problem.place.file} was changed meanwhile and is read again; nothing was put in place.`
    : formatProblem(problem)

class Walk {
  readonly #setting: WalkSetting
  readonly #reviewer: Reviewer
  readonly #onSkip: Memory['onSkip']
  readonly #problems: PeopleFirstError[] = []
  readonly #counts = {put: 0, ignored: 0, skippedNow: 0}
  #skipped: readonly Skipped[]

  constructor(setting: WalkSetting, reviewer: Reviewer, {skipped, onSkip}: Memory) {
    this.#setting = setting
    this.#reviewer = reviewer
    this.#skipped = skipped
    this.#onSkip = onSkip
  }

  result(isDone: boolean): Reviewed {
    return {isDone, ...this.#counts, skipped: this.#skipped, problems: this.#problems}
  }

  /** Walks through one file; whether to go on with the next one. */
  async file(input: Input): Promise<boolean> {
    const setting = this.#setting.settingOf(input)
    let file = this.#open(input, setting)
    let within = input.changed && changedSpans(file?.text ?? '', input.changed)
    let done = TOP
    while (file) {
      const [finding, ...rest] = this.#pending(file, done, within)
      if (!finding) return true
      const decision = await this.#reviewer.decide({file, finding, left: rest.length})
      if (decision.type === 'quit') return false
      if (decision.type === 'skip') {
        this.#skip(file, finding)
        done = placeOf(finding)
        continue
      }
      const change =
        decision.type === 'wording'
          ? putWording(file, finding, decision.wording, setting)
          : ignoreHere(file, finding, decision.reason, setting)
      this.#tell(change)
      if (change.type === 'left') continue
      if (change.type === 'entry') {
        this.#skip(file, finding)
        done = placeOf(finding)
        continue
      }
      if (change.type === 'changed') this.#counts[decision.type === 'wording' ? 'put' : 'ignored']++
      // A file that somebody else changed is walked through from its top; what was skipped stays skipped.
      done = change.type === 'changed' ? {start: change.offset, end: -1, rule: ''} : TOP
      const before = file.text
      file = this.#open(input, setting)
      within = within && file && movedLines([editBetween(before, file.text)], within, file.text)
    }
    return true
  }

  #open(input: Input, setting: ReviewSetting): ReviewFile | undefined {
    const opened = openForReview(input, setting)
    if (opened.type === 'open') return opened.file
    if (opened.type === 'failed') this.#problems.push(opened.problem)
    else if (input.named) {
      this.#problems.push(problem('file-unchecked', {reason: opened.reason}, {file: input.path}))
    }
    return undefined
  }

  /** The findings behind a place that nobody skipped, weighty enough to ask about, on the lines that are judged. */
  #pending(
    {path, text, result}: ReviewFile,
    done: Place,
    within: readonly Span[] | undefined
  ): readonly Finding[] {
    const {severity = 'suggestion'} = this.#setting
    const floor = severities.indexOf(severity)
    const keys = reviewKeys(text, result.findings)
    const skipped = new Set(this.#skipped.filter(one => one.path === path).map(({key}) => key))
    return result.findings.filter(
      finding =>
        isBehind(placeOf(finding), done) &&
        severities.indexOf(finding.severity) >= floor &&
        (within === undefined || touches(finding, within)) &&
        !skipped.has(keys.get(finding) ?? '')
    )
  }

  #skip({path, text, result}: ReviewFile, finding: Finding): void {
    const {rule, actual} = finding
    const key = reviewKeys(text, result.findings).get(finding) ?? ''
    this.#skipped = [...this.#skipped, {path, rule, actual, key}]
    this.#counts.skippedNow++
    this.#onSkip(this.#skipped)
  }

  #tell(change: Change): void {
    if (change.type === 'problem') this.#reviewer.tell(problemText(change.problem))
    else if (change.type === 'left') this.#reviewer.tell(`Left as it is: ${change.reason}.`)
    else if (change.type === 'entry') {
      this.#reviewer.tell(
        `Left as it is: ${change.reason}. In a configuration, this leaves it out:\n\n${change.entry}`
      )
    } else if (change.others > 0) {
      const more = count(change.others, 'more finding')
      this.#reviewer.tell(`The comment leaves out ${more} of this rule there.`)
    }
  }
}
