import {z} from 'zod'
import {audiences, blockKinds} from '../../core/block.ts'
import {kinds} from '../../core/kind.ts'
import type {FieldSpec, FormatSpec} from '../../parse/format-spec.ts'
import {partNames} from '../../parse/parts.ts'
import {syntaxNames} from '../../parse/syntax-table.ts'
import {textFormatNames} from '../../parse/text-format-names.ts'
import {owner, type Shape} from '../../schema/shape.ts'
import {writtenText as text} from '../../schema/written-text.ts'

const path = (help: string) => text(`${help} A path, as docs/formats.md explains it.`)
const speakers = ['helper', 'customer', 'system'] as const

const fieldKeys = z
  .strictObject({
    path: path('From the item to the text.'),
    format: z
      .enum(textFormatNames)
      .describe('How the text is written; text where it is not said.')
      .optional(),
    role: z.enum(blockKinds).describe('What its paragraphs are: a title, a message …').optional(),
    audience: z.enum(audiences).describe('Who reads it, where others than the rest.').optional(),
    speaker: z.enum(speakers).describe('Whose words these are.').optional(),
    locale: path('From the item to the code of this text’s language, where it has its own.').optional(),
    twin: text('Fields of one item with the same name here hold the same text twice.').optional(),
    part: z.enum(partNames).describe('Read only with --include.').optional(),
    except: text('Names, parted by |, that ** does not look into.').optional(),
    fields: z
      .array(z.lazy((): z.ZodType<FieldSpec> => fieldKeys))
      .describe('For format json: the fields inside the text.')
      .optional()
  })
  .describe('Where prose stands, and how it is written there.')

const detectKeys = z
  .strictObject({
    extensions: z.array(text('An ending, with the dot.')).describe('Endings of file names.').optional(),
    names: z
      .array(text('A name or path in gitignore syntax.'))
      .describe('Names that only such files have.')
      .optional(),
    has: z.array(path('What an item has.')).describe('What at least one item of the file has.').optional(),
    opens: text('What the text begins with.').optional(),
    turns: z.boolean().describe('The text consists of turns of a conversation.').optional(),
    page: z.boolean().describe('The text is a page or a mail, with tags around its words.').optional(),
    sentences: z.boolean().describe('Most texts of the data have the words of a sentence.').optional()
  })
  .describe('What tells such files from others.')

/** A format file, `src/parse/formats/<name>.yml`. The descriptions are the help that editors show. */
export const formatSchema = z
  .strictObject({
    title: text('What people call such a file.'),
    syntax: z.enum(syntaxNames).describe('What the file is written in.'),
    kind: z.enum(kinds).describe('What the texts are for: reading, speaking from, or sending.'),
    audience: z.enum(audiences).describe('Who reads the texts.').optional(),
    speaker: z.enum(speakers).describe('Whose words the texts are.').optional(),
    detect: detectKeys.optional(),
    items: z
      .array(path('A way to macros, articles or rows.'))
      .describe('The items of the file; the whole file where left out.')
      .optional(),
    label: path('From the item to its name.').optional(),
    locale: text(
      'From the item to the code of its language, a path; “key” where that is the item’s own name.'
    ).optional(),
    inactive: path('Finds something in an item that nobody is sent any more.').optional(),
    fields: z.array(fieldKeys).describe('The texts of an item.').optional(),
    skip: text('Why nothing is read from such files.').optional(),
    unless: z.enum(partNames).describe('They are read all the same with --include and this.').optional(),
    example: text('A small file of this format.')
  })
  .describe('A file format of peoplefirst. Its name is the file name.') satisfies z.ZodType<FormatSpec>

const fieldOwner = owner('an entry of “fields”', fieldKeys)
const detectOwner = owner('“detect”', detectKeys)

/** The shape of a format file. */
export const formatShape: Shape<FormatSpec> = {
  schema: formatSchema,
  top: owner('a format file', formatSchema),
  entries: {fields: () => fieldOwner, detect: () => detectOwner}
}
