import {mkdirSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {allFolders, corpora, tenfold} from './corpora.mjs'
import {cleanPage, pageWithFindings, rulesOfThePage, worstCases, zendeskExport} from './texts.mjs'

const here = import.meta.dirname
const root = resolve(here, '../..')
/** Seconds that comparing with and without shortcuts may take. */
const COMPARING = '900'
const FLOOR = 'reading and scanning'
const READING = 'node, only reading'
const NODE = 'node -e 0'

/**
 * The cases to measure. Each has a name, the processes to run in turn, and the bars that their medians are held to;
 * or `skipped`, the reason why it is left out.
 */
export function createCases({bin, scratch, tools}) {
  const ours = (name, args) => ({
    name,
    command: process.execPath,
    args: [bin, '--no-config', '--format', 'json', ...args],
    isOurs: true
  })
  const node = (name, ...args) => ({name, command: process.execPath, args})
  const floor = path => node(FLOOR, join(here, 'read-and-scan.mjs'), path)
  const reading = path => node(READING, join(here, 'read-and-scan.mjs'), '--only-read', path)
  const nothing = node(NODE, '-e', '0')
  const others = path => tools.map(tool => tool(path))
  const write = (name, text) => {
    const file = join(scratch, name)
    writeFileSync(file, text)
    return file
  }
  const cached = (name, path) => ({
    ...ours('peoplefirst, cached', ['--cache-location', join(scratch, `${name}.cache.json`), path]),
    isWarmed: true
  })
  const corpus = (name, bars) => {
    const {folder, reason} = corpora[name]
    if (!folder) return {name, skipped: reason}
    const processes = [nothing, reading(folder), floor(folder), ours('peoplefirst', [folder])]
    return {name, processes: () => [...processes, cached(name, folder), ...others(folder)], bars}
  }
  const page = (name, text, rules, bar, title) => ({
    name,
    processes: () => {
      const file = write(`${name}.md`, text)
      return [nothing, ours('peoplefirst', [file]), ...others(file)]
    },
    check: of => expectRules(of('peoplefirst').stdout, rules),
    bars: of => [
      {title, bar, sense: 'most', value: of('peoplefirst').seconds / of(NODE).seconds, unit: 'times'}
    ]
  })
  const larger = corpora.handbook.folder ?? corpora.small.folder
  const copies = () => {
    const target = join(scratch, 'tenfold')
    mkdirSync(target, {recursive: true})
    return tenfold(larger, target)
  }
  return [
    corpus('small', () => []),
    corpus('handbook', of => handbookBars(of)),
    page('clean', cleanPage, [], 1.7, 'one clean Markdown file, against node -e 0'),
    page(
      'findings',
      pageWithFindings,
      rulesOfThePage,
      4,
      'one Markdown file with findings of five rules, against node -e 0'
    ),
    {
      name: 'zendesk',
      processes: () => {
        const file = write('macros.json', zendeskExport(5e6))
        return [floor(file), ours('peoplefirst', [file])]
      }
    },
    ...Object.entries(worstCases).map(([title, make], index) => ({
      name: `worst-${index + 1}`,
      title,
      processes: () => {
        const file = write(`worst-${index + 1}.md`, make(2e5))
        return [floor(file), ours('peoplefirst', [file])]
      }
    })),
    {
      name: 'tenfold',
      title: 'ten times the text',
      processes: () => {
        const folder = copies()
        return [
          ours('the text once', ['--concurrency', 'off', larger]),
          ours('ten times, one thread', ['--concurrency', 'off', folder]),
          ours('ten times, two workers', ['--concurrency', '2', folder]),
          ours('ten times, as many as pay', ['--concurrency', 'auto', folder])
        ]
      },
      bars: of => tenfoldBars(of)
    },
    {
      name: 'shortcuts',
      processes: () => [
        {
          ...node(
            'all texts, both ways',
            join(here, 'compare-shortcuts.mjs'),
            root,
            COMPARING,
            ...allFolders()
          ),
          isCounting: true,
          tellsProgress: true
        }
      ],
      bars: of => {
        const {files, compared, different} = JSON.parse(of('all texts, both ways').stdout)
        for (const one of different) process.stderr.write(`  ${JSON.stringify(one)}\n`)
        const title = `files that differ with the shortcuts off, of ${compared} compared of ${files}`
        return [{title, bar: 0, sense: 'most', value: different.length, unit: 'files'}]
      }
    }
  ]
}

/** A page on which other rules speak than it was made for would measure something else. */
function expectRules(report, rules) {
  const found = JSON.parse(report).files.flatMap(({findings}) => findings.map(({rule}) => rule))
  const names = [...new Set(found)].sort().join(', ')
  if (names !== rules.join(', '))
    throw new Error(`expected findings of ${rules.join(', ') || 'no rule'}, not: ${names}`)
}

function handbookBars(of) {
  const ours = of('peoplefirst')
  const alex = of('alex')
  return [
    ...(alex
      ? [bar('handbook, cold, faster than alex', 40, 'least', alex.seconds / ours.seconds, 'times')]
      : []),
    bar('handbook, cold, against reading and scanning', 8, 'most', ours.seconds / of(FLOOR).seconds, 'times'),
    bar(
      'handbook, cached, against node and the reading',
      2.5,
      'most',
      of('peoplefirst, cached').seconds / of(READING).seconds,
      'times'
    ),
    bar('handbook, peak memory', 250, 'most', ours.megabytes, 'MB')
  ]
}

function tenfoldBars(of) {
  const [once, ten, two] = ['the text once', 'ten times, one thread', 'ten times, two workers'].map(of)
  return [
    bar('ten times the text, time', 10.5, 'most', ten.seconds / once.seconds, 'times'),
    bar('ten times the text, peak memory', 1.2, 'most', ten.megabytes / once.megabytes, 'times'),
    bar('two workers, faster than one thread', 1.6, 'least', ten.seconds / two.seconds, 'times')
  ]
}

const bar = (title, bar, sense, value, unit) => ({title, bar, sense, value, unit})
