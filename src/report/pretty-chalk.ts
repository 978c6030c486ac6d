import {Chalk, type ChalkInstance} from 'chalk'

/** Sixteen colours, which every terminal that shows any knows. */
export const chalkInk = (): ChalkInstance => new Chalk({level: 1})
