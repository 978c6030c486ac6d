/** Nouns that say when something happens, and so are no object of a verb. */
export const timeNouns: ReadonlySet<string> = new Set(
  'second minute hour day night week weekend month quarter year shift time morning afternoon evening monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight'.split(
    ' '
  )
)
