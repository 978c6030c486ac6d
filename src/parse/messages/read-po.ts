import type {BlockRoot} from '../../core/block.ts'
import {contextOf, oneLine} from '../block-context.ts'
import {joinRoots, readMessage} from './message-blocks.ts'
import {type PoEntry, type PoText, scanPo} from './po-entries.ts'
import {maskPrintf} from './printf.ts'

const MAX_NAME = 40
const LANGUAGE = /^Language:[ \t]*([A-Za-z][\w@.-]*)/im

const textOf = (entry: PoEntry, name: string): string | undefined =>
  entry.find(text => text.name === name)?.text

/** The entry with an empty `msgid` and no context says what holds for the file. */
const isHeader = (entry: PoEntry): boolean =>
  textOf(entry, 'msgid') === '' && textOf(entry, 'msgctxt') === undefined

const isTranslation = ({name}: PoText): boolean => name.startsWith('msgstr')
const isSource = ({name}: PoText): boolean => name === 'msgid' || name === 'msgid_plural'

/** The texts of an entry that are read: translations where they are English or may be, and otherwise the source texts. */
function readTexts(entry: PoEntry, language: string | undefined): readonly PoText[] {
  const isForeign = language !== undefined && !/^en(?:[_@.-]|$)/i.test(language)
  const translations = isForeign ? [] : entry.filter(text => isTranslation(text) && text.text.trim() !== '')
  return translations.length > 0 ? translations : entry.filter(isSource)
}

/** `entry 12 "You have sent…"`: entries count from 1, without the header. */
function nameOf(entry: PoEntry, number: number): string {
  const text = oneLine((textOf(entry, 'msgid') ?? '').slice(0, MAX_NAME * 4))
  const characters = [...text]
  const name = characters.length > MAX_NAME ? `${characters.slice(0, MAX_NAME).join('').trimEnd()}…` : text
  return `entry ${number} "${name}"`
}

/**
 * Reads a gettext catalogue. Where its `Language` is not English the source texts are read, and otherwise the
 * translations, or the source texts of entries that have none. HTML in them is read as HTML; printf directives are
 * opaque words. Lines that cannot be read give a note. Never throws; linear.
 */
export function readPo(source: string): BlockRoot {
  const {entries, notes} = scanPo(source)
  const header = entries.find(isHeader)
  const language = header && LANGUAGE.exec(textOf(header, 'msgstr') ?? '')?.[1]
  const roots = entries
    .filter(entry => !isHeader(entry))
    .flatMap((entry, index) =>
      readTexts(entry, language).map(text => {
        const locator = `${nameOf(entry, index + 1)} › ${text.name}`
        const context = isTranslation(text)
          ? contextOf({field: 'msgstr', locator, locale: language})
          : contextOf({field: 'msgid', locator})
        return readMessage(maskPrintf(text), context)
      })
    )
  return joinRoots([{type: 'root', children: [], notes}, ...roots])
}
