/** A function that computes a value when it is first called, and hands out the same one from then on. */
export function once<Value>(compute: () => Value): () => Value {
  let known: {readonly value: Value} | undefined
  return () => {
    known ??= {value: compute()}
    return known.value
  }
}
