const beginnings = [
  // Most name the program in their first lines.
  /\bpeoplefirst\b/,
  /^(?:<\?xml[^>]*>\s*)?<checkstyle\b/,
  /^::(?:error|warning|notice) file=/,
  /^\[\s*(?:\]|\{\s*"description")/,
  /^[^\n]+:\d+:\d+: (?:error|warning|suggestion) /,
  /^\uFEFF?file,line,column,severity,/,
  /^errors +warnings +suggestions +files +category\n/,
  /^\s*(?:Checked [\d,]+ |$)/
]

/** Whether a text begins as a report does, in whichever format; an empty one may have been one. */
export const beginsAsReport = (text: string): boolean => beginnings.some(beginning => beginning.test(text))
