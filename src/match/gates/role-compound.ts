import type {Gate} from '../rule-match.ts'

/** Gate 5: *team lead*, *shift lead*: a noun before the word makes it a job, unless leads come from it (*webinar leads*). */
export const roleCompound: Gate = ({core, span, view}, {sets}) => {
  const roles = sets.get('role-head')
  const domains = sets.get('role-domain')
  const sources = sets.get('lead-source')
  if (!roles) return undefined
  const {upos} = view.analysis()
  for (let index = Math.min(core.start, span.start); index < core.end; index++) {
    const token = view.tokens[index]
    if (!token || !roles.forms.has(token.norm)) continue
    const hyphen = view.tokens[index - 1]?.norm === '-' && token.glued
    const before = view.tokens[index - (hyphen ? 2 : 1)]
    if (!before || before.kind === 'punctuation' || sources?.forms.has(before.norm)) continue
    const tag = upos[index - (hyphen ? 2 : 1)]
    if (hyphen || tag === 'NOUN' || tag === 'PROPN' || domains?.forms.has(before.norm)) {
      return `“${before.text} ${token.text}” is a role`
    }
  }
  return undefined
}
