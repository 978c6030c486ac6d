/**
 * A command that GitHub's runner reads from the output of a step: `::name key=value,key=value::message`. The message
 * may be of several lines; what would end a line, a value or the list of properties is written in percent codes.
 */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string
): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${encoded(String(value), /[%\r\n:,]/g)}`
  )
  return `::${name} ${list.join(',')}::${encoded(message, /[%\r\n]/g)}`
}

const encoded = (text: string, special: RegExp): string =>
  text.replace(special, unit => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
