import {createInterface} from 'node:readline'
import {Writable} from 'node:stream'
import {stripVTControlCharacters} from 'node:util'
import {isCancel, selectKey, text} from '@clack/prompts'

/** Something to choose, by one key. */
export interface Choice {
  readonly key: string
  readonly label: string
  /** What it comes to. */
  readonly hint?: string | undefined
}

/** Asks a person at a terminal. `undefined` is the answer of somebody who leaves. */
export interface Ask {
  choose(question: string, choices: readonly Choice[]): Promise<string | undefined>
  /** `refusal` says what is wrong with an answer, if something is. */
  line(question: string, refusal: (answer: string) => string | undefined): Promise<string | undefined>
}

/** What asking depends on. */
export interface AskSetting {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly color: boolean
  /** Whether the terminal can move its cursor. */
  readonly canMove: boolean
}

/** Menus where the terminal can draw them, and plain lines where it cannot. */
export const createAsk = (setting: AskSetting): Ask => (setting.canMove ? menus(setting) : lines(setting))

function menus({input, output, color}: AskSetting): Ask {
  const common = () => ({input, output: color ? output : withoutColors(output)})
  return {
    async choose(question, choices) {
      const options = choices.map(({key, label, hint}) => ({
        value: key,
        label,
        ...(hint === undefined ? {} : {hint})
      }))
      const answer = await selectKey({...common(), message: question, options})
      return isCancel(answer) ? undefined : answer
    },
    async line(question, refusal) {
      const validate = (answer: string | undefined) => refusal(answer ?? '')
      const answer = await text({...common(), message: question, validate})
      return isCancel(answer) ? undefined : answer
    }
  }
}

const ESCAPE = String.fromCharCode(27)
const COLORS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g')

/** The terminal without its colours; the prompts draw with escape sequences that otherwise stay. */
function withoutColors(output: NodeJS.WriteStream): Writable {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      output.write(String(chunk).replace(COLORS, ''))
      // At once, so that what is printed behind a prompt stays behind it.
      done()
    }
  })
  return Object.assign(stream, {isTTY: true, columns: output.columns, rows: output.rows})
}

function lines({input, output}: AskSetting): Ask {
  const ask = (prompt: string): Promise<string | undefined> =>
    new Promise(resolve => {
      output.write(prompt)
      const reader = createInterface({input, terminal: false})
      let answer: string | undefined
      reader.once('line', given => {
        answer = stripVTControlCharacters(given).trim()
        reader.close()
      })
      reader.once('close', () => resolve(answer))
    })
  return {
    async choose(question, choices) {
      const shown = choices.map(({key, label, hint}) => `  ${key}  ${label}${hint ? ` (${hint})` : ''}\n`)
      output.write(`${question}\n${shown.join('')}`)
      for (;;) {
        const answer = await ask('> ')
        if (answer === undefined || choices.some(({key}) => key === answer)) return answer
        output.write(`Please type one of ${choices.map(({key}) => key).join(', ')}.\n`)
      }
    },
    async line(question, refusal) {
      for (;;) {
        const answer = await ask(`${question}\n> `)
        const wrong = answer === undefined ? undefined : refusal(answer)
        if (wrong === undefined) return answer
        output.write(`${wrong}\n`)
      }
    }
  }
}
