import type {Piped} from '../../run/input.ts'

/** The bytes that come by standard input. Once there are more than `most`, the rest is not waited for. */
export async function readStdin(most = Number.POSITIVE_INFINITY): Promise<Piped> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    size += bytes.length
    if (size > most) break
  }
  return {bytes: Buffer.concat(chunks), isCut: size > most}
}
