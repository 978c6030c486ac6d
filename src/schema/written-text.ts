import {z} from 'zod'

/** The shape of a text that somebody has to fill in: white space alone is none. `help` is what editors show. */
export const writtenText = (help: string): z.ZodString => z.string().regex(/\S/).describe(help)
