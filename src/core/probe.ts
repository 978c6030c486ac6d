/** Does some work and notes how long it took; floors that know no clock are handed one. */
export type Around = <Result>(name: string, work: () => Result) => Result

/** Where the time of a run goes. */
export interface Probe {
  /** A stage of the way from bytes to findings. */
  readonly phase: Around
  /** The patterns of one rule in one sentence. */
  readonly rule: Around
}

/** Nobody asks how long it takes. */
export const unprobed: Probe = {phase: (_, work) => work(), rule: (_, work) => work()}
