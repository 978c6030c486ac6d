/** What an element of SSML, TwiML or VoiceXML means for what is heard. Others are inline and mean nothing. */
export type SpeechRole =
  /** Stands apart from the text around it. */
  | 'block'
  /** Is not heard, with all that is inside it. */
  | 'silent'
  /** As `silent`, and it divides the text around it. */
  | 'silentBlock'
  /** A pause, which no word goes across. */
  | 'pause'
  /** Something is said that stands nowhere in the text: one opaque word. */
  | 'spoken'
  /** What is inside is said; when nothing is, something else is. */
  | 'spokenWhenEmpty'

const each = (names: string, role: SpeechRole): [string, SpeechRole][] =>
  names.split(' ').map(name => [name, role])

const roles: ReadonlyMap<string, SpeechRole> = new Map([
  // SSML
  ...each('speak p s paragraph sentence audio desc par seq media', 'block'),
  ...each('lexicon lookup metadata meta', 'silent'),
  ...each('break', 'pause'),
  ...each('say-as phoneme sub', 'spokenWhenEmpty'),
  // TwiML; its nouns are numbers, names and addresses.
  ...each('response say message body sms gather prompt refer pay connect', 'block'),
  ...each(
    'play redirect dial number sip client conference queue sim task parameter stream enqueue siprec identity ' +
      'hangup leave pause reject',
    'silentBlock'
  ),
  // VoiceXML
  ...each(
    'vxml form menu field block noinput nomatch help error catch filled initial record subdialog transfer choice ' +
      'option if elseif else reprompt object',
    'block'
  ),
  ...each(
    'grammar script var assign log property param exit return throw clear submit goto disconnect',
    'silent'
  ),
  ...each('value', 'spoken'),
  ...each('enumerate', 'spokenWhenEmpty')
])

/** The role of an element by its name without prefix, in lower case. */
export const speechRoleOf = (name: string): SpeechRole | undefined => roles.get(name)
