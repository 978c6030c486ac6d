import type {CompileContext, Extension} from 'mdast-util-from-markdown'
import type {Token} from 'micromark-util-types'
import type {MdxAttribute, MdxPiece, MdxTag} from './mdx-piece.ts'

type Handler = (this: CompileContext, token: Token) => undefined

/** A tag that is being read. */
interface OpenTag {
  name: string
  side: MdxTag['side']
  attribute: string
  readonly attributes: MdxAttribute[]
}

/** An extension for mdast-util-from-markdown that notes where MDX's own syntax stands and makes no nodes of it. */
export function createPieceRecorder(): {readonly extension: Extension; readonly pieces: MdxPiece[]} {
  const pieces: MdxPiece[] = []
  let tag: OpenTag = {name: '', side: 'start', attribute: '', attributes: []}

  const span = ({start, end}: Token) => ({start: start.offset, end: end.offset})
  const enter: Handler = function () {
    this.buffer()
  }
  const enterTag: Handler = function () {
    this.buffer()
    tag = {name: '', side: 'start', attribute: '', attributes: []}
  }
  const exit = (make: (token: Token) => MdxPiece): Handler =>
    function (token) {
      this.resume()
      pieces.push(make(token))
    }
  const onText = (take: (text: string) => void): Handler =>
    function (token) {
      take(this.sliceSerialize(token).trim())
    }
  const onName = onText(text => {
    tag.name = text
  })
  const onAttribute = onText(text => {
    tag.attribute = text
  })
  const onSide =
    (side: MdxTag['side']): Handler =>
    () => {
      tag.side = side
    }
  const onValue =
    (form: MdxAttribute['form']): Handler =>
    token => {
      const {start, end} = span(token)
      const value = form === 'literal' ? {start, end} : {start: start + 1, end: end - 1}
      tag.attributes.push({name: tag.attribute, value, form})
    }

  const exits: Record<string, Handler> = {
    mdxjsEsm: exit(token => ({type: 'esm', ...span(token)})),
    mdxFlowExpression: exit(token => ({type: 'expression', isFlow: true, ...span(token)})),
    mdxTextExpression: exit(token => ({type: 'expression', isFlow: false, ...span(token)}))
  }
  const enters: Record<string, Handler> = {
    mdxjsEsm: enter,
    mdxFlowExpression: enter,
    mdxTextExpression: enter
  }
  for (const kind of ['Flow', 'Text'] as const) {
    const prefix = `mdxJsx${kind}Tag`
    enters[prefix] = enterTag
    exits[prefix] = exit(token => {
      const {name, side, attributes} = tag
      return {type: 'tag', isFlow: kind === 'Flow', name, side, attributes, ...span(token)}
    })
    exits[`${prefix}Name`] = onName
    exits[`${prefix}ClosingMarker`] = onSide('end')
    exits[`${prefix}SelfClosingMarker`] = onSide('whole')
    exits[`${prefix}AttributeName`] = onAttribute
    exits[`${prefix}AttributeValueLiteralValue`] = onValue('literal')
    exits[`${prefix}AttributeValueExpression`] = onValue('expression')
  }
  return {extension: {enter: enters, exit: exits}, pieces}
}
