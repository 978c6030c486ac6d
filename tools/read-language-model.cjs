/**
 * Stands in the bundle for the module of wink-eng-lite-web-model that reads the model, and gives the same. It is read when
 * the first sentence is tagged. Of nearly ninety thousand words a run meets a few hundred: a word is looked for in a sorted
 * list when it is first asked for, instead of being put into a table beforehand.
 */
const {readFileSync} = require('node:fs')
const {join} = require('node:path')

/** What takes several bytes in UTF-8. */
const beyondAscii = /[\x80-\xff]/

module.exports = () => {
  const bytes = readFileSync(join(__dirname, '../language-model.bin'))
  const headerEnd = 4 + bytes.readUInt32LE(0)
  const {model, lengths} = JSON.parse(bytes.toString('utf8', 4, headerEnd))
  let end = headerEnd
  const [lexicon, xpansions, byText, starts] = lengths.map(length => {
    const start = end
    end += length * 4
    return new Uint32Array(bytes.buffer, bytes.byteOffset + start, length)
  })
  const wordAt = wordsOf(bytes.latin1Slice(end), starts)
  const {features, packing, pos} = model
  for (const [name, layout] of Object.entries(packing.layout)) {
    if (layout[3] === 0) features[name].hash = numbered(features[name].list)
  }
  const clusters = features.posClusters.list.map(
    cluster => new Set(cluster.split('_').map(tag => pos.hash[tag] || 0))
  )
  features.posClusters.list = clusters
  return {
    ...model,
    lexicon,
    xpansions,
    features: {...features, lexeme: {list: listOf(byText.length, wordAt), hash: numbersOf(byText, wordAt)}}
  }
}

function numbered(list) {
  const numbers = Object.create(null)
  list.forEach((text, number) => {
    numbers[text] = number
  })
  return numbers
}

/** Number → word. A unit of the text is a byte of UTF-8: hardly any word has more than ASCII in it. */
const wordsOf = (text, starts) => number => {
  const bytes = text.slice(starts[number], starts[number + 1])
  return beyondAscii.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes
}

/** The words as a list that others add to; each is made when it is first asked for. */
function listOf(length, wordAt) {
  const list = new Array(length)
  const others = new Proxy(Array.prototype, {
    get(known, key, words) {
      const number = typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : length
      if (number >= length) return known[key]
      words[number] = wordAt(number)
      return words[number]
    }
  })
  return Object.setPrototypeOf(list, others)
}

/** Word → number, as an object that others add to. What was found once is remembered in it. */
function numbersOf(byText, wordAt) {
  const find = text => {
    let low = 0
    let high = byText.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (wordAt(byText[middle]) < text) low = middle + 1
      else high = middle
    }
    const number = byText[low]
    return low < byText.length && wordAt(number) === text ? number : undefined
  }
  const known = new Proxy(Object.create(null), {
    get(_, text, numbers) {
      const number = find(text)
      if (number !== undefined) numbers[text] = number
      return number
    }
  })
  return Object.create(known)
}
