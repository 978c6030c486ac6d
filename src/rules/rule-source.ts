/** A rule or set file as it was read from disk, or typed into a playground. */
export interface RuleSource {
  readonly path: string
  readonly text: string
}
