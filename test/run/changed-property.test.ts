import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findChanged} from './find-changed.ts'
import {createRepository, withoutGit} from './repository.ts'

/** A file as paragraphs; `isNew` says that the text was not there before. */
interface Paragraph {
  readonly text: string
  readonly isNew: boolean
}

const paragraph = (id: string, hasProblem: boolean): string =>
  hasProblem ? `Paragraph ${id} has a zorbleflux.` : `Paragraph ${id} is well.`

/** Paragraphs that differ from each other, so that a diff can only match each with itself. */
const before = fc.array(fc.boolean(), {minLength: 1, maxLength: 12})
type Step =
  | {readonly type: 'keep'}
  | {readonly type: 'remove'}
  | {readonly type: 'edit' | 'add'; readonly bad: boolean}
const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 3, arbitrary: fc.constant({type: 'keep'} as const)},
  fc.constant({type: 'remove'} as const),
  fc.record({type: fc.constantFrom('edit' as const, 'add' as const), bad: fc.boolean()})
)
const lineEnd = fc.constantFrom('\n', '\r\n')

function edited(problems: readonly boolean[], steps: readonly Step[]): readonly Paragraph[] {
  return problems.flatMap((hasProblem, index): readonly Paragraph[] => {
    const kept = {text: paragraph(String(index), hasProblem), isNew: false}
    const next = steps[index] ?? {type: 'keep'}
    if (next.type === 'keep') return [kept]
    if (next.type === 'remove') return []
    const fresh = {text: paragraph(`${index} anew`, next.bad), isNew: true}
    return next.type === 'edit' ? [fresh] : [kept, fresh]
  })
}

/** One paragraph a line, each followed by a line that names it, so that no blank line can be matched elsewhere. */
const fileOf = (texts: readonly string[], end: string): string =>
  texts.map(text => `${text}${end}<!-- ${text} -->${end}`).join('')

test.skipIf(withoutGit !== undefined)(
  'what is found stands on lines that were not there before, and nothing of that is missed',
  async () => {
    const repository = createRepository({'a.md': ''})
    const {folder, git, write, commit} = repository
    commit()
    await fc.assert(
      fc.asyncProperty(before, fc.array(step, {maxLength: 12}), lineEnd, async (problems, steps, end) => {
        const after = edited(problems, steps)
        git('reset', '--quiet', '--hard')
        write({
          'a.md': fileOf(
            problems.map((bad, index) => paragraph(String(index), bad)),
            end
          )
        })
        git('add', 'a.md')
        git('commit', '--quiet', '--allow-empty', '--message', 'Before')
        write({
          'a.md': fileOf(
            after.map(({text}) => text),
            end
          )
        })
        const expected = after
          .flatMap(({text, isNew}, index) =>
            isNew && text.includes('zorbleflux') ? [`a.md:${index * 2 + 1}`] : []
          )
          .sort()
        expect(await findChanged([], {since: 'HEAD'}, folder)).toEqual(expected)
        git('add', 'a.md')
        expect(await findChanged([], {staged: true}, folder)).toEqual(expected)
      }),
      {numRuns: 25}
    )
  },
  60_000
)
