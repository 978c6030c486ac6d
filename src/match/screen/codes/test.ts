/** What a test looks for. */

export const word = 0
export const set = 1
export const any = 2
export const choice = 3
export const phrase = 4
export const relation = 5
export const sign = 6
export const seldom = 7
