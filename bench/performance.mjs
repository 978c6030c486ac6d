#!/usr/bin/env node
/**
 * How long whole runs take and how much memory they need, beside other tools and beside the floor: a process that
 * only reads the files and looks at each word. Medians of several rounds; the bars we hold ourselves to stand below.
 * `npm run bench -- --help` shows the options.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {cpus, tmpdir, totalmem} from 'node:os'
import {join, resolve} from 'node:path'
import {chooseCases, readOptions} from './options.mjs'
import {round, table, verdict} from './performance/arithmetic.mjs'
import {createCases} from './performance/cases.mjs'
import {measure} from './performance/measure.mjs'
import {packed} from './performance/packed.mjs'
import {memorySource} from './performance/run-process.mjs'
import {competitors, installCompetitors} from './performance/tools.mjs'

const root = resolve(import.meta.dirname, '..')
const {only, rounds, patience, alone, bin: chosenBin} = readOptions(process.argv)
const say = text => process.stderr.write(`${text}\n`)
const print = text => process.stdout.write(`${text}\n`)
const scratch = mkdtempSync(join(tmpdir(), 'peoplefirst-bench-'))
process.on('exit', () => rmSync(scratch, {recursive: true, force: true}))

const bin = chosenBin === undefined ? packed(root, scratch) : resolve(chosenBin)
const unmet = alone ? 'left out, as asked' : installCompetitors(say)
const {tools, skipped} =
  unmet === undefined
    ? competitors({scratch, rules: join(root, 'rules')})
    : {tools: [], skipped: [`alex, textlint, write-good, Vale: ${unmet}`]}
const {chosen, problem} = chooseCases(createCases({bin, scratch, tools}), only)
if (!chosen) {
  say(problem)
  process.exit(2)
}

const [cpu] = cpus()
print(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform}, ${cpus().length} cores ` +
    `(${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB; medians of up to ${rounds} ` +
    `rounds; peak memory from ${memorySource}.\n`
)
for (const line of skipped) print(`Skipped: ${line}\n`)
const bars = []
for (const {name, title = name, processes, check, bars: barsOf = () => [], skipped: reason} of chosen) {
  if (reason !== undefined) {
    print(`Skipped: ${name}: ${reason}\n`)
    continue
  }
  say(`${title} …`)
  try {
    const results = measure(processes(), {rounds, patience})
    check?.(process => results.get(process))
    const ours = results.get('peoplefirst')
    const rows = [...results].map(([process, {runs, seconds, megabytes}]) => [
      process,
      `${round(seconds * 1000)} ms`,
      ours ? round(seconds / ours.seconds) : '–',
      `${Math.round(megabytes)} MB`,
      runs
    ])
    print(`### ${title}\n\n${table(['process', 'time', '× peoplefirst', 'peak memory', 'runs'], rows)}\n`)
    bars.push(...barsOf(process => results.get(process)))
  } catch (error) {
    print(`Skipped: ${title}: ${error.message}\n`)
    process.exitCode = 1
  }
}
if (bars.length > 0) {
  const rows = bars.map(each => [
    each.title,
    `at ${each.sense} ${each.bar} ${each.unit}`,
    `${round(each.value)} ${each.unit}`,
    verdict(each)
  ])
  print(`### The bars\n\n${table(['what', 'bar', 'measured', ''], rows)}`)
}
