/** `term` and `absolute_claim` are about words; the others about what a claim leaves open. */
export type WordingKind =
  | 'term'
  | 'absolute_claim'
  | 'vague'
  | 'promise'
  | 'future_only'
  | 'nothing_found'
  | 'hard_to_read'

export interface WordingHit {
  readonly kind: WordingKind
  /** Where it stands in the text, in UTF-16 code units; `end` is excluded. Both 0 for the text as a whole. */
  readonly start: number
  readonly end: number
  readonly found: string
  readonly prefer: string
  readonly why: string
  /** When the word is fine in another sense: the reader decides. */
  readonly onlyWhen: string | null
}
