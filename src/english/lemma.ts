import pluralize from 'pluralize'
import type {Upos} from '../core/sentence.ts'
import {forms} from './inflect.ts'
import {verbForms} from './inflect-verb.ts'
import {
  irregularAdjectives,
  irregularNouns,
  irregularVerbs,
  massNouns,
  wholeVerbs
} from './irregular-forms.ts'

/** Written forms whose dictionary form no rule gives. */
const written: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'m": 'be',
  "'re": 'be',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  ca: 'can',
  wo: 'will',
  sha: 'shall'
}
/** Two verbs share a past form: the one meant nearly always. */
const preferred: Readonly<Record<string, string>> = {
  lay: 'lay',
  found: 'find',
  saw: 'see',
  left: 'leave',
  felt: 'feel',
  wound: 'wind',
  bore: 'bear',
  fell: 'fall',
  bound: 'bind',
  ground: 'grind',
  lied: 'lie',
  routing: 'route',
  routed: 'route',
  lying: 'lie',
  dying: 'die',
  tying: 'tie',
  wasted: 'waste',
  wasting: 'waste'
}
const irregularPast: ReadonlyMap<string, string> = new Map(
  [...irregularVerbs, ...wholeVerbs]
    .reverse()
    .flatMap(([base, past]) => past.map((form): [string, string] => [form, base]))
)
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
  const fixed = written[norm]
  if (fixed !== undefined) return fixed
  if (upos === 'VERB' || upos === 'AUX') return verbLemma(norm, said)
  if (upos === 'NOUN') return nounLemma(norm)
  if (upos === 'ADJ') return adjectiveLemma(norm)
  return norm
}

function verbLemma(norm: string, said: string | undefined): string {
  const known = preferred[norm] ?? (irregularVerbs.has(norm) ? norm : irregularPast.get(norm))
  if (known !== undefined) return known
  if (said !== undefined && said !== norm && verbForms(said).includes(norm)) return said
  return verbCandidates(norm).find(base => verbForms(base).includes(norm)) ?? norm
}

/** Stems that end in a silent `e`, by their last letters. */
const silentE =
  /(?:[vcuz]|[^aeiou]l|[^l]dl|[^aeo]at|creat|[aeiou]s|[nrpl]s|dg|[dn]ag|[aegi]ag|rg|[ah]ang|(?:ll|v)eng|(?:u|s|p|t|m|qu|[^a]h|f)ir|[cstdgh]ur|(?:gn|pl|st|d)or|(?:p|l|sh|c|w|t|squ)ar|[^aeou]in|pon|com|[ae]sum|[^ou]ut|(?:[cvn])it|(?:el|pl|bs?ol|mp)et|(?:m|v|qu|n)ot|[^aeo]id|[^eo]ad|[^lo]ud|(?:l|r)od|[pf]il|ul|sol|(?:sc|sh)ap|[mtuv]ak|[vr]ok|[hwpt]ast|(?:br|so|cl)o?[ae]?th|am|[bp]as|yp|om|[ay]z|yz)$/

function verbCandidates(norm: string): string[] {
  if (norm.endsWith('ies')) return [`${norm.slice(0, -3)}y`, norm.slice(0, -1)]
  if (norm.endsWith('s'))
    return /(?:[sxz]|[cs]h|o)es$/.test(norm)
      ? [norm.slice(0, -2), norm.slice(0, -1)].sort(bySilentE(norm))
      : [norm.slice(0, -1)]
  if (norm.endsWith('ied')) return [`${norm.slice(0, -3)}y`]
  if (norm.endsWith('eed')) return [norm.slice(0, -1)]
  const stem = /^(.{2,})(?:ed|ing)$/.exec(norm)?.[1]
  if (stem === undefined) return []
  const single = /([bdgklmnprtvz])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  const plain =
    silentE.test(stem) && !/(?:focus|bias|ocus)$/.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`]
  return [
    ...(/(?:ll|ss|zz)$/.test(stem) ? [stem, ...single] : single),
    ...plain,
    ...(stem.endsWith('ck') ? [stem.slice(0, -1)] : [])
  ]
}

/** `closes` is of `close`, `processes` of `process`. */
function bySilentE(norm: string): (a: string, b: string) => number {
  const keepsE =
    /(?:[aeiou]|[nrpl])ses$|[^t]ches$|[aeiy]zes$/.test(norm) &&
    !/(?:focus|bus|gas|ss|[aeiou]tch|ach)es$/.test(norm)
  return (a, b) => (keepsE ? b.length - a.length : a.length - b.length)
}

function nounLemma(norm: string): string {
  if (massNouns.has(norm) || norm === 'data') return norm
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
