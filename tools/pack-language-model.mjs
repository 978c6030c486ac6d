/** The language model as `read-language-model.cjs` reads it: one file, of which only a few small lists have to be parsed. */
export function packModel({lexicon, xpansions, features, ...model}) {
  const {lexeme, ...others} = features
  const words = lexeme.list
  const byText = words.map((_, index) => index).sort((a, b) => (words[a] < words[b] ? -1 : 1))
  const starts = [0]
  for (const word of words) starts.push(starts.at(-1) + Buffer.byteLength(word))
  const numbers = [
    Buffer.from(lexicon, 'base64'),
    Buffer.from(xpansions, 'base64'),
    Buffer.from(Uint32Array.from(byText).buffer),
    Buffer.from(Uint32Array.from(starts).buffer)
  ]
  const header = {model: {...model, features: others}, lengths: numbers.map(({length}) => length / 4)}
  const text = JSON.stringify(header)
  const padded = Buffer.from(text.padEnd(text.length + 4 - (Buffer.byteLength(text) % 4)))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(padded.length)
  return Buffer.concat([size, padded, ...numbers, Buffer.from(words.join(''))])
}
