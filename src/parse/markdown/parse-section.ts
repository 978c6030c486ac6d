import type {Root} from 'mdast'
import type {Extension} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import type {Extension as MicromarkExtension} from 'micromark-util-types'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {createLeafRecorder, type LeafRecord} from './leaf-recorder.ts'

/** A parsed stretch of Markdown. Offsets count from the start of the stretch. */
export interface ParsedSection {
  readonly tree: Root
  readonly record: LeafRecord
}

/** The transforms find addresses in finished text and lose positions; the tokenizer finds them as well. */
const withoutTransforms = (extension: Extension): Extension => ({...extension, transforms: []})

/** What MDX reads otherwise than CommonMark does; its own syntax is masked before. */
const notInMdx: MicromarkExtension = {disable: {null: ['codeIndented', 'htmlFlow', 'autolink']}}

/** Put together once: a text is parsed in many sections. */
const syntax = gfm()
const tree = gfmFromMarkdown().map(withoutTransforms)

/** Parses CommonMark with tables, strikethrough, task lists, autolinks and footnotes. */
export function parseSection(text: string, isMdx = false): ParsedSection {
  const {extension, record} = createLeafRecorder()
  const processor = unified()
    .use(remarkParse)
    .data('micromarkExtensions', isMdx ? [syntax, notInMdx] : [syntax])
    .data('fromMarkdownExtensions', [...tree, extension])
  return {tree: processor.parse(text), record}
}
