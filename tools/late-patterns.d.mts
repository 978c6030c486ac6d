import type {Plugin} from 'rolldown'

/** Makes patterns of Unicode classes when they are first used, in modules of a folder. */
export const latePatterns: (folder: string) => Pick<Plugin, 'name' | 'transform'>
