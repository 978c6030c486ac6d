import {join} from 'node:path'

/** The format files beside the source code; the built package holds them in one file instead. */
export const formatFolder: string = join(import.meta.dirname, '../parse/formats')
export const packedFormats: string = join(import.meta.dirname, '../formats.json')
