import type {ErrorCode, YAMLError} from 'yaml'
import type {ParseNote} from '../../core/block.ts'

const QUOTE_IT = 'Quotes around the whole text help.'

/** What people mostly meet, with what helps; the others get the sentence below. */
const explanations: Partial<Record<ErrorCode, string>> = {
  BAD_SCALAR_START: `A text that begins with a sign of YAML's own cannot be read as meant. ${QUOTE_IT}`,
  BLOCK_AS_IMPLICIT_KEY: `A colon and a space inside this text make YAML take it for a field. ${QUOTE_IT}`,
  MULTILINE_IMPLICIT_KEY: `This line looks like the name of a field without a colon. A colon, or more indentation if it belongs to the text above, helps.`,
  MISSING_CHAR:
    'A quotation mark, bracket, comma or colon seems to be missing here. Closing what is open helps.',
  BAD_INDENT:
    'YAML cannot place this line: it is indented unlike the lines around it, or a bracket above it is not closed.',
  TAB_AS_INDENT: 'YAML is indented with spaces, and a tab stands here. Spaces in its place help.',
  UNEXPECTED_TOKEN: `Something stands behind this value that is not part of it. ${QUOTE_IT}`,
  BAD_DQ_ESCAPE: 'Double quotes make “\\” special, and YAML has no such escape. Writing “\\\\” helps.',
  BAD_ALIAS: `An “&” or “*” needs a name right behind it. If it is part of the text: ${QUOTE_IT.toLowerCase()}`,
  TAG_RESOLVE_FAILED: `A word that begins with “!” is read as a YAML tag. If it is part of the text: ${QUOTE_IT.toLowerCase()}`,
  BLOCK_IN_FLOW: 'A list or map in brackets holds one written without them. One way of writing helps.',
  MULTIPLE_ANCHORS: 'A value can have one “&” name only.',
  MULTIPLE_TAGS: 'A value can have one “!” tag only.'
}

const OTHER = 'This part is not valid YAML, so it may not be read as meant.'

/** Says in plain words what the YAML parser stumbled over. */
export const yamlNote = (error: YAMLError): ParseNote => ({
  message: `${explanations[error.code] ?? OTHER} What comes after it may be left out of the check.`,
  offset: error.pos[0]
})
