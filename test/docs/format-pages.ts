import type {FormatInfo, TextInfo} from '../../src/core/format-info.ts'

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``
const cell = (text: string): string => text.replaceAll('|', '\\|')

const textLine = ({path, format, remarks}: TextInfo): string =>
  `| ${code(path)} | ${format} | ${cell(remarks.join(', '))} |`

function section({
  name,
  title,
  syntax,
  kind,
  audience,
  knownBy,
  items,
  texts,
  skip,
  example
}: FormatInfo): string {
  const reader = audience === null ? '' : `, ${audience} audience`
  const table =
    texts.length > 0
      ? `\n| text | written as | besides |\n| --- | --- | --- |\n${texts.map(textLine).join('\n')}\n`
      : ''
  const itemLine = items.length > 0 ? `Items: ${items.map(code).join(', ')}\n` : ''
  const skipLine = skip === null ? '' : `\nLeft out: ${skip}.\n`
  return `### ${name}

${title[0]?.toUpperCase()}${title.slice(1)}: ${syntax}, kind \`${kind}\`${reader}. Known by ${knownBy.map(cell).join(', or by ')}.

${itemLine}${table}${skipLine}
\`\`\`\`text
${example.trimEnd()}
\`\`\`\`
`
}

const kinds: Readonly<Record<FormatInfo['kind'], string>> = {
  macro: 'Macros: texts that are sent',
  script: 'Scripts: texts that are spoken, by people or machines',
  docs: 'Docs: texts that are read'
}

/** The list of formats for `docs/formats.md`, behind its introduction. */
export function formatSections(formats: readonly FormatInfo[]): string {
  const groups = (Object.keys(kinds) as FormatInfo['kind'][]).map(kind => {
    const ours = formats.filter(format => format.kind === kind)
    return `## ${kinds[kind]}\n\n${ours.map(section).join('\n')}`
  })
  return groups.join('\n')
}
