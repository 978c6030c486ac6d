import {irregularVerbs, wholeVerbs} from './irregular-forms.ts'

/** Verbs of several syllables that are stressed on the last, and so double its consonant. */
const doubling = new Set(
  (
    'abhor abut acquit admit allot annul commit compel concur confer control corral defer demur deter embed emit enrol ' +
    'equip excel expel extol fulfil handicap hobnob impel imperil incur infer input instil kidnap occur omit output patrol ' +
    'permit prefer program propel rebel recur refer regret submit transfer transmit transship unzip zigzag eavesdrop ' +
    'downpat airdrop backlog sandbag nutmeg hotdog jetlag babysit catnap sidestep snowplug outfit typeset format combat'
  ).split(' ')
)
/** Verbs that are written both ways. */
const eitherWay = new Set(
  'worship benefit focus bias combat bus gas dial fuel duel refuel total plug-in'.split(' ')
)
/** They look as if prefixed, but their stress is on the first syllable. */
const notDoubling = new Set(
  'debit merit render reckon offer under enter outer ready cover discover recover uncover'.split(' ')
)

const prefix = /^(?:re|un|over|out|under|mis|up|off|de|dis|be|for|pre|co|on|in|down|fore|back)-?(?=(.+)$)/
const onset =
  '(?:[bcdfghjklmnprstvwyz]|qu|[bcfgp][lr]|[dt]r|s[clmnpktwh]|[cstw]h|tw|gn|kn|wr|s[cpt]r|spl|thr|shr|squ|ch[rl])'
const closedSyllable = new RegExp(`^(?:${onset})?[aeiouy][bdfgklmnprstvz]$`)
const unstressedL = /[^aeiou]+[aeiouy]l$/

/**
 * Every form of a verb in lower case, itself first: `-s`, `-ing`, past and participle. The final consonant is doubled
 * after a short stressed vowel (`cut`, `beg`, `refer`, but `target`, `visit`), both ways where British and American
 * English differ (`cancelled`, `canceled`).
 */
export function verbForms(verb: string): string[] {
  const whole = wholeVerbs.get(verb)
  if (whole) return [...whole]
  return [verb, thirdPerson(verb), ...pastForms(verb), ...present(verb)]
}

/** `wants` for `want`, `tries` for `try`. */
export function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  if (/[aeiou]z$/.test(verb) && doubled(verb).includes(true)) return `${verb}zes`
  return /(?:[sxz]|[cs]h)$/.test(verb) ||
    /(?:^|under|over|for|re|un|out)(?:go|do)$|(?:ech|vet|torped|zer)o$/.test(verb)
    ? `${verb}es`
    : `${verb}s`
}

function pastForms(verb: string): readonly string[] {
  const irregular = irregularVerbs.get(verb)
  if (irregular) return irregular
  if (verb.endsWith('e')) return [`${verb}d`]
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`]
  return stems(verb).map(stem => `${stem}ed`)
}

function present(verb: string): string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`]
  if (/^age$|ueue$/.test(verb)) return [`${verb.slice(0, -1)}ing`, `${verb}ing`]
  if (/[^eoy]e$/.test(verb) && !/^(?:be|singe|tinge|swinge|whinge)$/.test(verb))
    return [`${verb.slice(0, -1)}ing`]
  if (/^(?:w|s|t)inge$|whinge$/.test(verb)) return [`${verb}ing`, ...(verb === 'whinge' ? ['whinging'] : [])]
  return stems(verb).map(stem => `${stem}ing`)
}

function stems(verb: string): string[] {
  if (/[^aeiou]?[aeiou]c$/.test(verb)) return [`${verb}k`]
  return doubled(verb).map(twice => (twice ? verb + verb.slice(-1) : verb))
}

/** Whether the last consonant is doubled: yes, no, or either. */
function doubled(verb: string): readonly boolean[] {
  if (eitherWay.has(verb)) return [true, false]
  if (notDoubling.has(verb)) return [false]
  const rest = prefix.exec(verb)?.[1]
  const stressed = doubling.has(verb) || closedSyllable.test(verb) || (rest !== undefined && hasOnset(rest))
  if (verb.endsWith('l') && unstressedL.test(verb) && /[aeiou].*[aeiou]/.test(verb)) {
    return stressed && doubling.has(verb) ? [true] : [true, false]
  }
  return [stressed]
}

function hasOnset(syllable: string): boolean {
  return /^[^aeiou]/.test(syllable) && closedSyllable.test(syllable)
}
