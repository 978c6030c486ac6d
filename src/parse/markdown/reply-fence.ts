const REPLY_FENCE = /^(?:|te?xt|plain(?:text)?|reply|e?mail|message)$/i

/** Whether a fence may hold what is sent or said, by the language that a parser found: none, or one that is no code. */
export const isReplyLanguage = (language: string): boolean => REPLY_FENCE.test(language)

/** The same by all that a source has behind the mark of the fence; of references and escapes in it only a parser can tell. */
export const mayHoldReply = (info: string): boolean =>
  /[&\\]/.test(info) || isReplyLanguage(/^\S*/.exec(info.trim())?.[0] ?? '')
