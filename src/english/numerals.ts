/** Number words. A word without a digit that is none of these is never tagged as a number. */
export const numerals: ReadonlySet<string> = new Set(
  (
    'zero nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred hundreds ' +
    'thousand thousands million millions billion billions trillion trillions dozen dozens half quarter second third ' +
    'ii iii iv vi vii viii ix xi xii xiii xiv xv xx'
  ).split(' ')
)
