import type {Upos} from './sentence.ts'
import type {Span} from './span.ts'

/** A parsed pattern, one node per piece of the pattern language; spans count units of the pattern text. */
export type PatternNode =
  | (Span & {readonly type: 'word'; readonly word: string; readonly exact: boolean; readonly tag?: Upos})
  | (Span & {readonly type: 'tag'; readonly tag: Upos})
  | (Span & {readonly type: 'set'; readonly name: string; readonly tag?: Upos})
  | (Span & {readonly type: 'phrase'; readonly modifiers: readonly PatternNode[]; readonly head: PatternNode})
  | (Span & {
      readonly type: 'relation'
      readonly role: 'subject' | 'object'
      readonly noun: PatternNode
      readonly verb: PatternNode
    })
  | (Span & {readonly type: 'skip'})
  | (Span & {readonly type: 'gap'})
  | (Span & {readonly type: 'edge'; readonly side: 'start' | 'end'})
  | (Span & {readonly type: 'not'; readonly node: PatternNode})
  | (Span & {readonly type: 'sequence'; readonly items: readonly PatternNode[]})
  | (Span & {readonly type: 'choice'; readonly options: readonly PatternNode[]})
  | (Span & {readonly type: 'repeat'; readonly node: PatternNode; readonly min: number; readonly max: number})
  | (Span & {readonly type: 'mark'; readonly node: PatternNode})

/** Tests one token, or one stretch of tokens that starts at a token. */
export type Atom =
  | {readonly type: 'forms'; readonly forms: ReadonlySet<string>; readonly tag: Upos | undefined}
  | {readonly type: 'tag'; readonly tag: Upos}
  | {readonly type: 'set'; readonly set: CompiledSet; readonly tag: Upos | undefined}
  | {readonly type: 'phrase'; readonly modifiers: readonly Atom[]; readonly head: Atom}
  | {readonly type: 'relation'; readonly role: 'subject' | 'object'; readonly noun: Atom; readonly verb: Atom}
  | {readonly type: 'skip'}
  | {readonly type: 'same-clause'}
  | {readonly type: 'not'; readonly atoms: readonly Atom[]}
  | {readonly type: 'any-of'; readonly atoms: readonly Atom[]}

/** One state of the automaton; `next` are state numbers. */
export type State =
  | {readonly op: 'atom'; readonly atom: Atom; readonly next: number}
  | {readonly op: 'edge'; readonly side: 'start' | 'end'; readonly next: number}
  | {readonly op: 'mark'; readonly side: 'start' | 'end'; readonly next: number}
  | {readonly op: 'split'; readonly next: readonly number[]}
  | {readonly op: 'accept'}

/** A necessary condition: a written form of at least one of these word lists must occur. */
export type Need = readonly ReadonlySet<string>[]

/** A compiled pattern. All its `needs`, the one that holds least often first, hold in a sentence that matches. */
export interface Pattern {
  readonly source: string
  readonly states: readonly State[]
  /** The atoms with which a match may begin; where it may begin with none, anywhere. */
  readonly first: readonly Atom[]
  readonly needs: readonly Need[]
}

/** A word set ready for matching: single forms, and phrases by their first form. */
export interface CompiledSet {
  readonly name: string
  readonly forms: ReadonlySet<string>
  /** Those of `forms` that count only in capitals, since the same in small letters is a small word: `IT`. */
  readonly capitals: ReadonlySet<string>
  /** What a text must hold for any entry to occur: `forms`, or the rarest word of one of the phrases. */
  readonly need: Need
  /** First form → the rest of each phrase, one list of allowed forms per further token. */
  readonly phrases: ReadonlyMap<string, readonly (readonly ReadonlySet<string>[])[]>
}
