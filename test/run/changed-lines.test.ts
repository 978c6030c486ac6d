import {symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {findChanged} from './find-changed.ts'
import {createRepository, repositoryAt, type TestRepository, withoutGit} from './repository.ts'

if (withoutGit) console.log(`Skipped: ${withoutGit}`)

const old = 'Here is a zorbleflux to find.\n'
const added = 'Every zorbleflux counts.\n'
const clean = 'All is well.\n'
/** Lines that differ, so that a diff has one way to match them. */
const lines = (from: number, to: number): string =>
  Array.from({length: to - from + 1}, (_, index) => `Line ${from + index} is well.\n`).join('\n')

/** A repository with one commit called `base`. */
function started(files: Readonly<Record<string, string | Uint8Array>>): TestRepository {
  const repository = createRepository(files)
  repository.commit()
  repository.git('tag', 'base')
  return repository
}

interface Scenario {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** What happens after the first commit. */
  readonly act: (repository: TestRepository) => void
  readonly since?: readonly string[]
  readonly staged?: readonly string[]
  /** Further arguments, and the folder in which the command runs. */
  readonly args?: readonly string[]
  readonly within?: string
}

const scenarios: Readonly<Record<string, Scenario>> = {
  'an edited line, staged': {
    files: {'a.md': `${old}\nOne.\n\nTwo.\n`},
    act({write, git}) {
      write({'a.md': `${old}\nOne.\n\n${added}`})
      git('add', '.')
    },
    since: ['a.md:5'],
    staged: ['a.md:5']
  },
  'an edited line, not staged': {
    files: {'a.md': `${old}\nOne.\n`},
    act: ({write}) => write({'a.md': `${old}\n${added}`}),
    since: ['a.md:3'],
    staged: []
  },
  'an edited line, committed': {
    files: {'a.md': `${old}\nOne.\n`},
    act: ({commit}) => commit({'a.md': `${old}\n${added}`}),
    since: ['a.md:3'],
    staged: []
  },
  'lines above an old problem': {
    files: {'a.md': old},
    act: ({write}) => write({'a.md': `# New\n\n${added}\n${old}`}),
    since: ['a.md:3']
  },
  'lines taken away around an old problem': {
    files: {'a.md': `One.\n\n${old}\nTwo.\n`},
    act({write, git}) {
      write({'a.md': old})
      git('add', '.')
    },
    since: [],
    staged: []
  },
  'a sentence over two lines of which the second changed': {
    files: {'a.md': 'Here are\ntwo lines.\n\nEvery\nzorbleflux counts.\n'},
    act: ({write}) => write({'a.md': 'Here are\na zorbleflux.\n\nEvery\nzorbleflux counts.\n'}),
    since: ['a.md:2']
  },
  'a file moved': {
    files: {'a.md': `${lines(1, 9)}\n${old}`},
    act: ({git}) => void git('mv', 'a.md', 'b.md'),
    since: [],
    staged: []
  },
  'a file moved and edited': {
    files: {'a.md': `${lines(1, 9)}\n${old}`},
    act({git, write}) {
      git('mv', 'a.md', 'b.md')
      write({'b.md': `${lines(1, 9)}\n${old}\n${added}`})
      git('add', '.')
    },
    since: ['b.md:21'],
    staged: ['b.md:21']
  },
  'a copy, which is new as a whole': {
    files: {'a.md': `${lines(1, 9)}\n${old}`},
    act({git, write, read}) {
      write({'b.md': read('a.md')})
      git('add', '.')
    },
    since: ['b.md:19'],
    staged: ['b.md:19']
  },
  'a new file': {
    act({write, git}) {
      write({'new/b.md': old})
      git('add', '.')
    },
    since: ['new/b.md:1'],
    staged: ['new/b.md:1']
  },
  'a file that is not tracked, and one that is ignored': {
    files: {'.gitignore': 'ignored.md\n'},
    act: ({write}) => write({'b.md': old, 'c/d.md': old, 'ignored.md': old}),
    since: ['b.md:1', 'c/d.md:1'],
    staged: []
  },
  'a file that is only meant to be added': {
    act({write, git}) {
      write({'b.md': old})
      git('add', '--intent-to-add', 'b.md')
    },
    since: ['b.md:1'],
    staged: []
  },
  'a part that is staged': {
    files: {'a.md': `${lines(1, 3)}\n`},
    act({write, git}) {
      write({'a.md': `${added}\n${lines(1, 3)}\n`})
      git('add', '.')
      write({'a.md': `${added}\nMore.\n\n${lines(1, 3)}\n${old}`})
    },
    since: ['a.md:1', 'a.md:11'],
    staged: ['a.md:1']
  },
  'a file staged, then mended on disk': {
    files: {'a.md': clean},
    act({write, git}) {
      write({'a.md': `More.\n\n${added}`})
      git('add', '.')
      write({'a.md': clean})
    },
    since: [],
    staged: ['a.md:3']
  },
  'a file staged, then deleted on disk': {
    files: {'keep.md': clean},
    act({write, git, remove}) {
      write({'docs/b.md': `${clean}\n${added}`})
      git('add', '.')
      remove('docs')
    },
    since: [],
    staged: ['docs/b.md:3']
  },
  'a file staged, then deleted on disk, named by a glob': {
    files: {'keep.md': clean},
    act({write, git, remove}) {
      write({'docs/b.md': added, 'docs/c.txt': added, 'other/d.md': added, 'docs/node_modules/e.md': added})
      git('add', '.')
      remove('docs')
      remove('other')
    },
    args: ['docs/**/*.{md,html}'],
    staged: ['docs/b.md:1']
  },
  'a file staged, then deleted on disk, and taken out': {
    files: {'keep.md': clean},
    act({write, git, remove}) {
      write({'docs/b.md': added, 'docs/c.md': added})
      git('add', '.')
      remove('docs')
    },
    args: ['docs', '!docs/c.md'],
    staged: ['docs/b.md:1']
  },
  'a deleted file': {
    files: {'a.md': old, 'b.md': clean},
    act: ({git}) => void git('rm', '--quiet', 'a.md'),
    since: [],
    staged: []
  },
  'a new mode': {
    files: {'a.md': old},
    act: ({git}) => void git('update-index', '--chmod=+x', 'a.md'),
    since: [],
    staged: []
  },
  'a link': {
    files: {'a.md': old},
    act({folder, git}) {
      symlinkSync('a.md', path.join(folder, 'link.md'))
      git('add', '.')
    },
    args: ['link.md'],
    since: [],
    staged: []
  },
  'a file behind a link': {
    files: {'a.md': old},
    act({folder, commit, write, git}) {
      symlinkSync('a.md', path.join(folder, 'link.md'))
      commit()
      write({'a.md': `${old}\n${added}`})
      git('add', '.')
    },
    args: ['link.md'],
    since: ['link.md:3'],
    staged: ['link.md:3']
  },
  'a link that became a file': {
    files: {'a.md': clean},
    act({folder, commit, remove, write, git}) {
      symlinkSync('a.md', path.join(folder, 'b.md'))
      commit()
      remove('b.md')
      write({'b.md': old})
      git('add', '.')
    },
    since: ['b.md:1'],
    staged: ['b.md:1']
  },
  'an image': {
    files: {'a.md': old, 'logo.png': Buffer.from([1, 0, 2, 10])},
    act({write, git}) {
      write({'logo.png': Buffer.from([1, 0, 3, 10, 43, 43, 43, 32, 98])})
      git('add', '.')
    },
    since: [],
    staged: []
  },
  'UTF-16, which Git takes as binary': {
    files: {'a.md': Buffer.from(`\uFEFF${old}`, 'utf16le')},
    act({write, git}) {
      write({'a.md': Buffer.from(`\uFEFF${old}\n${added}`, 'utf16le')})
      git('add', '.')
    },
    since: ['a.md:1', 'a.md:3'],
    staged: ['a.md:1', 'a.md:3']
  },
  'names that need quoting': {
    files: {'a.md': clean},
    act({write, git}) {
      write({'a b.md': old, 'a"b.md': old, 'a\tb.md': old, 'é ü.md': old, '-a.md': old, "a'b.md": old})
      git('add', '.')
      write({'a b.md': `${old}\n${added}`})
    },
    since: ['-a.md:1', 'a\tb.md:1', 'a b.md:1', 'a b.md:3', 'a"b.md:1', "a'b.md:1", 'é ü.md:1'],
    staged: ['-a.md:1', 'a\tb.md:1', 'a b.md:1', 'a"b.md:1', "a'b.md:1", 'é ü.md:1']
  },
  'names that need quoting, edited': {
    files: {'a b.md': old, 'a"b\t.md': old, 'é.md': old, 'b/b.md': old},
    act({write, git}) {
      write({'a b.md': `${old}\n${added}`, 'a"b\t.md': `${old}\n${added}`, 'é.md': `${old}\n${added}`})
      write({'b/b.md': `${old}\n${added}`})
      git('add', '.')
    },
    since: ['a b.md:3', 'a"b\t.md:3', 'b/b.md:3', 'é.md:3'],
    staged: ['a b.md:3', 'a"b\t.md:3', 'b/b.md:3', 'é.md:3']
  },
  'text that looks like a diff': {
    files: {'a.md': clean, 'b.md': old},
    act({write, git}) {
      write({'a.md': '++ b/b.md\n@@ -0,0 +1,9 @@\ndiff --git a/b.md b/b.md\n\nHere is a zorbleflux.'})
      git('add', '.')
    },
    since: ['a.md:5'],
    staged: ['a.md:5']
  },
  'line ends that Git converts': {
    files: {'a.md': `${old}\n${clean}`, '.gitattributes': '*.md text eol=crlf\n'},
    act({write, git}) {
      write({'a.md': `${old}\n${added}`.replaceAll('\n', '\r\n')})
      git('add', '.')
    },
    since: ['a.md:3'],
    staged: ['a.md:3']
  },
  'line ends of Windows': {
    files: {'a.md': `${old}\n${clean}`.replaceAll('\n', '\r\n')},
    act({write, git}) {
      write({'a.md': `${old}\n${added}`.replaceAll('\n', '\r\n')})
      git('add', '.')
    },
    since: ['a.md:3'],
    staged: ['a.md:3']
  },
  'lone carriage returns, which are no line ends to Git': {
    files: {'a.md': `One.\r\rTwo.\r\r${old}\n${clean}`},
    act({write, git}) {
      write({'a.md': `One.\r\rTwo.\r\r${old}\n${added}`})
      git('add', '.')
    },
    since: ['a.md:7'],
    staged: ['a.md:7']
  },
  'two branches': {
    files: {'a.md': `${lines(1, 3)}\n`, 'b.md': clean},
    act({git, commit}) {
      git('checkout', '--quiet', '-b', 'topic')
      commit({'a.md': `${lines(1, 3)}\n${added}`})
      git('checkout', '--quiet', 'base')
      git('checkout', '--quiet', '-B', 'main')
      commit({'b.md': old})
      git('tag', '--force', 'base')
      git('checkout', '--quiet', 'topic')
    },
    since: ['a.md:7']
  },
  'a merge': {
    files: {'a.md': `${lines(1, 3)}\n`, 'b.md': clean},
    act({git, commit}) {
      git('checkout', '--quiet', '-b', 'topic')
      commit({'a.md': `${lines(1, 3)}\n${added}`})
      git('checkout', '--quiet', 'main')
      commit({'b.md': old})
      git('tag', '--force', 'base')
      git('checkout', '--quiet', 'topic')
      git('merge', '--quiet', '--no-edit', 'main')
    },
    since: ['a.md:7']
  },
  'a merge in progress': {
    files: {'a.md': `${lines(1, 3)}\n`, 'b.md': clean},
    act({git, commit}) {
      git('checkout', '--quiet', '-b', 'topic')
      commit({'a.md': `${lines(1, 3)}\n${added}`})
      git('checkout', '--quiet', 'main')
      commit({'b.md': old})
      git('merge', '--quiet', '--no-commit', '--no-ff', 'topic')
    },
    since: ['a.md:7', 'b.md:1'],
    staged: ['a.md:7']
  },
  'a merge that is not settled': {
    files: {'a.md': `${lines(1, 3)}\n`, 'b.md': clean},
    act({git, commit, tryGit}) {
      git('checkout', '--quiet', '-b', 'topic')
      commit({'b.md': added})
      git('checkout', '--quiet', 'main')
      commit({'b.md': old})
      tryGit('merge', '--quiet', 'topic')
    },
    since: ['b.md:2', 'b.md:4'],
    staged: ['a merge is not settled yet in b.md; settle it, “git add” it, and run again']
  },
  'a folder that is named': {
    files: {'docs/a.md': clean, 'other/b.md': clean},
    act({write, git}) {
      write({'docs/a.md': old, 'other/b.md': old})
      git('add', '.')
    },
    args: ['docs'],
    since: ['docs/a.md:1'],
    staged: ['docs/a.md:1']
  },
  'a glob and what it leaves out': {
    files: {'docs/a.md': clean, 'docs/b.md': clean, 'docs/c.txt': clean},
    act({write, git}) {
      write({'docs/a.md': old, 'docs/b.md': old, 'docs/c.txt': old})
      git('add', '.')
    },
    args: ['docs/*.md', '!docs/b.md'],
    since: ['docs/a.md:1'],
    staged: ['docs/a.md:1']
  },
  'a folder further in': {
    files: {'docs/a.md': clean, 'b.md': clean},
    act({write, git}) {
      write({'docs/a.md': old, 'docs/new.md': old, 'b.md': old, 'c.md': old})
      git('add', 'docs/a.md', 'b.md')
    },
    within: 'docs',
    since: ['a.md:1', 'new.md:1'],
    staged: ['a.md:1']
  },
  'a folder beside': {
    files: {'docs/a.md': clean, 'other/b.md': clean},
    act({write, git}) {
      write({'docs/a.md': old, 'other/b.md': old})
      git('add', '.')
    },
    within: 'docs',
    args: ['../other'],
    since: ['../other/b.md:1'],
    staged: ['../other/b.md:1']
  },
  'hidden folders and node_modules': {
    files: {'a.md': clean},
    act({write, git}) {
      write({'.hidden/a.md': old, 'node_modules/a.md': old, '.github/a.md': old})
      git('add', '.')
    },
    since: ['.github/a.md:1'],
    staged: ['.github/a.md:1']
  },
  'a repository inside': {
    files: {'a.md': clean},
    act({folder, write, git}) {
      const inner = repositoryAt(path.join(folder, 'inner'))
      write({'a.md': old, 'inner/b.md': clean})
      inner.git('init', '--quiet')
      inner.commit()
      inner.commit({'b.md': old})
      git('add', 'a.md')
    },
    since: ['a.md:1'],
    staged: ['a.md:1']
  },
  'a pointer of Git LFS': {
    files: {'a.md': clean},
    act({write, git}) {
      write({'a.md': `version https://git-lfs.github.com/spec/v1\noid sha256:zorbleflux\nsize 9\n`})
      git('add', '.')
    },
    since: [],
    staged: []
  },
  'a file that Git keeps in another form, which changed as a whole': {
    files: {'a.md': `${lines(1, 3)}\n${old}`, '.gitattributes': 'a.md filter=caps\n'},
    act({write, git}) {
      git('config', 'filter.caps.clean', 'head -c 6')
      git('config', 'filter.caps.smudge', 'cat')
      write({'a.md': `Line 9 is well.\n\n${lines(2, 3)}\n${old}`})
      git('add', '.')
    },
    since: ['a.md:7'],
    staged: []
  },
  'before the first commit': {
    act({write, git}) {
      git('checkout', '--quiet', '--orphan', 'fresh')
      write({'a.md': old})
      git('add', '.')
    },
    staged: ['a.md:1']
  },
  'nothing at all': {
    files: {'a.md': old},
    act: () => undefined,
    since: [],
    staged: []
  }
}

describe.skipIf(withoutGit !== undefined).each(Object.entries(scenarios))('%s', (_, scenario) => {
  const {files = {'first.md': clean}, act, args = [], within = '', since, staged} = scenario
  const acted = (): string => {
    const repository = started(files)
    act(repository)
    return path.join(repository.folder, within)
  }
  it.skipIf(since === undefined)('is told by --since', async () => {
    expect(await findChanged(args, {since: 'base'}, acted())).toEqual(since?.toSorted())
  })
  it.skipIf(staged === undefined)('is told by --staged', async () => {
    expect(await findChanged(args, {staged: true}, acted())).toEqual(staged?.toSorted())
  })
})
