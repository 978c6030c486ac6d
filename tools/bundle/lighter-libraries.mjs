import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {at, once} from './places.mjs'

const require = createRequire(import.meta.url)

/**
 * Of the language model only tags are asked for: machines that find names and moods would be read for nothing. An
 * empty one stands in their place, since the library asks for each.
 */
const unasked = /eng-(?:ner|sa)-model\.json$/
const emptyMachine = JSON.stringify([JSON.stringify([0, 0, {}, {}, {}, {}])])
const modelReader = 'tools/read-language-model.cjs'

/** Thousands of assignments, one for each irregular word; JSON says the same and is read several times faster. */
const exceptions = /wn-\w+-exceptions\.js$/

/** A language library that reads what is asked of it, and no more. */
export const lighterModel = {
  name: 'lighter-model',
  load(id) {
    if (unasked.test(id)) return emptyMachine
    if (id.endsWith('wink-eng-lite-web-model/dist/read-core-model.js'))
      return readFileSync(at(modelReader), 'utf8')
    if (!exceptions.test(id)) return undefined
    const json = JSON.stringify(JSON.stringify(require(id)))
    return `module.exports = Object.setPrototypeOf(JSON.parse(${json}), null)`
  }
}

const processes = "require('node:child_process')"

/** Commands in files of their own are none of ours; what starts them takes a while to load. */
export const lighterCommander = {
  name: 'lighter-commander',
  transform: (code, id) =>
    id.endsWith('commander/lib/command.js')
      ? {code: once(code, processes, `{spawn: (...given) => ${processes}.spawn(...given)}`), map: null}
      : undefined
}
