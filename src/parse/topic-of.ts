import type {Block} from '../core/block.ts'

/** The title of a document, or else its first heading. */
export function topicOf(blocks: readonly Block[]): string | undefined {
  const titled = blocks.find(({kind}) => kind === 'title') ?? blocks.find(({kind}) => kind === 'heading')
  return titled?.text
}
