/**
 * Patterns that ask what kind a character is (`\p{L}`) are made when they are first used: to read one, V8 gathers all
 * characters of that kind, and it reads each that it meets in a file. Sources write them plainly.
 */
export const latePatterns = folder => ({
  name: 'late-patterns',
  transform(code, id) {
    if (!id.startsWith(folder) || !code.includes('\\p{')) return undefined
    const program = this.parse(code)
    const edits = [...inFunctions(program), ...ofModule(program)].sort((a, b) => b.start - a.start)
    const names = [...new Set(edits.flatMap(({name}) => name ?? []))]
    const text = edits.reduce(
      (text, {start, end, late}) => text.slice(0, start) + late + text.slice(end),
      code
    )
    return {code: names.length > 0 ? `let ${names.join(', ')};${text}` : text, map: null}
  }
})

const isPattern = node => node?.type === 'Literal' && node.regex?.pattern.includes('\\p{')

const made = ({regex: {pattern, flags}}) => `RegExp(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`

/** With these flags a pattern remembers where it stopped, so that each use in a function takes a new one. */
const isFresh = ({regex: {flags}}) => /[gy]/.test(flags)

function inFunctions(program) {
  const found = []
  visit(program, (node, {isInFunction}) => {
    if (isInFunction && isPattern(node)) found.push(node)
  })
  return found.map((node, index) => {
    const {start, end} = node
    const name = isFresh(node) ? undefined : `latePattern${index}`
    return {start, end, name, late: name ? `(${name} ??= ${made(node)})` : made(node)}
  })
}

/** Constants of a module: what each is called, and wherever it is used in a function. */
function ofModule(program) {
  const constants = new Map(
    program.body
      .flatMap(node => (node.type === 'VariableDeclaration' && node.kind === 'const' ? [node] : []))
      .filter(({declarations}) => declarations.length === 1 && isPattern(declarations[0].init))
      .map(node => [node.declarations[0].id.name, {node, uses: []}])
  )
  visit(program, (node, {isInFunction, parent, key}) => {
    const constant = node.type === 'Identifier' ? constants.get(node.name) : undefined
    if (!constant || parent === constant.node.declarations[0]) return
    const isName = (key === 'property' || key === 'key') && !parent.computed
    if (isName) return
    // What is used at once, handed on under its name, or called like something else, stays as it is.
    const isPlain =
      isInFunction && !parent.shorthand && parent.type !== 'VariableDeclarator' && key !== 'params'
    if (isPlain) constant.uses.push(node)
    else constants.delete(node.name)
  })
  return [...constants].flatMap(([name, {node, uses}]) => [
    {start: node.start, end: node.end, late: `let ${name}`},
    ...uses.map(({start, end}) => ({start, end, late: `(${name} ??= ${made(node.declarations[0].init)})`}))
  ])
}

function visit(node, look, isInFunction = false, parent = undefined, key = undefined) {
  look(node, {isInFunction, parent, key})
  const within = isInFunction || /Function/.test(node.type)
  for (const [name, value] of Object.entries(node)) {
    for (const child of [value].flat()) if (child?.type) visit(child, look, within, node, name)
  }
}
