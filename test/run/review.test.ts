import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {parse} from 'yaml'
import type {Finding} from '../../src/core/finding.ts'
import {lint} from '../../src/lint.ts'
import type {LineRange} from '../../src/run/changed/read-diff.ts'
import {configSchema} from '../../src/run/config/config-schema.ts'
import type {Input} from '../../src/run/input.ts'
import {inputAt} from '../../src/run/open-input.ts'
import {type Decision, type Question, type Reviewed, review} from '../../src/run/review/review.ts'
import {reviewKeys} from '../../src/run/review/review-key.ts'
import {REVIEW_FILE, readReview, type Skipped, writeReview} from '../../src/run/review/review-state.ts'
import {angryEngine} from '../fix/angry-engine.ts'
import {reading} from '../formats/read-fixture.ts'
import {createTree} from './tree.ts'

type Answer = 'put' | 'skip' | 'ignore' | 'quit' | ((question: Question) => Decision)

interface Walked extends Reviewed {
  /** Where each question stood: `a.md:3`. */
  readonly asked: readonly string[]
  readonly told: readonly string[]
  readonly saved: readonly (readonly Skipped[])[]
}

/** Reviews files of a folder with the answers given; more questions than answers are skipped. */
async function walk(
  cwd: string,
  names: readonly string[],
  answers: readonly Answer[],
  {
    skipped = [],
    severity,
    wording = 'upset person',
    changed
  }: {
    skipped?: readonly Skipped[]
    severity?: 'error'
    wording?: string
    changed?: readonly LineRange[]
  } = {}
): Promise<Walked> {
  const asked: string[] = []
  const told: string[] = []
  const saved: (readonly Skipped[])[] = []
  const inputs: readonly Input[] = names.map(name => ({...inputAt(name, cwd), changed}))
  const engine = angryEngine(wording)
  const result = await review(
    inputs,
    {settingOf: () => ({kind: undefined, audience: undefined, reading, engine, cwd}), severity},
    {
      async decide(question) {
        const answer = answers[asked.length] ?? 'skip'
        asked.push(`${question.file.path}:${question.finding.start.line}`)
        return typeof answer === 'function' ? answer(question) : decisionOf(answer, question.finding)
      },
      tell: text => told.push(text),
      onProgress: () => {}
    },
    {skipped, onSkip: all => saved.push(all)}
  )
  return {...result, asked, told, saved}
}

function decisionOf(answer: Exclude<Answer, object>, {suggestions}: Finding): Decision {
  if (answer === 'put') {
    const wording = suggestions.find(({edits}) => edits !== null)
    if (!wording) throw new Error('there is no wording to put in place')
    return {type: 'wording', wording}
  }
  return answer === 'ignore' ? {type: 'ignore', reason: 'a quote'} : {type: answer as 'skip' | 'quit'}
}

const angry = (who: string): string => `${who} wrote an angry ticket.`
const page = `# Monday\n\n${angry('Ada')}\n\n${angry('Ben')}\n\n${angry('Cem')}\n`

describe('a walk', () => {
  it('asks about each finding, and writes each decision at once', async () => {
    const cwd = createTree({'a.md': page, 'b.md': `${angry('Dan')}\n`})
    const read = (): string => readFileSync(join(cwd, 'a.md'), 'utf8')
    const seen: string[] = []
    const put: Answer = ({finding}) => {
      seen.push(read())
      return decisionOf('put', finding)
    }
    const {asked, isDone, put: count, told} = await walk(cwd, ['a.md', 'b.md'], [put, put, put, put])
    expect(asked).toEqual(['a.md:3', 'a.md:5', 'a.md:7', 'b.md:1'])
    expect(seen.map(text => text.split('angry').length - 1)).toEqual([3, 2, 1, 0])
    expect(read()).toBe(page.replaceAll('angry ticket', 'upset person'))
    expect([isDone, count, told]).toEqual([true, 4, []])
  })

  it('skips, ignores and leaves out what weighs too little', async () => {
    const cwd = createTree({'a.md': page})
    const result = await walk(cwd, ['a.md'], ['skip', 'ignore', 'put'])
    expect(result).toMatchObject({isDone: true, put: 1, ignored: 1, skippedNow: 1})
    expect(result.asked).toEqual(['a.md:3', 'a.md:5', 'a.md:8'])
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(
      page
        .replace(
          angry('Ben'),
          `<!-- peoplefirst-disable-next-line angry-ticket -- a quote -->\n${angry('Ben')}`
        )
        .replace(angry('Cem'), 'Cem wrote an upset person.')
    )
    expect((await walk(cwd, ['a.md'], [], {severity: 'error'})).asked).toEqual([])
  })

  it('asks about changed lines only, wherever they go while it writes', async () => {
    const cwd = createTree({'a.md': page})
    const changed = [
      {first: 3, last: 3},
      {first: 7, last: 7}
    ]
    const {asked, ignored, put} = await walk(cwd, ['a.md'], ['ignore', 'put'], {changed})
    expect(asked).toEqual(['a.md:3', 'a.md:8'])
    expect([ignored, put]).toEqual([1, 1])
    expect((await walk(cwd, ['a.md'], [], {changed: [{first: 1, last: 1}]})).asked).toEqual([])
  })

  it('stops where somebody quits, and goes on behind what was skipped', async () => {
    const cwd = createTree({'a.md': page})
    const before = await walk(cwd, ['a.md'], ['skip', 'quit'])
    expect([before.isDone, before.asked, before.saved.length]).toEqual([false, ['a.md:3', 'a.md:5'], 1])
    // Lines move; what was skipped stays skipped.
    writeFileSync(join(cwd, 'a.md'), page.replace('# Monday', '# Monday\n\nA new line.'))
    const after = await walk(cwd, ['a.md'], ['skip', 'skip'], {skipped: before.skipped})
    expect([after.isDone, after.asked]).toEqual([true, ['a.md:7', 'a.md:9']])
    expect(after.skipped.map(({path, actual}) => `${path} ${actual}`)).toEqual(
      Array(3).fill('a.md angry ticket')
    )
  })

  it('shows an entry for the configuration where a comment cannot stand, and goes on', async () => {
    const cwd = createTree({'a.txt': `${angry('Ada')}\n${angry('Ben')}\n`})
    const {asked, told, ignored} = await walk(cwd, ['a.txt'], ['ignore', 'skip'])
    expect(asked).toEqual(['a.txt:1', 'a.txt:2'])
    expect(ignored).toBe(0)
    const [lead, entry] = told.join('').split('\n\n')
    expect(lead).toBe('Left as it is: this file holds no comments. In a configuration, this leaves it out:')
    expect(configSchema.parse(parse(entry ?? ''))).toEqual({
      suppressions: [{rules: ['angry-ticket'], files: ['a.txt'], phrase: 'angry ticket', reason: 'a quote'}]
    })
  })

  it('asks again where a wording is taken back', async () => {
    const cwd = createTree({'a.md': page})
    const {asked, told, put} = await walk(cwd, ['a.md'], ['put', 'quit'], {wording: 'very angry ticket'})
    expect([asked, put]).toEqual([['a.md:3', 'a.md:3'], 0])
    expect(told).toEqual(['Left as it is: the new wording would change more than its place.'])
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(page)
  })

  it('reads a file again that was changed meanwhile, and keeps what was written there', async () => {
    const cwd = createTree({'a.md': page})
    const file = join(cwd, 'a.md')
    const meddle: Answer = ({finding}) => {
      writeFileSync(file, page.replace('# Monday', '# Tuesday'))
      return decisionOf('put', finding)
    }
    const {asked, told, put} = await walk(cwd, ['a.md'], ['skip', meddle, 'put', 'put'])
    expect(asked).toEqual(['a.md:3', 'a.md:5', 'a.md:5', 'a.md:7'])
    expect(told).toEqual(['a.md was changed meanwhile and is read again; nothing was put in place.'])
    expect(put).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe(
      page
        .replace('# Monday', '# Tuesday')
        .replace(/(?<=Ben wrote an )angry ticket|(?<=Cem wrote an )angry ticket/g, 'upset person')
    )
  })

  it('passes over what is gone or cannot be read, and says so at the end', async () => {
    const cwd = createTree({'a.md': `${angry('Ada')}\n`, 'b.md': new Uint8Array([0xe4, 0x20, 0x61])})
    const {asked, problems} = await walk(cwd, ['gone.md', 'b.md', 'c.png', 'a.md'], ['put'])
    expect(asked).toEqual(['a.md:1'])
    expect(problems.map(({place}) => place.file)).toEqual(['gone.md', 'b.md', 'c.png'])
  })

  it('tells what else a comment leaves out', async () => {
    const cwd = createTree({'a.md': `${angry('Ada')} ${angry('Ben')}\n`})
    const {told, asked} = await walk(cwd, ['a.md'], ['ignore'])
    expect(told).toEqual(['The comment leaves out 1 more finding of this rule there.'])
    expect(asked).toHaveLength(1)
  })

  it('comes to its end whatever is decided', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<Answer>('put', 'skip', 'ignore'), {minLength: 4, maxLength: 4}),
        async answers => {
          const cwd = createTree({'a.md': `${page}\n- ${angry('Dan')}\n- ${angry('Dan')}\n`})
          const {asked, put, skippedNow, ignored} = await walk(cwd, ['a.md'], answers)
          expect(asked).toHaveLength(5)
          expect(put + skippedNow + ignored).toBe(5)
        }
      ),
      {numRuns: 25}
    )
  })
})

describe('what tells findings apart', () => {
  const keysIn = (source: string): readonly string[] => {
    const {findings} = lint(source, {format: 'markdown'}, angryEngine('x'))
    const keys = reviewKeys(source, findings)
    return findings.map(finding => keys.get(finding) ?? '')
  }

  it('is the same wherever the sentence stands', () => {
    const [key] = keysIn(`${angry('Ada')}\n`)
    expect(keysIn(`# Head\n\nSome words. ${angry('Ada')} And more.\n`)).toEqual([key])
    expect(keysIn(`- Some\n\n${angry('Ada').replace('an angry', 'an\nangry')}\n`)).toEqual([key])
    expect(keysIn(`${angry('Ben')}\n`)).not.toEqual([key])
  })

  it('differs for the same sentence twice', () => {
    expect(new Set(keysIn(`${angry('Ada')}\n\n${angry('Ada')}\n`)).size).toBe(2)
  })
})

describe('what is remembered', () => {
  const one: Skipped = {path: 'a.md', rule: 'r', actual: 'x', key: 'k'}

  it('is written, read and taken away', () => {
    const cwd = createTree({})
    expect(readReview(cwd)).toEqual({skipped: [], isBroken: false})
    expect(writeReview(cwd, [one])).toBeUndefined()
    expect(readReview(cwd)).toEqual({skipped: [one], isBroken: false})
    expect(writeReview(cwd, [])).toBeUndefined()
    expect(existsSync(join(cwd, REVIEW_FILE))).toBe(false)
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"version": 2, "skipped": []}',
    '{"version": 1, "skipped": [{"path": 1}]}'
  ])('is as good as nothing when it is broken: %s', text => {
    expect(readReview(createTree({[REVIEW_FILE]: text}))).toEqual({skipped: [], isBroken: true})
  })

  test('is said to stay unwritten where it cannot be written', () => {
    const cwd = createTree({[`${REVIEW_FILE}/x`]: ''})
    expect(writeReview(cwd, [one])?.code).toBe('review-unwritable')
    expect(readReview(cwd).isBroken).toBe(true)
  })
})
