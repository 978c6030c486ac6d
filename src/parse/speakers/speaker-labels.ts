import type {BlockContext} from '../../core/block.ts'

/** Whose words a text is. */
export type Speaker = NonNullable<BlockContext['speaker']>

const words = (list: string): readonly string[] => list.split(' ')

const roleWords: Readonly<Record<Speaker, string>> = {
  helper:
    'agent rep representative csr operator advisor adviser support associate specialist staff you consultant ' +
    'supervisor receptionist technician clerk concierge dispatcher helpdesk',
  customer: 'customer caller user client member guest patient visitor shopper',
  system: 'ivr bot chatbot voicebot system prompt assistant'
}
const roles: ReadonlyMap<string, Speaker> = new Map(
  (Object.keys(roleWords) as Speaker[]).flatMap(speaker =>
    words(roleWords[speaker]).map(word => [word, speaker] as const)
  )
)

/** They help when something stands before them that says at what: `Customer Care`. */
const teams: ReadonlySet<string> = new Set(words('service services care success desk team relations'))
/** They may stand before a role without changing whose role it is. */
const modifiers: ReadonlySet<string> = new Set(
  words(
    'customer client support service care call contact center centre technical tech sales billing live chat virtual ' +
      'automated ai senior junior lead phone help desk success account human claims member guest patient user ' +
      'front line frontline front-line our new existing angry upset frustrated happy unhappy difficult irate ' +
      'insurance it store bank medical pharmacy office online team staff system ivr bot voice'
  )
)
/** With one of these before it, an agent is a machine. */
const automatic: ReadonlySet<string> = new Set(words('virtual automated ai chat'))
const machines: ReadonlySet<string> = new Set(words('agent assistant operator bot'))
/** A member of one of these helps. */
const crews: ReadonlySet<string> = new Set(words('team staff'))

/** What is said, rather than who says it: `Agent says`, `Suggested response`. */
const speech: ReadonlySet<string> = new Set(
  words('say says script response reply replies responds asks answers speaks line greeting')
)
/** They say of a text that it is to be said. */
const spoken: ReadonlySet<string> = new Set(words('say script response reply'))
const speechModifiers: ReadonlySet<string> = new Set(
  words('sample suggested example recommended your standard opening closing')
)

/** Roles that go before a person's name. */
const titles: ReadonlySet<string> = new Set(
  words(
    'agent rep representative csr operator advisor adviser specialist associate consultant caller customer'
  )
)
/** They follow a role and are no names: `Customer ID`, `Agent Notes`. */
const topics: ReadonlySet<string> = new Set(
  words(
    'id name names number no email e-mail phone address account type date time service support care note notes info ' +
      'information details message messages feedback satisfaction experience training guide guides tip tips ' +
      'question questions status facing request requests issue issues role roles action actions quote quotes ' +
      'segment impact profile profiles tier value values statement objection objections complaint complaints ' +
      'concern concerns story stories portal journey effort code codes key error errors requirements settings ' +
      'update updates access admin login data record records history file goal goals need needs behavior ' +
      'behaviour mood tone sentiment persona personas background context summary focus first success ' +
      'expectations side view desktop console checklist assist wait queue lookup verification authentication ' +
      'identification greeting handling scenario scenarios level levels group groups list reference'
  )
)

const isName = (word: string, isShouted: boolean): boolean =>
  /^\p{Lu}[\p{L}'’.-]*$/u.test(word) &&
  !topics.has(word.toLowerCase()) &&
  (/\p{Ll}/u.test(word) || (isShouted && word.length > 2) || /^\p{Lu}\.?$/u.test(word))

/** Whose role the words name, all of them taken together. */
function roleOf(names: readonly string[]): Speaker | undefined {
  const last = names.at(-1)
  const before = names.slice(0, -1)
  if (last === undefined || !before.every(word => modifiers.has(word))) return undefined
  if (machines.has(last) && before.some(word => automatic.has(word))) return 'system'
  if (last === 'member' && before.some(word => crews.has(word))) return 'helper'
  return roles.get(last) ?? (before.length > 0 && teams.has(last) ? 'helper' : undefined)
}

/** `Agent Maria Lopez`: a role and at most two words of a name. */
function roleBeforeName(label: readonly string[], isShouted: boolean): Speaker | undefined {
  for (const count of [1, 2]) {
    const role = label.slice(0, -count).map(word => word.toLowerCase())
    const title = role.at(-1)
    if (title === undefined || !titles.has(title)) continue
    if (label.slice(-count).every(word => isName(word, isShouted))) return roleOf(role)
  }
  return undefined
}

function speakerOfPart(part: string): Speaker | undefined {
  const label = part.split(/[\s[\]*_:"“”]+/).filter(word => word !== '')
  if (/^the$/i.test(label[0] ?? '')) label.shift()
  if (label.length > 1 && /^(?:#?\d{1,3}|[A-Z]|one|two|three)$/i.test(label.at(-1) ?? '')) label.pop()
  const isShouted = part === part.toUpperCase()
  const last = label.at(-1)?.toLowerCase() ?? ''
  const said = speech.has(last)
  if (said) label.pop()
  const lower = label.map(word => word.toLowerCase())
  if (said && spoken.has(last) && lower.every(word => speechModifiers.has(word))) return 'helper'
  return roleOf(lower) ?? roleBeforeName(label, isShouted)
}

/**
 * Who speaks under a label, in any case and with its marks: `**AGENT 2:**`, `Agent Maria`, `Maria (Agent)`, `Say`.
 * `undefined` when the label names nobody's role (`Customer ID`, `Maria`).
 */
export function speakerOf(label: string): Speaker | undefined {
  if (label.length > 80) return undefined
  const [outer = '', inner = ''] = label.split('(')
  for (const part of [...outer.split(/[/&]/), inner.replace(')', '')]) {
    const speaker = speakerOfPart(part)
    if (speaker) return speaker
  }
  return undefined
}

/** Whether a label stands for somebody who speaks, though not for whom: `Speaker 1`. */
export const isAnonymous = (label: string): boolean =>
  /^(?:speaker|person|participant|voice)[ \t]+#?(?:\d{1,3}|[a-z])$/i.test(label.trim())
