import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it, test} from 'vitest'
import {buildOnce, root} from '../cli/peoplefirst.ts'
import {action, component, runAction, runComponent} from './ci-runner.ts'
import {createRepository, type GitRepository, isInstalled, newFolder} from './git-repository.ts'

const isPosix = process.platform !== 'win32' && isInstalled('bash') && isInstalled('git')
if (!isPosix) process.stderr.write('ci.test.ts: bash or git is missing; the CI scripts are not run\n')

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('the action', () => {
  const {steps, using} = action.runs

  it('is composite, needs no other action, and runs in bash', () => {
    expect([using, steps.map(({shell, uses}) => [shell, uses])]).toEqual([
      'composite',
      [
        ['bash', undefined],
        ['bash', undefined]
      ]
    ])
  })

  it('hands inputs over by the environment alone', () => {
    for (const {run, env} of steps) {
      expect(run).not.toContain('${{')
      for (const name of Object.keys(env)) expect(run).toContain(name)
    }
    const used = steps.flatMap(({env}) => Object.values(env)).join(' ')
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`\${{ inputs.${name} }}`)
  })

  it('installs the version it belongs to', () => {
    expect(action.inputs['version']?.default).toBe(version)
    expect(component.inputs['version']?.default).toBe(version)
  })
})

describe('the component for GitLab', () => {
  it('hands inputs over by variables alone', () => {
    const {variables, script} = component.job
    expect(script.join('\n')).not.toContain('$[[')
    const used = JSON.stringify(component.job)
    for (const name of Object.keys(component.inputs).filter(one => one !== 'job'))
      expect(used).toContain(`$[[ inputs.${name} ]]`)
    for (const name of Object.keys(variables)) if (name !== 'GIT_DEPTH') expect(script.join()).toContain(name)
  })

  it('keeps the report for the merge request', () => {
    expect(component.job).toMatchObject({
      artifacts: {when: 'always', reports: {codequality: 'gl-code-quality-report.json'}}
    })
  })
})

/** Prints what it was called with, and ends with the code it is told. */
const echo = `const args = process.argv.slice(2)
console.log(JSON.stringify(args))
process.exitCode = args.includes('--exit') ? Number(args[args.indexOf('--exit') + 1]) : 0
`

describe.skipIf(!isPosix)('run as a runner would', {timeout: 240_000}, () => {
  const {folder, remove} = newFolder()
  const stub = join(folder, 'stub')
  const temporary = join(folder, 'temporary')
  const stubbed = join(folder, 'stubbed')
  let archive: string
  let team: GitRepository
  let begin: string

  beforeAll(async () => {
    await buildOnce()
    mkdirSync(join(stub, 'bin'), {recursive: true})
    writeFileSync(join(stub, 'package.json'), '{"name": "peoplefirst", "version": "9.9.9"}')
    writeFileSync(join(stub, 'bin/peoplefirst.js'), echo)
    team = createRepository(join(folder, 'team'), {
      'site/help/refunds.md': '# Refunds\n\nWe send the money back.\n\nHire more phone monkeys.\n',
      'site/help/clean.md': 'We send the money back.\n',
      'site/old/archive.md': 'Another luser forgot her password.\n'
    })
    begin = team.git('rev-parse', 'HEAD').trim()
    const packed = team.run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder, root])
    archive = join(folder, JSON.parse(packed.output)[0].filename)
  }, 240_000)
  afterAll(remove, 60_000)
  beforeEach(() => {
    team.git('checkout', '--quiet', 'main')
    team.git('reset', '--quiet', '--hard', begin)
    team.git('clean', '--quiet', '-d', '--force')
  })

  const argsOf = (output: string): readonly string[] =>
    JSON.parse(output.split('\n').find(line => line.startsWith('["check"')) ?? '[]')

  it('finds what a pull request adds, and nothing that was there before', () => {
    writeFileSync(
      join(team.folder, 'site/help/refunds.md'),
      '# Refunds\n\nWe send the money back.\n\nHire more phone monkeys.\n\nYou caused the damage.\n'
    )
    team.git('add', '.')
    team.git('commit', '--quiet', '--message', 'Say what happens to the deposit')
    const {code, output} = runAction(team, temporary, {version: archive, since: begin})
    expect(output.match(/^::.*/gm)).toEqual([
      expect.stringMatching(
        /^::error file=site\/help\/refunds\.md,line=7,endLine=7,col=1,endColumn=11,title=your-fault::/
      )
    ])
    expect(code).toBe(1)
  })

  it('prints annotations, writes the summary and SARIF, and fails', () => {
    const {code, output, outputs, summary} = runAction(team, temporary, {
      version: archive,
      'working-directory': 'site',
      paths: 'help\n!clean.md\n'
    })
    expect(code).toBe(1)
    expect(output).toContain(
      '::error file=site/help/refunds.md,line=5,endLine=5,col=11,endColumn=24,title=helper-as-automaton::'
    )
    expect(output).toContain('\nChecked 10 words in 1 file: 1 error.\n')
    expect(output.match(/^::/gm)).toHaveLength(1)
    expect(summary).toContain('phone monkeys')
    const sarif = join(temporary, 'peoplefirst/peoplefirst.sarif')
    expect(outputs).toEqual({'exit-code': '1', sarif})
    const [run] = JSON.parse(readFileSync(sarif, 'utf8')).runs
    expect(run.results.map(({ruleId}: {ruleId: string}) => ruleId)).toEqual(['helper-as-automaton'])
  })

  it.each([0, 1, 2])('ends with exit code %i as peoplefirst does, and tells it', expected => {
    const {code, outputs, output} = runAction(team, stubbed, {
      version: stub,
      args: `--preset strict\n--exit ${expected}`
    })
    expect([code, outputs['exit-code']]).toEqual([expected, String(expected)])
    const rest = argsOf(output).slice(argsOf(output).indexOf('--fail-on'))
    expect(rest).toEqual(['--fail-on', 'error', '--preset', 'strict', '--exit', String(expected), '--', '.'])
  })

  it('takes no input for a command', () => {
    const evil = '$(touch hacked) `touch hacked`; touch hacked "\' && touch hacked'
    const inputs = {paths: `a b.md\n${evil}`, args: evil, 'fail-on': evil, since: evil}
    const {output} = runAction(team, stubbed, {version: stub, 'working-directory': evil, ...inputs})
    expect(argsOf(output)).toEqual([
      'check',
      '--output',
      'github',
      '--output',
      `sarif=${join(stubbed, 'peoplefirst/peoplefirst.sarif')}`,
      '--fail-on',
      evil,
      '--since',
      evil,
      ...evil.split(' '),
      '--',
      `${evil}/a b.md`,
      `${evil}/${evil}`
    ])
    expect(runAction(team, join(folder, 'none'), {version: evil}).code).not.toBe(0)
    expect(existsSync(join(team.folder, 'hacked'))).toBe(false)
    expect(team.git('status', '--porcelain')).toBe('')
  })

  it.each([
    ['.', 'docs\n!archive/**\n!*.txt', ['docs', '!archive/**', '!*.txt']],
    [
      './site/',
      'docs\n\n!archive/**\n!*.txt\n/tmp/x',
      ['site/docs', '!site/archive/**', '!site/**/*.txt', '/tmp/x']
    ]
  ])('from %j the paths %j are %j', (directory, paths, expected) => {
    const {output} = runAction(team, stubbed, {version: stub, 'working-directory': directory, paths})
    expect(argsOf(output).slice(argsOf(output).indexOf('--') + 1)).toEqual(expected)
  })

  const sinceOf = (output: string): string | undefined => {
    const args = argsOf(output)
    return args.includes('--since') ? args[args.indexOf('--since') + 1] : undefined
  }

  describe('on a pull request', () => {
    let base: string
    let merge: string

    /** A branch from the first commit, merged into a main that went on. */
    beforeEach(() => {
      team.git('checkout', '--quiet', '-B', 'change')
      team.write('site/help/new.md', 'Hello.\n')
      team.git('add', '--all')
      team.git('commit', '--quiet', '--message', 'Change')
      team.git('checkout', '--quiet', 'main')
      team.git('commit', '--quiet', '--allow-empty', '--message', 'Go on')
      base = team.git('rev-parse', 'HEAD').trim()
      team.git('checkout', '--quiet', '--detach')
      team.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'change')
      merge = team.git('rev-parse', 'HEAD').trim()
      team.git('update-ref', 'refs/pull/1/merge', merge)
    })

    const clone = (name: string, ...args: readonly string[]): GitRepository => {
      const copy = createRepository(join(folder, name), {})
      copy.git('remote', 'add', 'origin', `file://${team.folder}`)
      copy.git('fetch', '--quiet', '--no-tags', ...args)
      copy.git('checkout', '--quiet', 'FETCH_HEAD')
      return copy
    }
    const run = (repository: GitRepository, more: Readonly<Record<string, string>>, since = '') =>
      runAction(
        repository,
        stubbed,
        {version: stub, since},
        {name: 'pull_request', 'pull_request.base.sha': begin, ...more}
      )

    it('checks from the base on, in a shallow clone of the merge', () => {
      const shallow = clone('shallow', '--depth=1', 'origin', 'refs/pull/1/merge')
      expect(sinceOf(run(shallow, {sha: merge}).output)).toBe(base)
      expect(shallow.git('rev-parse', '--is-shallow-repository').trim()).toBe('true')
    })

    it('checks from the base on, in a shallow clone of the branch and in a whole one', () => {
      expect(sinceOf(run(clone('branch', '--depth=1', 'origin', 'change'), {sha: merge}).output)).toBe(begin)
      expect(sinceOf(run(team, {sha: merge}).output)).toBe(base)
      expect(team.git('rev-parse', '--is-shallow-repository').trim()).toBe('false')
    })

    it('checks everything when it is told so, and when the base cannot be had', () => {
      expect(sinceOf(run(team, {sha: merge}, 'all').output)).toBeUndefined()
      const other = clone('other', '--depth=1', 'origin', 'change')
      other.git('remote', 'set-url', 'origin', join(folder, 'nowhere'))
      const {output, code} = run(other, {sha: merge})
      expect([code, sinceOf(output)]).toEqual([0, undefined])
      expect(output).toContain('::notice::The base of the pull request is not in this clone')
      expect(sinceOf(runAction(team, stubbed, {version: stub}).output)).toBeUndefined()
    })
  })

  it('the component writes the report', () => {
    const {code, output} = runComponent(team, 'sh', {version: archive, paths: 'site/help\n!*clean*'})
    expect(code).toBe(1)
    expect(output).toContain('5:11 error  “phone monkeys”')
    const report = JSON.parse(readFileSync(join(team.folder, 'gl-code-quality-report.json'), 'utf8'))
    expect(report).toMatchObject([
      {check_name: 'helper-as-automaton', location: {path: 'site/help/refunds.md'}}
    ])
  })

  it.each(['bash', 'sh'])('in %s, the component checks a merge request from its base on', shell => {
    const request = {CI_MERGE_REQUEST_DIFF_BASE_SHA: begin}
    expect(sinceOf(runComponent(team, shell, {version: stub}, request).output)).toBe(begin)
    expect(sinceOf(runComponent(team, shell, {version: stub, since: 'all'}, request).output)).toBeUndefined()
    expect(sinceOf(runComponent(team, shell, {version: stub}).output)).toBeUndefined()
    expect(runComponent(team, shell, {version: stub, args: '--exit 2'}).code).toBe(2)
  })

  it.each(['bash', 'sh'])('in %s, the component takes no input for a command', shell => {
    const evil = '$(touch hacked) `touch hacked`; * touch hacked'
    const {output} = runComponent(team, shell, {version: stub, paths: `a b.md\n${evil}`, args: evil})
    expect(argsOf(output).slice(3)).toEqual(['--fail-on', 'error', ...evil.split(' '), '--', 'a b.md', evil])
    expect(existsSync(join(team.folder, 'hacked'))).toBe(false)
  })
})

test('the scripts hold no address of a registry', () => {
  for (const file of ['action.yml', 'templates/peoplefirst.yml'])
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/https?:\/\//)
})
