import {fileURLToPath} from 'node:url'

/** The format files beside the source code; the built package holds them in one file instead. */
export const formatFolder: string = fileURLToPath(new URL('../parse/formats', import.meta.url))
export const packedFormats: string = fileURLToPath(new URL('../formats.json', import.meta.url))
