import type {ShowFlags} from './flags.ts'

/** Whether suggestions are told one by one: those that are asked for, or that fail the run, are no side note. */
export const showsSuggestions = ({suggestions, severity, failOn}: ShowFlags): boolean =>
  suggestions === true || severity === 'suggestion' || failOn === 'suggestion'
