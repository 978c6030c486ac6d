const letters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r'
}

/** A path as Git prints it: in quotation marks, with escapes, where it holds more than plain characters. */
export function unquotePath(printed: string): string {
  if (!/^".*"$/s.test(printed)) return printed
  const bytes = Buffer.from(printed.slice(1, -1), 'utf8').toString('latin1')
  const plain = bytes.replace(/\\([0-7]{3}|.)/gs, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (letters[code] ?? code)
  )
  return Buffer.from(plain, 'latin1').toString('utf8')
}
