import {type Context, norm} from './repair-context.ts'

/** Makes a test of whether one of these words stands at an index. */
const is = (words: string) => {
  const set = new Set(words.split(' '))
  return (context: Context, index: number) => set.has(norm(context, index))
}
export const subjectOfBase = is('i you we they who people customers')
export const subjectOfS = is(
  'he she it who that which nobody everyone everybody someone somebody anyone anybody nothing everything'
)
export const demonstrative = is('this that')
export const pushes = is('let lets make makes help helps made see watch have')
export const ofSupport = is(
  'throw take takes took leave left send transfer route reply pass escalate go goes switch entitled move come hand talk speak contact due'
)
export const measured = is(
  'grade grades scoring generation volume rate rates time times model models desk list center centre queue queues score volumes'
)
export const coordinator = is('and or &')
export const singular = new Set('a an each every this that another one'.split(' '))
export const plural = new Set(
  'many several few these those most all both some two three four five six ten forty fifty'.split(' ')
)
export const formsOfBe = is("be am is are was were been being 're 'm")
export const pastToo = is('hit cut quit cost set put hurt let shut beat split spread')
export const needs = is('needs takes costs gets means')
export const lets = is('let lets')
export const endUser = is('user users customer customers consumer consumers')
export const startsClause = is('how to when if until before after because while unless once')
