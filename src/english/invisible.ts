/** Characters without width: zero-width space and joiners, word joiner, byte order mark, soft hyphen. */
export const invisible = /\u00AD|[\u200B\u200C]|\u200D|[\u2060\uFEFF]/gu
