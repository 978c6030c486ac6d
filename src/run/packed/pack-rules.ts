/** Run by `npm run build`: puts the shipped rules into `dist/rules.bin` and `dist/patterns.bin`, and the formats into `dist/formats.json`. */
import {formatProblemWithFrame} from '../../core/errors.ts'
import {english} from '../../english/english.ts'
import {screenOf} from '../../match/screen/candidates.ts'
import {loadRules} from '../../rules/load.ts'
import {rulesDigest} from '../cache/settings-key.ts'
import {packFormats} from '../formats/load-formats.ts'
import {shippedRules} from '../package-files.ts'
import {writePackedRules} from './packed-rules.ts'
import {writePackedSources} from './packed-sources.ts'

packFormats()
const {ruleSet, problems} = loadRules([shippedRules], english)
const screened = screenOf(ruleSet, english)
if (problems.length === 0 && screened) {
  const digest = rulesDigest(shippedRules)
  writePackedRules(ruleSet, screened, digest)
  writePackedSources(digest)
} else {
  process.stderr.write(`${problems.map(formatProblemWithFrame).join('\n')}\n`)
  process.exitCode = 1
}
