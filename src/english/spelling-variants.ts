import type {WordClass} from '../core/language.ts'

/** Stems of verbs written with `-ise` in Britain and `-ize` in America; `promise`, `size`, `advise` are not among them. */
const iseStems = new Set(
  (
    'anonym antagon apolog author brutal bureaucrat canal capital categor central character colon commercial commod computer ' +
    'critic crystall custom dehuman demon demoral depersonal desensit deput digit econom emphas energ equal euphem ' +
    'external familiar final formal fossil general global harmon hospital human hypothes ideal immortal immun individual ' +
    'industrial infantil incentiv initial institutional internal item jeopard legal liberal local marginal material maxim mechan memor ' +
    'minim mobil modern monet monopol moral national natural neutral normal object optim organ ostrac parallel patron ' +
    'penal personal plagiar polar popular priorit privat professional public random rational real recogn reorgan ' +
    'romantic sanit scandal scrutin sensational sensit serial social special stabil standard steril stigmat subsid ' +
    'summar symbol sympath empath synchron synthes systemat tantal tempor terror theor token trivial tyrann ' +
    'util vandal verbal victim villain visual vocal weapon woman cannibal democrat bowdler eulog evangel fertil galvan pressur proselyt revital urban visual'
  ).split(' ')
)
const ourStems =
  /^(arm|behavi|cand|clam|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|tum|val|vap|vig|misbehavi|dishon|disfav|discol|belab)(our|or)((?:s|ed|er|ers|ing|ite|ites|al|ally|ful|fully|less|able|ably|hood|hoods|ly|ism)?)$/
const lyse = /^(anal|paral|catal|dial|electrol)y([sz])e(rs?|d)?$/

/** Pairs of British and American spelling, with the class of words they hold for. */
const pairs: readonly (readonly [uk: string, us: string, only?: WordClass])[] = [
  ['licence', 'license', 'noun'],
  ['practice', 'practise', 'verb'],
  ['cheque', 'check', 'noun'],
  ['programme', 'program', 'noun'],
  ['tyre', 'tire', 'noun'],
  ...(
    'adviser/advisor enquire/inquire enquirer/inquirer enquiry/inquiry fulfil/fulfill enrol/enroll enrolment/enrollment ' +
    'fulfilment/fulfillment instal/install instalment/installment skilful/skillful wilful/willful grey/gray centre/center ' +
    'centred/centered theatre/theater metre/meter litre/liter fibre/fiber calibre/caliber lustre/luster sombre/somber spectre/specter ' +
    'defence/defense offence/offense pretence/pretense catalogue/catalog dialogue/dialog analogue/analog judgement/judgment ' +
    'acknowledgement/acknowledgment ageing/aging cosy/cozy sceptic/skeptic sceptical/skeptical scepticism/skepticism mould/mold ' +
    'plough/plow jewellery/jewelry traveller/traveler counsellor/counselor modeller/modeler labeller/labeler canceller/canceler ' +
    'jeweller/jeweler manoeuvre/maneuver mum/mom mummy/mommy moustache/mustache pyjamas/pajamas aluminium/aluminum ' +
    'grovelling/groveling cancelled/canceled travelled/traveled labelled/labeled unlabelled/unlabeled modelled/modeled ' +
    'naive/naïve cliche/cliché arse/ass artefact/artifact ' +
    'encyclopaedia/encyclopedia orthopaedic/orthopedic paediatric/pediatric anaemic/anemic diarrhoea/diarrhea foetus/fetus ' +
    'doughnut/donut sulphur/sulfur axe/ax smoulder/smolder likeable/likable sizeable/sizable ' +
    'saleable/salable ratable/rateable unskilful/unskillful distil/distill instil/instill appal/appall woollen/woolen'
  )
    .split(' ')
    .map(pair => pair.split('/'))
    .map(([uk = '', us = '']) => [uk, us] as const)
]

type Partner = readonly [word: string, only: WordClass | undefined]

const partners: ReadonlyMap<string, readonly Partner[]> = pairs.reduce((known, [uk, us, only]) => {
  known.set(uk, [...(known.get(uk) ?? []), [us, only]])
  return known.set(us, [...(known.get(us) ?? []), [uk, only]])
}, new Map<string, readonly Partner[]>())

/**
 * The other spellings of a word across British and American English, in both directions, without the word itself:
 * `apologize` gives `apologise`, `colour` gives `color`, `size` gives nothing.
 */
export function spellings(word: string, wordClass: WordClass): readonly string[] {
  const found = (partners.get(word) ?? [])
    .filter(([, only]) => only === undefined || wordClass === 'any' || only === wordClass)
    .map(([other]) => other)
  return [...found, ...byEnding(word)]
}

function byEnding(word: string): string[] {
  const ise = /^(.+)i([sz])(e|es|ed|ers?|ing|ations?|ational|able)$/.exec(word)
  if (ise) {
    const [, stem = '', letter, ending = ''] = ise
    return iseStems.has(stem.replace(/^(?:de|un|re|over|dis)-?(?=.{4})/, '')) || iseStems.has(stem)
      ? [`${stem}i${letter === 's' ? 'z' : 's'}${ending}`]
      : []
  }
  const yse = lyse.exec(word)
  if (yse) return [`${yse[1]}y${yse[2] === 's' ? 'z' : 's'}e${yse[3] ?? ''}`]
  const our = ourStems.exec(word)
  return our ? [`${our[1]}${our[2] === 'our' ? 'or' : 'our'}${our[3]}`] : []
}

/** Pairs that are no sign of where a text was written: both are common on both sides, or mean something else there. */
const unsure = new Set(
  (
    'licence license practice practise cheque check programme program tyre tire adviser advisor enquire inquire enquirer inquirer ' +
    'enquiry inquiry dialogue dialog analogue analog metre meter judgement judgment acknowledgement acknowledgment install instal ' +
    'mum mom mummy mommy cliche cliché naive naïve arse ass artefact artifact mould mold axe ax likeable likable donut doughnut ' +
    'catalogue catalog instalment installment fulfil fulfill enrol enroll distil distill instil instill'
  ).split(' ')
)
const british = new Set(pairs.map(([uk]) => uk).filter(word => !unsure.has(word)))
const american = new Set(pairs.map(([, us]) => us).filter(word => !unsure.has(word)))

/** On which side of the Atlantic a word is written like this, where its spelling tells. In lower case. */
export function spellingVariant(word: string): 'british' | 'american' | undefined {
  if (british.has(word)) return 'british'
  if (american.has(word)) return 'american'
  if (byEnding(word).length === 0) return undefined
  const our = ourStems.exec(word)
  if (our) return our[2] === 'our' ? 'british' : 'american'
  return /[iy]z(?:e[ds]?|ers?|ing|ations?|ational|able)$/.test(word) ? 'american' : 'british'
}
