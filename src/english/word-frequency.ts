/**
 * How often the commonest words stand in a million words of help pages and handbooks, roughly, tier by tier.
 * Only which of two words is the rarer matters, and only for speed.
 */
const tiers: readonly (readonly [number, string])[] = [
  [30_000, 'the'],
  [15_000, 'to a and in for you of is'],
  [
    5000,
    "with can be if on this or your it ticket from as that are an use not 's by will new no have we support i team at"
  ],
  [
    2000,
    'all customer customers when email data tickets what status service access add only time run get see more set issue process our one up how should number record product action work which do about has users user they their after need any also next client but here there then them agent agents out help would was who other some make call so just like into over than where these those may through my us'
  ],
  [
    800,
    "account read open request note first each find used using center before same start order conversation case details change full right task manager high want show end company feedback source human write people person rep reps escalation sales lead leads refund without must every another already does different go questions answer chat reason item page value back best day way keep sure know take ask week good its he she him her his me own while been had were because most such between both down off even now too very could being did don n't 're 've 'll 'm 'd let per via via give per long queue hour hours"
  ]
]

const known: ReadonlyMap<string, number> = new Map(
  tiers.toReversed().flatMap(([times, words]) => words.split(' ').map(word => [word, times] as const))
)

/** How often any other word stands there: the longer, the rarer. */
const usual = 40

/** How often a form stands in a million words, roughly. */
export const perMillion = (form: string): number => known.get(form) ?? Math.max(5, usual - form.length * 2)
