import type {Nodes, PhrasingContent} from 'mdast'
import type {CompileContext, Extension} from 'mdast-util-from-markdown'
import type {Token} from 'micromark-util-types'

/** A piece of text as micromark found it: `text` stands for the source from `start` to `end`. */
export interface Leaf {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What the tree alone does not tell: where the text of its nodes comes from. */
export interface LeafRecord {
  /** Pieces of a `text`, `html` or fenced `code` node, in order. */
  leaves(node: Nodes): readonly Leaf[]
  /** The nodes that an image's `alt` was made of. */
  label(node: Nodes): readonly PhrasingContent[]
  /** Pieces of the title of a link, image or definition. */
  title(node: Nodes): readonly Leaf[]
}

type Handler = (this: CompileContext, token: Token) => undefined
type StackItem = CompileContext['stack'][number]

function setEnd(node: StackItem, {end}: Token): void {
  if (node.type !== 'fragment' && node.position) {
    node.position.end = {line: end.line, column: end.column, offset: end.offset}
  }
}

/**
 * An extension for mdast-util-from-markdown that builds the same tree as without it, and records meanwhile the tokens
 * that each text was made of. Positions from a node's start and its decoded value would be wrong after the first
 * escape, reference or `> `.
 */
export function createLeafRecorder(): {readonly extension: Extension; readonly record: LeafRecord} {
  const leavesOf = new WeakMap<object, Leaf[]>()
  const lengthOf = new WeakMap<object, number>()
  const labelOf = new WeakMap<object, readonly PhrasingContent[]>()
  const titleOf = new WeakMap<object, readonly Leaf[]>()

  const recordIn = (node: StackItem, token: Token, value: string): void => {
    const leaves = leavesOf.get(node) ?? []
    const text = value.slice(lengthOf.get(node) ?? 0)
    leaves.push({start: token.start.offset, end: token.end.offset, text})
    leavesOf.set(node, leaves)
    lengthOf.set(node, value.length)
  }

  const onData: Handler = function (token) {
    const tail = this.stack.pop()
    if (tail?.type !== 'text') return
    tail.value += this.sliceSerialize(token)
    setEnd(tail, token)
    recordIn(tail, token, tail.value)
  }

  const onReference: Handler = function (token) {
    const tail = this.stack.pop()
    if (tail?.type !== 'text') return
    setEnd(tail, token)
    recordIn(tail, token, tail.value)
  }

  const onLineEnding: Handler = function (token) {
    const context = this.stack.at(-1)
    if (!context) return
    if (this.data.atHardBreak) {
      const tail = 'children' in context ? context.children.at(-1) : undefined
      if (tail) setEnd(tail, token)
      this.data.atHardBreak = undefined
      return
    }
    if (this.data.setextHeadingSlurpLineEnding || !this.config.canContainEols.includes(context.type)) return
    const {data: enterData} = this.config.enter
    enterData?.call(this, token)
    onData.call(this, token)
  }

  /** The pieces of a buffered fragment; they are gone once the fragment has become a string. */
  const bufferedLeaves = (context: CompileContext): Leaf[] => {
    const fragment = context.stack.at(-1)
    if (!fragment || !('children' in fragment)) return []
    return fragment.children.flatMap(child => leavesOf.get(child) ?? [])
  }

  const onHtml: Handler = function (token) {
    const leaves = bufferedLeaves(this)
    const value = this.resume()
    const node = this.stack.at(-1)
    if (node?.type === 'html') {
      node.value = value
      leavesOf.set(node, leaves)
    }
    this.exit(token)
  }

  const onCodeFenced: Handler = function (token) {
    const leaves = bufferedLeaves(this)
    const value = this.resume()
    this.data.flowCodeInside = undefined
    const node = this.stack.at(-1)
    if (node?.type === 'code') {
      node.value = value.replace(/^(\r?\n|\r)|(\r?\n|\r)$/g, '')
      leavesOf.set(node, leaves)
    }
    this.exit(token)
  }

  const onTitle: Handler = function () {
    const leaves = bufferedLeaves(this)
    const value = this.resume()
    const node = this.stack.at(-1)
    if (
      !node ||
      !('title' in node || node.type === 'link' || node.type === 'image' || node.type === 'definition')
    ) {
      return
    }
    node.title = value
    titleOf.set(node, leaves)
  }

  const onLabel: Handler = function () {
    const fragment = this.stack.at(-1)
    const children = fragment && 'children' in fragment ? (fragment.children as PhrasingContent[]) : []
    const value = this.resume()
    const node = this.stack.at(-1)
    this.data.inReference = true
    if (node?.type === 'link') node.children = children as typeof node.children
    else if (node?.type === 'image') {
      node.alt = value
      labelOf.set(node, children)
    }
  }

  const extension: Extension = {
    transforms: [],
    exit: {
      data: onData,
      characterEscapeValue: onData,
      characterReference: onReference,
      lineEnding: onLineEnding,
      htmlFlowData: onData,
      htmlTextData: onData,
      htmlFlow: onHtml,
      htmlText: onHtml,
      codeFlowValue: onData,
      codeFenced: onCodeFenced,
      label: onLabel,
      resourceTitleString: onTitle,
      definitionTitleString: onTitle
    }
  }
  const record: LeafRecord = {
    leaves: node => leavesOf.get(node) ?? [],
    label: node => labelOf.get(node) ?? [],
    title: node => titleOf.get(node) ?? []
  }
  return {extension, record}
}
