import type {BlockRoot} from '../core/block.ts'
import type {MappedText} from '../core/source-map.ts'
import {asAndroid, asHtml, asIcu, encodable} from './encoders.ts'
import {addDecoded} from './html/decode-references.ts'
import {MarkedTextBuilder} from './marked-text.ts'
import {parseAndroid} from './messages/android.ts'
import {parseIcu} from './messages/icu.ts'
import {parseXliffText} from './messages/xliff.ts'
import {nest} from './nest.ts'
import {type ParseOptions, syntaxes} from './syntaxes.ts'
import type {TextFormatName} from './text-format-names.ts'
import {parseSpeech} from './xml/read-speech.ts'

/** A way in which the text of a field may be written. */
export interface TextFormat {
  /** Whether an element of XML is read with its inner tags, or as its text alone. */
  readonly reads: 'text' | 'markup'
  parse(source: string, options: ParseOptions): BlockRoot
}

const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/i
const ESCAPED_TAG = /&lt;\/?(?:p|br|div|span|strong|em|b|i|a|ul|ol|li|h[1-6]|table|img)\b/i

function unescaped(source: string): MappedText {
  const draft = new MarkedTextBuilder()
  addDecoded(draft, source, 0, source.length, 'text')
  return draft.take()
}

/** Some exports escape the HTML once more: `&lt;p&gt;` for `<p>`. */
function parseHtml(source: string, options: ParseOptions): BlockRoot {
  if (TAG.test(source) || !ESCAPED_TAG.test(source)) return syntaxes.html.parse(source, options)
  const inner = unescaped(source)
  return nest(syntaxes.html.parse(inner.text, options), inner, {}, asHtml)
}

const html: TextFormat = {reads: 'text', parse: parseHtml}

/** How each kind of field is read; `json` is read by whoever knows its fields. */
export const textFormats: Readonly<Record<Exclude<TextFormatName, 'json'>, TextFormat>> = {
  text: {reads: 'text', parse: syntaxes.text.parse},
  markdown: {reads: 'text', parse: syntaxes.markdown.parse},
  html,
  auto: {
    reads: 'text',
    parse: (source, options) =>
      TAG.test(source) || ESCAPED_TAG.test(source)
        ? parseHtml(source, options)
        : syntaxes.text.parse(source, options)
  },
  speech: {reads: 'markup', parse: (source, {isXml}) => encodable(parseSpeech(source, isXml), asHtml)},
  icu: {reads: 'text', parse: source => encodable(parseIcu(source), asIcu)},
  android: {reads: 'markup', parse: source => encodable(parseAndroid(source), asAndroid)},
  xliff: {reads: 'markup', parse: source => encodable(parseXliffText(source), asHtml)}
}
