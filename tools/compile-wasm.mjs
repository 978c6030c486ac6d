/**
 * Run by `npm run build`: compiles the scan of words to WebAssembly and puts it beside the module that starts it, as a
 * text, so that programs, tests and browsers get it with the code and no file has to be found.
 */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import asc from 'assemblyscript/asc'

const root = path.join(import.meta.dirname, '..')
const sources = [
  'src/match/screen/wasm',
  'src/match/screen/codes',
  'src/core/stages.ts',
  'src/core/unit-kinds.ts'
]
const target = path.join(root, 'src/match/screen/scan-bytes.ts')

const options = [
  '-O3',
  // Memory is never given back: all that is made once is used until the end.
  ...['--runtime', 'stub'],
  // The tables come from our own build; what is asked of them lies inside.
  ...['--uncheckedBehavior', 'always', '--noAssert', '--use', 'abort='],
  // Room for the tables of the shipped rules, in pages of 64 KB.
  ...['--initialMemory', '74']
]

const digest = digestOf([import.meta.filename, ...sources.flatMap(filesOf)])
const mark = `made of ${digest}`
if (!existsSync(target) || !readFileSync(target, 'utf8').includes(mark)) await compile()

function filesOf(source) {
  const file = path.join(root, source)
  return source.endsWith('.ts')
    ? [file]
    : readdirSync(file)
        .sort()
        .map(name => path.join(file, name))
}

function digestOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(path.basename(file)).update(readFileSync(file))
  return hash.update(asc.version).digest('hex')
}

async function compile() {
  const made = {bytes: new Uint8Array()}
  const {error, stderr} = await asc.main(
    ['src/match/screen/wasm/index.ts', '--outFile', 'scan.wasm', ...options],
    {
      readFile: name => {
        const file = path.resolve(root, name)
        return existsSync(file) ? inDialect(readFileSync(file, 'utf8')) : null
      },
      writeFile: (_, contents) => {
        made.bytes = contents
      }
    }
  )
  if (error) throw new Error(`${error.message}\n${stderr}`)
  const text = Buffer.from(made.bytes).toString('base64')
  writeFileSync(
    target,
    `/** \`wasm/\` compiled, in base64; ${mark}. */\nexport const scanBytes = '${text}'\n`
  )
}

/** Imports without the ending, which the compiler adds. */
function inDialect(source) {
  return source.replace(/^(.* from '.*)\.ts'$/gm, "$1'")
}
