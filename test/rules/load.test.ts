import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {loadRules} from '../../src/rules/load.ts'
import {callerSet, goodRule, language, linesOf} from './files.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'peoplefirst-rules-'))
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true})
  writeFileSync(join(root, path), text)
}

/** Loads folders below the root; places are shown without it. */
function load(...folders: readonly string[]) {
  const loaded = loadRules(
    folders.map(folder => join(root, folder)),
    language
  )
  return {...loaded.ruleSet, lines: linesOf(loaded).map(line => line.replaceAll(`${root}/`, ''))}
}

describe('a folder of rules', () => {
  it('is read by category, sorted by path', () => {
    write('rules/sets/caller.yml', callerSet.text)
    for (const id of ['c', 'a', 'b']) write(`rules/contempt/${id}.yml`, goodRule)
    write('rules/blame/z.yml', goodRule)
    write('rules/README.md', 'About these rules.')
    write('rules/contempt/notes.md', 'Notes.')
    write('rules/drawings/one.svg', '<svg/>')
    write('rules/.drafts/d.yml', goodRule)
    const {rules, lines} = load('rules')
    expect(lines).toEqual([])
    expect(rules.map(rule => rule.id)).toEqual(['z', 'a', 'b', 'c'])
    expect(rules[0]?.file).toBe(join(root, 'rules/blame/z.yml'))
  })

  it('may follow another, adding rules and words', () => {
    write('rules/sets/caller.yml', callerSet.text)
    write('rules/contempt/shipped.yml', goodRule)
    write('ours/sets/caller.yml', 'about: ours\nclass: noun\nwords: [rider]\n')
    write('ours/contempt/our-own.yml', goodRule)
    write('ours/blame/shipped.yml', goodRule)
    const {rules, sets, lines} = load('rules', 'ours')
    expect(rules.map(rule => rule.id)).toEqual(['shipped', 'our-own'])
    expect([...(sets.get('caller')?.forms ?? [])]).toEqual(['caller', 'callers', 'rider', 'riders'])
    expect(lines).toEqual([
      'ours/blame/shipped.yml: the rule “shipped” is already in rules/contempt/shipped.yml; give one of them another name'
    ])
  })

  it('that is not there is reported', () => {
    write('file', '')
    const {lines} = load('rules', 'file')
    expect(lines).toEqual([
      'rules: this folder cannot be read: nothing has this name',
      'file: this folder cannot be read: it is a file'
    ])
  })

  it('that holds nothing is reported', () => {
    write('rules/README.md', '')
    expect(load('rules').lines).toEqual([
      'rules: this folder holds no rules and no sets; a rule file is <folder>/<category>/<id>.yml'
    ])
  })

  it('says where a file belongs that stands beside the categories', () => {
    write('rules/loud-caller.yml', goodRule)
    expect(load('rules').lines).toEqual([
      expect.stringMatching(
        /^rules\/loud-caller.yml: a rule file stands in the folder of its category, a set file in “sets”; the/
      )
    ])
  })

  it('reports what cannot be read in it, and reads the rest', () => {
    write('rules/sets/caller.yml', callerSet.text)
    write('rules/contempt/loud-caller.yml', goodRule)
    mkdirSync(join(root, 'rules/contempt/folder.yml'))
    symlinkSync(join(root, 'nowhere'), join(root, 'rules/blame'))
    symlinkSync(join(root, 'loop'), join(root, 'loop'))
    symlinkSync(join(root, 'loop'), join(root, 'rules/servitude'))
    const {rules, lines} = load('rules')
    expect(rules).toHaveLength(1)
    expect(lines).toEqual([
      'rules/blame: this file cannot be read: nothing has this name',
      'rules/contempt/folder.yml: this file cannot be read: it is a folder',
      'rules/servitude: this file cannot be read: its links lead round in a circle'
    ])
  })

  it('says where a file is not UTF-8, and reads the rest', () => {
    write('rules/sets/caller.yml', callerSet.text)
    write('rules/contempt/loud-caller.yml', goodRule)
    write('rules/contempt/stray.yml', '')
    writeFileSync(join(root, 'rules/contempt/stray.yml'), Buffer.from('about: x\nwhy: caf\xE9 {', 'latin1'))
    const {rules, lines} = load('rules')
    expect(rules.map(({id}) => id)).toEqual(['loud-caller'])
    expect(lines).toEqual([
      'rules/contempt/stray.yml:2:9: byte 17 (0xE9) is not UTF-8; save the file as UTF-8'
    ])
  })

  it('follows a link to a category', () => {
    write('elsewhere/loud-caller.yml', goodRule)
    write('rules/sets/caller.yml', callerSet.text)
    symlinkSync(join(root, 'elsewhere'), join(root, 'rules/contempt'))
    expect(load('rules').rules.map(rule => rule.id)).toEqual(['loud-caller'])
  })
})
