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
  ],
  [
    400,
    'code file default type create name update list changes search example system check error tools test app key specific link options function build date send internal files path issues string event text option message available method server within edit format include remove section org level current command types mode release integration added two based documentation always target doc config version instead click actions feature modules created working base step information needed core once non title fix existing info project field values line document template calls under plan return important days object setup required module following summary guide table possible single configuration well main cases environment examples tool local contact usage phone true group report channel services last needs events state clear multiple etc tests false warning class additional copy custom functions updated missing content running context requests view array allow size language length delete optional notes names dashboard post global results changed index problem reference commands top application many features returns commit during enable security why instance below'
  ],
  [
    150,
    'part related review still script form count common automatically business handle pass templates better creating job shared links requires performance apply called yes image entry point install result role select success enabled errors follow avoid done move implementation response updates interface directly methods given admin please directory made configured found adding description either tag look works workflows building behavior free low limit label input images header personal knowledge means allows map history passed login connect variable generated db session messages sync dependencies scope standard settings supported package making uses defined fields keys address useful import empty define general provide max provides cache external question setting tasks old require comment left able since variables currently scripts mark web includes profile side items generate whether tracking password button pull flag contains longer management configure static hook rule times writing numbers dependency pre window systems license www complete host folder built git platform development overview workflow connection output property signal filter close try root cannot roles latest public steps active software completed detail rate style improve cli reports disable relevant owner provided small closed load private place specified database might correct policy expected notifications domain skip sent emails including initial month replace against due stage memory color organization category implement least objects minutes again operations cross checks arguments browser pages previous control manual much mail verify real otherwise display subject rules merge quick choose individual extension failed known someone net min share above put match removed thread lists certain save makes accounts yet sign present bot written purpose labels prevent zero assigned year self live track cause screen tree never fixed teams total tab query less installed creates google third comments projects raw dynamic upgrade activity instructions processes reply permission tags original location export three codes sort signature manage wait token repository often large future builds console permissions technical ai separate store continue split handling contain logs started allowed sending none signed early creation major recommended unless until price advanced node entries rather prefix secret library pipeline branch something supports body attribute caller think few ensure box execution basic compare problems drop child ready score manually included trigger model recipient invoice usually cleanup exception archive print quote meeting fill wrong actually schedule reduce bad hard similar articles billing authentication recording having parent everything bug matching duplicate argument sets conditions forward loop approval switch automatic seconds targets across regular points stream debug things article multi instances returned'
  ]
]

const known: ReadonlyMap<string, number> = new Map(
  tiers.toReversed().flatMap(([times, words]) => words.split(' ').map(word => [word, times] as const))
)

/** How often any other word stands there: the longer, the rarer. */
const usual = 40

/** Punctuation marks. */
const sign = 50_000

/** How often a form stands in a million words, roughly. */
export const perMillion = (form: string): number =>
  known.get(form) ?? (/[\p{L}\p{N}]/u.test(form) ? Math.max(5, usual - form.length * 2) : sign)
