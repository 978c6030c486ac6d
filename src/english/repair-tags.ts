import type {Token, Upos} from '../core/sentence.ts'
import {ambiguousForm, isKnownParticiple, verbOnlyForm} from './ambiguous-words.ts'
import {
  type Context,
  isBoundary,
  isCapitalName,
  isDeterminer,
  isModal,
  isNominal,
  isNumberWord,
  isObjectPronoun,
  isPluralNoun,
  isPreposition,
  isTensed,
  leftOf,
  norm,
  rightOf,
  startsObject,
  verbAfter,
  verbBefore
} from './repair-context.ts'

interface Repair {
  readonly example: string
  readonly tag: 'NOUN' | 'VERB'
  readonly when: (context: Context) => boolean
}

const is = (words: string) => {
  const set = new Set(words.split(' '))
  return (context: Context, index: number) => set.has(norm(context, index))
}
const subjectOfBase = is('i you we they who people customers')
const subjectOfS = is(
  'he she it who that which nobody everyone everybody someone somebody anyone anybody nothing everything'
)
const demonstrative = is('this that')
const pushes = is('let lets make makes help helps made see watch have')
const ofSupport = is(
  'leave left send transfer route reply pass escalate go goes switch entitled move come hand talk speak contact due'
)
const measured = is(
  'volume rate rates time times model models desk list center centre queue queues score agent agents team volume volumes'
)
const coordinator = is('and or &')
const formsOfBe = is("be am is are was were been being 're 'm")
const pastToo = is('hit cut quit cost set put hurt let shut beat split spread')
const startsClause = is('how to when if until before after because while unless once')

/**
 * Decides, in this order, what a word is that may be noun or verb: the first rule that holds wins, and where none does
 * the library's tag stays. Each rule carries the sentence it is for.
 */
const repairs: readonly Repair[] = [
  {
    example: 'low-*value* customers',
    tag: 'NOUN',
    when: c => norm(c, c.index - 1) === '-' && gluedTo(c, c.index) && !isDeterminer(c, c.after)
  },
  {
    example: 'Ticket 4521 *needs* an owner',
    tag: 'VERB',
    when: c =>
      c.form === 's' &&
      /^\d/.test(norm(c, c.before)) &&
      isNominal(c, c.before - 1) &&
      startsObject(c, c.after)
  },
  {
    example: 'the page she must sign *leads* the file',
    tag: 'VERB',
    when: c => c.form === 's' && isDeterminer(c, c.after) && endsReducedRelative(c)
  },
  {
    example: 'let us *delight* people',
    tag: 'VERB',
    when: c => c.form === 'base' && norm(c, c.before) === "'s" && norm(c, c.before - 1) === 'let'
  },
  {
    example: 'they are *order* takers',
    tag: 'NOUN',
    when: c => c.form === 'base' && formsOfBe(c, c.before) && !pastToo(c, c.index)
  },
  {
    example: 'a customer *hit* a wall',
    tag: 'VERB',
    when: c => pastToo(c, c.index) && isNominal(c, c.before) && startsObject(c, c.after) && !verbBefore(c)
  },
  {
    example: 'the *lead*s list',
    tag: 'NOUN',
    when: c => c.form === 's' && isDeterminer(c, c.before) && !demonstrative(c, c.before)
  },
  {
    example: 'This *leads* us astray',
    tag: 'VERB',
    when: c =>
      c.form === 's' &&
      demonstrative(c, c.before) &&
      (startsObject(c, c.after) || isPreposition(c, c.after) || norm(c, c.after) === 'to')
  },
  {
    example: 'the *handle*, your *target*',
    tag: 'NOUN',
    when: c => isDeterminer(c, c.before) && c.before === c.index - 1
  },
  {
    example: 'forty *tickets*',
    tag: 'NOUN',
    when: c => c.form === 's' && (c.upos[c.before] === 'NUM' || isNumberWord(c, c.before))
  },
  {
    example: 'they can *lead*, do *call*',
    tag: 'VERB',
    when: c => c.form === 'base' && isModal(c, c.before) && !toSupport(c)
  },
  {example: 'reply to *support*', tag: 'NOUN', when: c => norm(c, c.before) === 'to'},
  {
    example: 'we *process* callers',
    tag: 'VERB',
    when: c => c.form === 'base' && subjectOfBase(c, c.before) && !pushes(c, c.before - 1)
  },
  {
    example: 'send you *offers*',
    tag: 'NOUN',
    when: c => c.form === 's' && subjectOfBase(c, c.before) && norm(c, c.before) !== 'who'
  },
  {example: 'who *ghosts* us', tag: 'VERB', when: c => c.form === 's' && subjectOfS(c, c.before)},
  {example: 'with *support*', tag: 'NOUN', when: c => isPreposition(c, c.before)},
  {
    example: 'cold *leads*',
    tag: 'NOUN',
    when: c =>
      c.upos[c.before] === 'ADJ' &&
      c.before === c.index - 1 &&
      (c.form === 's' || !isFiniteBe(c, c.before - 1))
  },
  {
    example: '*bounce* rate',
    tag: 'NOUN',
    when: c => c.form === 'base' && measured(c, c.index + 1) && !isDeterminer(c, c.index + 1)
  },
  {example: 'chase *leads*', tag: 'NOUN', when: c => c.form === 's' && c.upos[c.before] === 'VERB'},
  {
    example: 'get *help*',
    tag: 'NOUN',
    when: c => c.form === 'base' && c.upos[c.before] === 'VERB' && !pushes(c, c.before)
  },
  {
    example: '*tickets* and *chats*',
    tag: 'NOUN',
    when: c =>
      coordinator(c, c.before) && c.form === 's' && isPluralNoun(c, c.before - 1) && !startsObject(c, c.after)
  },
  {
    example: '*process* and *close* callers',
    tag: 'VERB',
    when: c => coordinator(c, c.before) && c.form === 'base' && c.upos[c.before - 1] === 'VERB'
  },
  {
    example: '*process* and close callers',
    tag: 'VERB',
    when: c =>
      atStart(c) &&
      c.form === 'base' &&
      coordinator(c, c.index + 1) &&
      ambiguousForm(norm(c, c.index + 2)) === 'base' &&
      startsObject(c, c.index + 3)
  },
  {
    example: '*Leads* the team',
    tag: 'VERB',
    when: c => atStart(c) && c.form === 's' && isDeterminer(c, c.after)
  },
  {example: '*Leads* want', tag: 'NOUN', when: c => atStart(c) && c.form === 's'},
  {
    example: '*Support* is',
    tag: 'NOUN',
    when: c => atStart(c) && (isTensed(c, c.after) || norm(c, c.after) === 'of')
  },
  {
    example: '*Ticket* 4521',
    tag: 'NOUN',
    when: c => atStart(c) && /^\d/.test(norm(c, c.after)) && !norm(c, c.after).includes('%')
  },
  {
    example: '*Close* the ticket',
    tag: 'VERB',
    when: c =>
      atStart(c) && (isDeterminer(c, c.after) || isObjectPronoun(c, c.after) || isNumberWord(c, c.after))
  },
  {
    example: '*Support* tickets arrive',
    tag: 'NOUN',
    when: c => atStart(c) && isNominal(c, c.after) && verbAfter(c)
  },
  {
    example: '*Target* lonely customers',
    tag: 'VERB',
    when: c => atStart(c) && (startsObject(c, c.after) || isNominal(c, c.after))
  },
  {
    example: '*Reply* to us',
    tag: 'VERB',
    when: c => atStart(c) && (c.upos[c.after] === 'ADP' || norm(c, c.after) === 'to')
  },
  {example: 'team *leads* want', tag: 'NOUN', when: c => isNominal(c, c.before) && isTensed(c, c.after)},
  {
    example: 'customers *lie*',
    tag: 'VERB',
    when: c => c.form === 'base' && isPluralNoun(c, c.before) && (!verbBefore(c) || helped(c))
  },
  {example: 'sales *targets*', tag: 'NOUN', when: c => c.form === 's' && isPluralNoun(c, c.before)},
  {
    example: 'registration *closes* in',
    tag: 'VERB',
    when: c => c.form === 's' && isNominal(c, c.before) && !verbBefore(c) && !verbAfter(c)
  },
  {example: 'the customer *orders*', tag: 'NOUN', when: c => c.form === 's' && isNominal(c, c.before)},
  {
    example: 'let Mo *handle* it',
    tag: 'VERB',
    when: c => c.form === 'base' && isNominal(c, c.before) && helped(c) && startsObject(c, c.after)
  },
  {
    example: 'the customer *concern*',
    tag: 'NOUN',
    when: c => c.form === 'base' && isNominal(c, c.before) && c.before === c.index - 1
  }
]

function gluedTo({tokens}: Context, index: number): boolean {
  return tokens[index]?.glued === true && tokens[index - 1]?.glued === true
}

/** `the invoice she must chase`: a noun, a pronoun, perhaps a modal, and the verb that stands before. */
function endsReducedRelative(context: Context): boolean {
  const {upos, before} = context
  const subject = isModal(context, before - 1) ? before - 2 : before - 1
  return upos[before] === 'VERB' && upos[subject] === 'PRON' && isNominal(context, subject - 1)
}

function atStart(context: Context): boolean {
  const {before} = context
  return isBoundary(context, before) || startsClause(context, before)
}

function isFiniteBe(context: Context, index: number): boolean {
  return context.upos[index] === 'AUX'
}

/** `leave work to support`: nothing follows that `support` could be done to. */
function toSupport(context: Context): boolean {
  if (norm(context, context.before) !== 'to' || startsObject(context, context.after)) return false
  for (let at = context.before - 1; at >= Math.max(0, context.before - 4); at--)
    if (ofSupport(context, at)) return true
  return false
}

/** `help tickets move`, `make callers feel`: a verb before that takes another. */
function helped(context: Context): boolean {
  for (let at = context.before - 1; at >= Math.max(0, context.before - 3); at--)
    if (pushes(context, at)) return true
  return false
}

/** Mends the tags of a sentence by its words; see `repairs`. Pure: returns new tags. */
export function repairTags(tokens: readonly Token[], tags: readonly Upos[]): Upos[] {
  const upos = tags.map((tag, index) => settled(tokens, tags, index) ?? tag)
  for (const index of tokens.keys()) {
    const form = ambiguousForm(tokens[index]?.norm ?? '')
    if (form === undefined) continue
    const context: Context = {
      tokens,
      upos,
      index,
      form,
      before: leftOf(tokens, upos, index),
      after: rightOf(tokens, upos, index)
    }
    const repair = repairs.find(rule => rule.when(context))
    if (repair) upos[index] = repair.tag
  }
  return upos
}

const particles = new Set(["n't", 'not'])
const clitics: Readonly<Record<string, Upos>> = {
  "'m": 'AUX',
  "'re": 'AUX',
  "'ve": 'AUX',
  "'ll": 'AUX',
  "'d": 'AUX'
}
const beforeIs = new Set(
  'it that who she he there here what where how this when everyone everything nobody someone'.split(' ')
)

/** Tags that do not depend on the words around, or only on the word before. */
function settled(tokens: readonly Token[], tags: readonly Upos[], index: number): Upos | undefined {
  const token = tokens[index]
  if (!token) return undefined
  const {norm: word, kind} = token
  const before = tokens[index - 1]?.norm ?? ''
  if (kind === 'opaque' || isCapitalName(token.text)) return 'PROPN'
  if (kind === 'number') return 'NUM'
  if (kind === 'punctuation') return tags[index] === 'SYM' ? 'SYM' : 'PUNCT'
  if (particles.has(word)) return 'PART'
  if (word === "'s") return before === 'let' ? 'PRON' : beforeIs.has(before) ? 'AUX' : 'PART'
  const clitic = clitics[word]
  if (clitic) return clitic
  if (alsoAdjectives.has(word) && isImperative(tokens, index)) return 'VERB'
  if (verbOnlyForm(word)) return tags[index] === 'AUX' ? 'AUX' : 'VERB'
  if (isKnownParticiple(word) && tags[index - 1] === 'AUX') return 'VERB'
  return undefined
}

const alsoAdjectives = new Set('clear open clean empty warm slow double dry free secure complete'.split(' '))
const objects = new Set(
  'the a an this these those my your his her its our their each every any all it them him'.split(' ')
)

function isImperative(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  const starts =
    before === undefined ||
    before.kind === 'punctuation' ||
    ['and', 'then', 'please', 'to'].includes(before.norm)
  return starts && objects.has(tokens[index + 1]?.norm ?? '')
}
