import {
  isDeterminer,
  isModal,
  isNominal,
  isNumberWord,
  isPluralNoun,
  isPreposition,
  isTensed,
  norm,
  phraseOpener,
  type Repair,
  startsObject,
  verbBefore
} from './repair-context.ts'
import {
  atStart,
  endsReducedRelative,
  gluedTo,
  isFiniteBe,
  isOrderAtEnd,
  isQuestion,
  takesObject,
  toSupport
} from './repair-situations.ts'
import {
  coordinator,
  demonstrative,
  endUser,
  formsOfBe,
  lets,
  measured,
  needs,
  pastToo,
  plural,
  pushes,
  singular,
  subjectOfBase,
  subjectOfS
} from './repair-words.ts'

/** Rules that go by the word before, such as a determiner, a modal or a preposition; tried in order. */
export const phraseRules: readonly Repair[] = [
  {
    example: '*leads* who ask',
    tag: 'NOUN',
    when: c => c.form === 's' && /^(?:who|whom|whose)$/.test(norm(c, c.index + 1))
  },
  {
    example: "*support*'s problem",
    tag: 'NOUN',
    when: c => norm(c, c.index + 1) === "'s" && c.upos[c.index + 1] !== 'AUX'
  },
  {
    example: 'the offshore *seats*',
    tag: 'NOUN',
    when: c => c.form === 's' && c.upos[c.before] === 'ADV' && isDeterminer(c, c.before - 1)
  },
  {
    example: 'which *accounts* think',
    tag: 'NOUN',
    when: c => /^(?:which|what|whose)$/.test(norm(c, c.index - 1)) && !isDeterminer(c, c.index + 1)
  },
  {
    example: "let's *park* her",
    tag: 'VERB',
    when: c => c.form === 'base' && norm(c, c.index - 1) === "'s" && norm(c, c.index - 2) === 'let'
  },
  {
    example: 'let her *stew*',
    tag: 'VERB',
    when: c => c.form === 'base' && norm(c, c.index - 2) === 'let' && c.upos[c.index - 1] === 'PRON'
  },
  {
    example: 'two chats *burst* into tears',
    tag: 'VERB',
    when: c => norm(c, c.index) === 'burst' && norm(c, c.index + 1) === 'into'
  },
  {example: 'then *close*', tag: 'VERB', when: c => c.form === 'base' && atStart(c) && isOrderAtEnd(c)},
  {
    example: '*chat* needs people',
    tag: 'NOUN',
    when: c => c.form === 'base' && atStart(c) && needs(c, c.index + 1)
  },
  {
    example: 'let support *deal* with it',
    tag: 'VERB',
    when: c => c.form === 'base' && lets(c, c.before - 1) && isNominal(c, c.before)
  },
  {example: 'we have *deals* with', tag: 'NOUN', when: c => c.form === 's' && c.upos[c.before] === 'AUX'},
  {example: '*end* users', tag: 'NOUN', when: c => norm(c, c.index) === 'end' && endUser(c, c.index + 1)},
  {
    example: '*burn*-down chart',
    tag: 'NOUN',
    when: c =>
      norm(c, c.index + 1) === '-' && c.tokens[c.index + 1]?.glued === true && !takesObject(c, c.index + 3)
  },
  {
    example: 'each slow reply *costs* time',
    tag: 'VERB',
    when: c =>
      c.form === 's' &&
      singular.has(phraseOpener(c)) &&
      isNominal(c, c.before) &&
      (startsObject(c, c.after) || !isNominal(c, c.after)) &&
      !isTensed(c, c.after)
  },
  {
    example: 'two tea *breaks*',
    tag: 'NOUN',
    when: c => c.form === 's' && plural.has(phraseOpener(c)) && !isPluralNoun(c, c.before)
  },
  {
    example: 'can one line *handle* more',
    tag: 'VERB',
    when: c => c.form === 'base' && isNominal(c, c.before) && startsObject(c, c.after) && isQuestion(c)
  },
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
    example: 'the *leads* list',
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
    when: c =>
      c.form === 'base' &&
      subjectOfBase(c, c.before) &&
      norm(c, c.before - 1) !== '-' &&
      !pushes(c, c.before - 1)
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
  }
]
