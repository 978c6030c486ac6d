const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Small words that stand inside no noun phrase, unless a hyphen joins them to one: `pay-by-phone customers`. */
export const phraseBreakers: ReadonlySet<string> = words(
  'is are was were be been being am has have had do does did would could should if for with from by because ' +
    "since until while n't not"
)

/** Small words that are no auxiliary, adverb or particle, whatever a tagger makes of them. */
export const neverSkipped: ReadonlySet<string> = words(
  'the a an of for with from and or you we they he she it i them us him his their our my your'
)

/** Words that say whose something is. */
export const possessives: ReadonlySet<string> = words('my your his her its our their')
