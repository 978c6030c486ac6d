import pluralize from 'pluralize'
import type {Upos} from '../core/sentence.ts'
import {forms} from './inflect.ts'
import {verbForms} from './inflect-verb.ts'
import {
  irregularAdjectives,
  irregularNouns,
  irregularPast,
  irregularVerbs,
  massNouns
} from './irregular-forms.ts'

/** Written forms whose dictionary form no rule gives. */
const written: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'m", 'be'],
  ["'re", 'be'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall']
])
/** Two verbs share a past form: the one meant nearly always. */
const preferred: ReadonlyMap<string, string> = new Map([
  ['lay', 'lay'],
  ['found', 'find'],
  ['saw', 'see'],
  ['left', 'leave'],
  ['felt', 'feel'],
  ['wound', 'wind'],
  ['bore', 'bear'],
  ['fell', 'fall'],
  ['bound', 'bind'],
  ['ground', 'grind'],
  ['lied', 'lie'],
  ['routing', 'route'],
  ['routed', 'route'],
  ['lying', 'lie'],
  ['dying', 'die'],
  ['tying', 'tie'],
  ['wasted', 'waste'],
  ['wasting', 'waste']
])
const irregularPlural: ReadonlyMap<string, string> = new Map(
  [...irregularNouns].flatMap(([noun, plurals]) => plurals.map((form): [string, string] => [form, noun]))
)
const irregularDegree: ReadonlyMap<string, string> = new Map(
  [...irregularAdjectives].flatMap(([base, degrees]) => degrees.map((form): [string, string] => [form, base]))
)

/**
 * The dictionary form of a word by its tag, such that `forms` of it holds the word. `said` is what the tagging library
 * gave for the same tag; it is taken where it agrees.
 */
export function lemmaOf(norm: string, upos: Upos, said?: string): string {
  if (norm === "'s") return upos === 'AUX' ? 'be' : upos === 'PRON' ? 'us' : "'s"
  const fixed = written.get(norm)
  if (fixed !== undefined) return fixed
  if (upos === 'VERB' || upos === 'AUX') return verbLemma(norm, said)
  if (upos === 'NOUN') return nounLemma(norm)
  if (upos === 'ADJ') return adjectiveLemma(norm)
  return norm
}

function verbLemma(norm: string, said: string | undefined): string {
  const known = preferred.get(norm) ?? (irregularVerbs.has(norm) ? norm : irregularPast.get(norm))
  if (known !== undefined) return known
  if (
    said !== undefined &&
    said !== norm &&
    (!said.endsWith('ere') || /(?:interf|adh|persev|rev|coh)ere$/.test(said)) &&
    verbForms(said).includes(norm)
  )
    return said
  return verbCandidates(norm).find(base => verbForms(base).includes(norm)) ?? norm
}

/** Stems that end in a silent `e`, by their last letters. */
const silentE = new RegExp(
  '(?:[vcuz]|[^aeiou]l|[^aeo]at|creat|[aeiouy]s|ows|[nrpl]s|dg|ag|rg|(?:ch|r)ang|lleng|(?:u|s|p|t|m|[^a]h|f)ir|' +
    '[cstdgh]ur|(?:gn|pl|st|d)or|(?:p|l|sh|c|w|t|squ)ar|[^aeou]in|tpon|com|sum|[^ou]ut|[cvn]it|(?:el|pl|bs?ol)et|' +
    '(?:m|v|qu|n)ot|[^aeo]id|[^eo]ad|[^o]ud|[lr]od|[pf]il|ul|sol|s[ch]ap|[mtuv]ak|[vr]ok|[hwpt]ast|' +
    'eath|oath|ooth|loth|[bl]ath|am|yp)$'
)
/** Stems whose last consonants belong to the base although they could be a doubling: `recall`, `install`. */
const keepsDouble =
  /^(?:re|un|over|in|mis|out|pre|en|up)?[^aeiou]{1,3}[aeiou]ll$|(?:^|[^us])ss$|[aeiou](?:ss)$|[bjf][aiu]zz$/
const losesDouble = /^(?:focuss|biass|gass|buss|repell|rebell|compell|quizz)$/

function verbCandidates(norm: string): string[] {
  if (/^(?:un)?[dltpv]ies$/.test(norm)) return [norm.slice(0, -1)]
  if (norm.endsWith('ies')) return [`${norm.slice(0, -3)}y`, norm.slice(0, -1)]
  if (norm.endsWith('zzes')) return [norm.slice(0, -3), norm.slice(0, -2)]
  if (/(?:[sxz]|[cs]h|o)es$/.test(norm)) return withSilentE(norm)
  if (norm.endsWith('s')) return [norm.slice(0, -1)]
  if (norm.endsWith('ied')) return [`${norm.slice(0, -3)}y`]
  if (norm.endsWith('eed')) return /(?:gr|fr|ant|fer|cr)eed$/.test(norm) ? [norm.slice(0, -1)] : [norm]
  const stem = /^(.{2,})(?:ed|ing)$/.exec(norm)?.[1]
  return stem === undefined ? [] : basesOf(stem)
}

function basesOf(stem: string): string[] {
  if (/(?:ani|imi|affi|icni|oli)ck$/.test(stem)) return [stem.slice(0, -1)]
  const plain = silentE.test(stem) && !/(?:focus|bias)$/.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`]
  if (!/([bdgklmnprstvz])\1$/.test(stem)) return plain
  const single = stem.slice(0, -1)
  return keepsDouble.test(stem) && !losesDouble.test(stem) ? [stem, single] : [single, stem]
}

/** `closes` is of `close`, `processes` of `process`. */
function withSilentE(norm: string): string[] {
  const keepsE =
    /(?:[aeiou]|[nrpl])ses$|(?:^|c|head)aches$|[aeiy]zes$/.test(norm) &&
    !/(?:focus|bus|gas|ss|coach)es$/.test(norm)
  const [e, bare] = [norm.slice(0, -1), norm.slice(0, -2)]
  return keepsE ? [e, bare] : [bare, e]
}

const nounsInIe = new Set(
  'cookie movie calorie zombie selfie rookie newbie freebie brownie hoodie junkie techie groupie oldie bookie smoothie lie tie pie'.split(
    ' '
  )
)

function nounLemma(norm: string): string {
  if (massNouns.has(norm) || norm === 'data' || norm.length < 3) return norm
  if (norm.endsWith('s') && nounsInIe.has(norm.slice(0, -1))) return norm.slice(0, -1)
  return irregularPlural.get(norm) ?? pluralize.singular(norm)
}

function adjectiveLemma(norm: string): string {
  const known = irregularDegree.get(norm)
  if (known !== undefined) return known
  const stem = /^(.{2,}?)(?:er|est)$/.exec(norm)?.[1]
  if (stem === undefined) return norm
  const bases = [stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1'), `${stem}e`, stem]
  return bases.find(base => commonShort.has(base) && forms(base, 'adjective').includes(norm)) ?? norm
}

const commonShort = new Set(
  (
    'angry big bright busy cheap clean clear close cold cool crazy cruel dark dear deep dirty dumb easy fair fast few fine free fresh friendly full ' +
    'great grumpy happy hard harsh heavy high hot huge kind large late lazy light lonely long loud low lucky mad mean narrow nasty near needy new nice noisy pretty poor quick ' +
    'quiet red rich rough rude sad safe sharp short sick simple slow small smart soft sour strange strict strong stupid sweet tall tense thick thin tight tiny tired tough ugly ' +
    'warm weak weird wide wild wise worthy wrong young'
  ).split(' ')
)
