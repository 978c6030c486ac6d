import {thirdPerson, verbForms} from './inflect-verb.ts'
import {irregularPast} from './irregular-forms.ts'

/** Words that are as good nouns as they are verbs, in the base form; their `-s` forms are ambiguous too. */
const nounsAndVerbs = new Set(
  (
    'abuse account act address advance aim alarm alert amount answer appeal approach archive array ' +
    'assault attack attempt audit backlog bait ban bank bar base batch battle bet bid bill bin bite ' +
    'blame blast block blog board bolt book boost bounce box brand breach break bridge brief bucket ' +
    'bug build bump burn bust cage call camp cancel cap capture card care case cast catch cause ' +
    'chain challenge chance change channel charge chart chase chat check churn claim click clock close ' +
    'cloud club coach coast code collar comfort command comment compare compliment concern condition ' +
    'conduct conflict contact contract control cook copy cost count counter course cover crack crank ' +
    'crash credit crowd crush cry cure curse cut cycle damage dash date deal deck decline default ' +
    'delay delete delight demand demo deposit design desk detail dial digest discount dispatch ' +
    'display dispute ditch dock document dodge doubt draft drag drain dream dress drill drink drip ' +
    'drive drop dump ease echo edge edit email end escape estimate exchange excuse exit experience ' +
    'export extract eye face fail fall farm favor favour fax fear feature feed feedback field fight ' +
    'figure file fill film filter finance finger finish fire fish fit fix flag flash flip float ' +
    'flood floor flow fly focus fold follow force forecast form forward frame freeze fuel fund ' +
    'funnel gain game gate ghost gift glance grab grade grant grill grind grip ground group ' +
    'guarantee guard guess guide gun hack hail hand handle hang harm harvest hassle hate haul head ' +
    'heat help hijack hint hire hit hold hook hope host house hug hunt hurry hurt impact import ' +
    'increase index influence input insult interest interview invite invoice issue joke judge jump ' +
    'key kick kill knock label labor labour lack land lapse laugh launch lead leak leap leave ' +
    'lecture level lie lift limit line link list load lock log look loop love lure mail man map ' +
    'march mark market mask mass match matter measure mention merge mess message milk mind miss ' +
    'mistake mix mob model monitor motion move name need nest net note notice number nurse object ' +
    'offer order outage output outrage outreach pace pack page pain paint panic park part pass patch ' +
    'pause pay peak shame permit phone photo pick picture pile pilot ping pipe pipeline pitch place plan plant ' +
    'play pocket point police poll pool pop post pound power practice praise prank press pressure ' +
    'price print prize probe process produce profile profit program programme progress project ' +
    'promise prospect protest prune pull pulse pump punch purchase push query question queue quit ' +
    'quiz quote race rage raid raise rally ramp range rank rant rap rate reach rebound recall ' +
    'receipt recharge record recruit refund regard relay release remark remedy rent repair repeat ' +
    'reply report request rescue research reserve reset resource respect rest result retail retreat ' +
    'retry return reverse review reward ride ring rise risk rock roll root round route row rule run ' +
    'rush sack sale salvage sample save scale scan scare schedule scold scope score scout scrap ' +
    'scream screen script seal search season seat seed segment sense sentence serve service set ' +
    'shape share shield shift ship shock shop shot shout shove show shower shut sigh sign signal ' +
    'silence silo sink site skim skip slack slam slap slave sleep slice slide slip slot slump smile ' +
    'smoke snap sort sound source space spam span spark speed spell spike spin spit split sponsor ' +
    'spot spray spread spring sprint spy squeeze stack staff stage stake stall stamp staple star ' +
    'stare start state station stay steam steer step stick stock stop store storm strain strand ' +
    'stream stress stretch strike string strip stroke struggle study stuff style subject supply ' +
    'support surge surprise survey suspect swap sweep swing switch sync table tackle tag talk tally ' +
    'tank tap target task tax team tease temp term test text thank thread throttle tick ticket tie ' +
    'time tip tire toast toll tone torch total touch tour track trade traffic trail train transfer ' +
    'transport trap trash travel treat trend triage trial trick trigger trim trip trouble trust try ' +
    'tube tune turn twist type update upgrade uplift upload upsell upset urge use value vent view ' +
    'visit voice vote voucher wait walk wash waste watch wave welcome wheel whine wipe wire wish ' +
    'wonder word work worry wrap wreck yell yield zone'
  ).split(' ')
)

/** Words that are only verbs (in the base form), whatever the library makes of them. */
const onlyVerbs = new Set(
  (
    'select unsubscribe apologise apologize appease arrive ask assign avoid belittle berate cherry-pick coddle convert ' +
    'deflect defuse dehumanize discourage dismiss disqualify engage enrol enroll ensure escalate ' +
    'feel find forgive get give go have hear herd humanize ignore include inherit introduce invest ' +
    'keep know learn let listen lose lowball maintain make manage meet mollify monetise monetize nag ' +
    'nurture offload onboard outsource pacify penetrate persuade pester placate prefer prevent ' +
    'prioritise prioritize qualify reassure rebut receive reconnect recycle reduce refer refuse ' +
    'reject remember remind remove resolve respond retain reveal satisfy see sell send settle shove ' +
    'solve soothe speak spend steal suggest sum swear teach tell tempt throw tolerate understand ' +
    'verify want warn weed write'
  ).split(' ')
)

/** How a word that may be noun or verb is written: its base or its `-s` form. */
export type AmbiguousForm = 'base' | 's'

/** Which form of one of the verbs a word is: asked for each word, and so found without writing down every form. */
function formOf(norm: string, verbs: ReadonlySet<string>): AmbiguousForm | undefined {
  if (isThird(norm, verbs)) return 's'
  return verbs.has(norm) ? 'base' : undefined
}

function isThird(norm: string, verbs: ReadonlySet<string>): boolean {
  if (!norm.endsWith('s')) return false
  const bases = [norm.slice(0, -1), norm.slice(0, -2), norm.slice(0, -3), `${norm.slice(0, -3)}y`]
  return bases.some(base => verbs.has(base) && thirdPerson(base) === norm)
}

/** The form of a word that may be noun or verb, or undefined where it is not one of these. */
export function ambiguousForm(norm: string): AmbiguousForm | undefined {
  return formOf(norm, nounsAndVerbs)
}

/** The form of a word that is only a verb. */
export function verbOnlyForm(norm: string): AmbiguousForm | undefined {
  return formOf(norm, onlyVerbs)
}

/** Whether a word in `-ed` is the past form of a known verb. */
export function isKnownParticiple(norm: string): boolean {
  if (!norm.endsWith('ed')) return false
  const stem = norm.slice(0, -2)
  const bases = [
    norm,
    stem,
    norm.slice(0, -1),
    stem.slice(0, -1),
    `${norm.slice(0, -3)}y`,
    irregularPast.get(norm)
  ]
  return bases.some(
    base =>
      base !== undefined && (nounsAndVerbs.has(base) || onlyVerbs.has(base)) && verbForms(base).includes(norm)
  )
}

/** Words that are never verbs here, although the library may think so. */
const onlyNouns = new Set(
  (
    'people customer customers caller callers client clients member members agent agents user users helper helpers person guest guests colleague ' +
    'colleagues visitor visitors buyer buyers engineering billing marketing onboarding pricing staffing body bodies'
  ).split(' ')
)

/** Whether a word is a noun whatever stands around it. */
export function isNounOnly(norm: string): boolean {
  return onlyNouns.has(norm)
}
