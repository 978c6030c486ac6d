import {chalkInk} from './pretty-chalk.ts'

type Draw = (text: string) => string

/** Ways to draw a text at a terminal. */
export interface Ink {
  readonly bold: Draw
  readonly dim: Draw
  readonly underline: Draw
  readonly red: Draw
  readonly yellow: Draw
  readonly cyan: Draw
}

const asItIs: Draw = text => text
const plainInk: Ink = {
  bold: asItIs,
  dim: asItIs,
  underline: asItIs,
  red: asItIs,
  yellow: asItIs,
  cyan: asItIs
}

/** The ink to draw with. What colours texts looks at the terminal first, so it is asked for where there are colours only. */
export const inkFor = (isColored: boolean): Ink => (isColored ? chalkInk() : plainInk)
