/**
 * Irregular verbs as `base past participle …`: all past forms that are written, in any order, without `-s` and `-ing`.
 * A form equal to the base is listed too. Regular doubles (`leaned`, `leant`) are both given.
 */
const verbTable = `
arise arose arisen;awake awoke awoken awakened;bear bore borne born;beat beat beaten;become became become
begin began begun;bend bent;bet bet betted;bid bid bade bidden;bind bound;bite bit bitten;bleed bled;blow blew blown
break broke broken;breed bred;bring brought;broadcast broadcast broadcasted;build built;burn burned burnt
burst burst;buy bought;cast cast;catch caught;choose chose chosen;cling clung;come came come;cost cost costed
creep crept;cut cut;deal dealt;dig dug;dive dived dove;do did done;draw drew drawn;dream dreamed dreamt
drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found
fit fit fitted;flee fled;fling flung;fly flew flown;forbid forbade forbidden;forecast forecast forecasted
foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten
give gave given;go went gone;grind ground;grow grew grown;hang hung hanged;hear heard;hide hid hidden;hit hit
hold held;hurt hurt;input input inputted;keep kept;kneel knelt kneeled;knit knit knitted;know knew known;lay laid
lead led;lean leaned leant;leap leaped leapt;learn learned learnt;leave left;lend lent;let let;lie lay lain lied
light lit lighted;lose lost;make made;mean meant;meet met;mislead misled;mistake mistook mistaken
misunderstand misunderstood;mow mowed mown;offset offset;outbid outbid;outdo outdid outdone;outgrow outgrew outgrown
outsell outsold;overcome overcame overcome;overdo overdid overdone;overhear overheard;overpay overpaid
override overrode overridden;oversee oversaw overseen;oversell oversold;overtake overtook overtaken
overthrow overthrew overthrown;pay paid;plead pleaded pled;prepay prepaid;prove proved proven;put put;quit quit quitted
read read;rebuild rebuilt;redo redid redone;remake remade;repay repaid;rerun reran rerun;resell resold;resend resent
reset reset;retell retold;rethink rethought;rewrite rewrote rewritten;rid rid;ride rode ridden;ring rang rung
rise rose risen;run ran run;saw sawed sawn;say said;see saw seen;seek sought;sell sold;send sent;set set;sew sewed sewn
shake shook shaken;shed shed;shine shone shined;shoot shot;show showed shown;shrink shrank shrunk;shut shut
sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;sling slung;slit slit;smell smelled smelt;sow sowed sown
speak spoke spoken;speed sped speeded;spell spelled spelt;spend spent;spill spilled spilt;spin spun;spit spat spit
split split;spoil spoiled spoilt;spread spread;spring sprang sprung;stand stood;steal stole stolen;stick stuck
sting stung;stink stank stunk;stride strode;strike struck stricken;string strung;strive strove striven;swear swore sworn
sweat sweat sweated;sweep swept;swell swelled swollen;swim swam swum;swing swung;take took taken;teach taught;tear tore torn
tell told;think thought;throw threw thrown;thrust thrust;tread trod trodden;undergo underwent undergone
understand understood;undertake undertook undertaken;undo undid undone;unwind unwound;uphold upheld;upsell upsold
upset upset;wake woke woken waked;wear wore worn;weave wove woven;wed wed wedded;weep wept;wet wet wetted;win won
wind wound;withdraw withdrew withdrawn;withhold withheld;withstand withstood;wring wrung;write wrote written
cross-sell cross-sold;offshore offshored;outrun outran outrun;outspend outspent;mishear misheard;misread misread
misspell misspelled misspelt;misspend misspent;preset preset;proofread proofread;rebid rebid;recast recast;regrow regrew regrown
relearn relearned relearnt;rewind rewound;sublet sublet;unbind unbound;undercut undercut;underpay underpaid;undersell undersold
forgo forwent forgone;forsake forsook forsaken;handwrite handwrote handwritten;inlay inlaid;interweave interwove interwoven
lip-read lip-read;onset onset;outshine outshone;outthink outthought;overeat overate overeaten;overrun overran overrun
overspend overspent;backslide backslid;beget begot begotten;behold beheld;beset beset;beseech besought beseeched
slay slew slain;sneak sneaked snuck;shear sheared shorn;smite smote smitten;strew strewed strewn;tie tied;vie vied;die died`

/** Past forms by base. */
export const irregularVerbs: ReadonlyMap<string, readonly string[]> = new Map(
  verbTable
    .trim()
    .split(/[;\n]/)
    .map(entry => entry.split(' '))
    .map(([base = '', ...past]) => [base, past])
)

/** Verbs whose present is irregular too, with every form; modal verbs have but one. */
export const wholeVerbs: ReadonlyMap<string, readonly string[]> = new Map([
  ['be', ['be', 'am', 'are', 'is', 'was', 'were', 'been', 'being']],
  ['have', ['have', 'has', 'had', 'having']],
  ...'can could may might must shall should will would ought'
    .split(' ')
    .map((word): [string, string[]] => [word, [word]])
])

/** Past forms of these verbs and the verb of each; of two that share a form, the first one listed. */
export const irregularPast: ReadonlyMap<string, string> = new Map(
  [...irregularVerbs, ...wholeVerbs]
    .reverse()
    .flatMap(([base, past]) => past.map((form): [string, string] => [form, base]))
)

/** Nouns whose plurals `pluralize` does not give, or not all of them. */
export const irregularNouns: ReadonlyMap<string, readonly string[]> = new Map([
  ['person', ['people', 'persons']],
  ['die', ['dice', 'dies']],
  ['staff', ['staff', 'staffs']],
  ['premise', ['premises']],
  ['gas', ['gases', 'gasses']],
  ['hoof', ['hooves', 'hoofs']],
  ['scarf', ['scarves', 'scarfs']],
  ['medium', ['media', 'mediums']],
  ['appendix', ['appendices', 'appendixes']],
  ['index', ['indices', 'indexes']],
  ['passerby', ['passersby']],
  ['lens', ['lenses']],
  ['bonus', ['bonuses']]
])

/** Nouns without a plural of their own, beside those `pluralize` knows. */
export const massNouns: ReadonlySet<string> = new Set(
  (
    'help support feedback advice care staff software money mail traffic information data work housing hardware ' +
    'attention empathy patience kindness respect trust love churn attrition prey fodder cattle deadwood chaff riffraff ' +
    'someone somebody anyone anybody everyone everybody nobody none you them they us we him her it themselves'
  ).split(' ')
)

/** Comparative and superlative of adjectives that do not form them with `-er`, `-est`. */
export const irregularAdjectives: ReadonlyMap<string, readonly string[]> = new Map([
  ['good', ['better', 'best']],
  ['bad', ['worse', 'worst']],
  ['far', ['farther', 'farthest', 'further', 'furthest']],
  ['little', ['littler', 'littlest']],
  ['old', ['older', 'oldest', 'elder', 'eldest']]
])

/** Words of the closed classes: they have no other form, whatever their letters. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those my your his her its our their mine yours hers ours theirs i me you he him she it we us ' +
    'they them myself yourself himself herself itself ourselves themselves who whom whose which what when where why how ' +
    'and or but nor so yet if as than then because since though although while whether unless until till once ' +
    'of in on at by to from with without for about against between into onto through during before after above below over ' +
    'under up down out off upon within per via toward towards across along among around behind beside besides beyond ' +
    'not no never none neither either both each every all any some few many much more most less least several other another such ' +
    'just only merely simply very too also even still again already always often sometimes ever rather quite really almost ' +
    'here there now soon later today tomorrow yesterday yes perhaps maybe however therefore instead else not please ' +
    'nobody nothing somebody something someone anybody anything anyone everybody everything everyone one'
  ).split(' ')
)
