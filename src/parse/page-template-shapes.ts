import type {Worded} from './placeholder-shapes.ts'

/** What stands in brackets, with brackets two deep. */
const ARGUMENTS = String.raw`\((?:[^()\n]|\((?:[^()\n]|\([^()\n]{0,80}\)){0,200}\)){0,300}\)`
/** What stands in a tag of FreeMarker, where `>` compares only in brackets. */
const INSIDE_TAG = String.raw`(?:[^<>()\n]|\([^()\n]{0,200}\)){0,300}`

const blade = {
  /** Directives that steer and ask for something in brackets. */
  asking:
    'if|elseif|unless|isset|empty|auth|guest|can|cannot|foreach|forelse|for|while|switch|case|section|push|component|slot|extends|props|error|env',
  bare: 'else|end(?:if|unless|isset|empty|auth|guest|can|cannot|foreach|forelse|for|while|switch|section|push|component|slot|error|env)|break|default|csrf|show|parent',
  printing: 'yield|include(?:If|When|First)?|each|stack|method|json'
}

const shape = (kind: Worded['kind'], source: string): Worded => ({
  pattern: new RegExp(source, 'y'),
  kind,
  only: 'html'
})

/**
 * Tags of template languages that stand in pages: PHP, Blade, FreeMarker and Smarty. Elsewhere an at sign or a hash in
 * angle brackets is what it seems. Each call makes new ones, as `wordedShapes` does.
 */
export const pageTemplateShapes = (): readonly Worded[] => [
  shape('opaque', String.raw`<\?=(?:[^?]|\?(?!>)){1,1000}\?>`),
  shape('hidden', String.raw`<\?(?!xml\b)(?:[^?]|\?(?!>)){1,1000}\?>`),
  shape('hidden', '<#--[^]{0,1000}?-->'),
  shape('hidden', `</?#[A-Za-z]${INSIDE_TAG}>`),
  shape('opaque', String.raw`<@[A-Za-z](?:[^<>()\n/]|/(?!>)|\([^()\n]{0,200}\)){0,300}/>`),
  shape('hidden', `</?@[A-Za-z]${INSIDE_TAG}>`),
  shape('hidden', String.raw`(?<![\w.@])@php\b[^]{0,1000}?@endphp\b`),
  shape('hidden', String.raw`(?<![\w.@])@(?:${blade.asking}) ?${ARGUMENTS}`),
  shape('hidden', String.raw`(?<![\w.@])@(?:${blade.bare})\b(?![.@-])`),
  shape('opaque', String.raw`(?<![\w.@])@(?:${blade.printing}) ?${ARGUMENTS}`),
  shape('hidden', String.raw`\{\*[^]{0,1000}?\*\}`),
  shape(
    'opaque',
    String.raw`\{l\s+s=(?:"(?:[^"\\\n]|\\.){1,900}"|'(?:[^'\\\n]|\\.){1,900}')[^{}\n]{0,200}\}`
  ),
  shape('opaque', String.raw`\{\$[\w.$>|:'"[\]() ,%/-]{1,200}\}`),
  // A slot for people, such as `{if applicable}`, names no variable.
  shape(
    'hidden',
    String.raw`\{(?:if|elseif|foreach|for|while|section|block|capture|assign)\s[^{}\n]{0,300}[$=][^{}\n]{0,300}\}`
  ),
  shape('opaque', String.raw`\{include\s[^{}\n]{0,300}=[^{}\n]{0,300}\}`),
  shape(
    'hidden',
    String.raw`\{(?:/(?:if|foreach|for|while|section|block|capture|literal|strip|nocache)|else|foreachelse|literal|strip|nocache)\}`
  )
]
