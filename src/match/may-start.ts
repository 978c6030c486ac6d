import type {Atom} from '../core/pattern.ts'
import type {SentenceView} from './view.ts'

/** A cheap, sound test before the automaton runs: whether one of the atoms could begin at a token. */
export function mayStart(first: readonly Atom[], view: SentenceView, index: number): boolean {
  const norm = view.tokens[index]?.norm ?? ''
  return first.some(atom => mayBegin(atom, view, index, norm))
}

function mayBegin(atom: Atom, view: SentenceView, index: number, norm: string): boolean {
  switch (atom.type) {
    case 'forms':
      return atom.forms.has(norm)
    case 'set':
      return atom.set.forms.has(norm) || atom.set.phrases.has(norm)
    case 'relation':
      return view.relationStarts(atom.role).has(index)
    case 'phrase':
      return view.inPhrase(index)
    case 'tag':
    case 'skip':
    case 'same-clause':
    case 'not':
    case 'any-of':
      return true
  }
}
