import {readElements} from '../xml/element-tree.ts'
import {xmlFault} from '../xml/xml-fault.ts'
import type {DataDocument, MapNode} from './data-node.ts'

/** Deeper documents are read all the same, but nobody is told whether they are well-formed. */
const MAX_CHECKED_DEPTH = 1000

/**
 * Reads XML of any vocabulary: one root whose entries are the elements at the top. An element is a map of its
 * attributes (`@name`) and then its child elements, without namespace prefixes, in order; its `text` is all
 * character data inside it. Where the text is not well-formed one note says so and the rest is read as far as it
 * goes. A template with server tags is not checked: it is no XML yet. Never throws; linear.
 */
export function readXml(source: string): DataDocument {
  const {entries, start, depth, xml} = readElements(source)
  const root: MapNode = {type: 'map', start, entries}
  const isChecked = xml.serverTags.length === 0 && depth <= MAX_CHECKED_DEPTH
  const fault = isChecked ? xmlFault(source) : undefined
  return {roots: [root], notes: fault ? [fault] : [], broken: fault !== undefined}
}
