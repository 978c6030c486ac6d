import {oneLine} from './one-line.ts'

/**
 * A text as Markdown shows it unchanged, on one line, also in a cell of a table: no markup, no HTML, no formula. Nobody
 * is notified and nothing is linked, since an invisible space parts what GitHub and GitLab would take for a name
 * (`@`, `#`, `!`, `$`, `~`, `%`, `&`, `^`) or an address from what follows.
 */
export const markdownText = (text: string): string =>
  oneLine(text)
    .replace(/[@#!$~%&^](?=[\p{L}\p{N}_"'[])|:(?=\/\/)|www(?=\.)/giu, sign => `${sign}${INVISIBLE}`)
    // Numbers of characters are text in every reader and in every place; a backslash is not.
    .replace(/[\\`*_{}[\]<>|~&$#@!]|^[-+=:]|^ +| +$|(?<=^\d+)[.)]/g, units =>
      Array.from(units, unit => `&#${unit.charCodeAt(0)};`).join('')
    )

const INVISIBLE = '\u200B'
