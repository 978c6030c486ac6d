/**
 * Says where in a text a pattern could match, by its written words alone. Compiled to WebAssembly from the dialect of
 * TypeScript that AssemblyScript is: it runs at full speed from the first word on, where V8 would take most of a run
 * to compile the same for speed. Nothing is ever given back, so what is made here is made once.
 */
export {scan} from './scan.ts'
export {begin, candidate, findCandidates} from './sieve.ts'
export {clear, mark, push} from './stream.ts'
export * from './tables.ts'
export {holdText} from './text.ts'
