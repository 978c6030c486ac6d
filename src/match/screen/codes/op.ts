/** What a state of a pattern does. */

export const accept = 0
export const pass = 1
export const split = 2
export const word = 3
export const any = 4
export const test = 5
export const sign = 6
export const skip = 7
export const seldom = 8
