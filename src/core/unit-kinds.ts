/** What a UTF-16 unit is to a scan of words; 0 stands for what is not known yet. */

export const other = 1
export const word = 2
export const space = 3
export const apostrophe = 4
