import type {Slowness} from '../../match/screen/candidates.ts'

const lines: Readonly<Record<Slowness, string>> = {
  'no-webassembly':
    'this Node has no WebAssembly, or no address space for it (“ulimit -v”), so the run took many times as long and found the same; where space is short, NODE_OPTIONS=--disable-wasm-trap-handler makes it fit',
  'too-many-words':
    'the rules name more than 65,000 words, so the run took many times as long: every rule was looked for everywhere'
}

/** Why a run took longer than it would, in one line; none where it did not. */
export const slowLines = (slowness: Slowness | undefined): readonly string[] =>
  slowness === undefined ? [] : [lines[slowness]]
