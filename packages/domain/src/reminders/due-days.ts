import type { IsoDate } from '../dates/index.ts'

/** What a member's calendar shows. */
export const DUE_KINDS = [
  'action',
  'step',
  'effect',
  'assessment',
  'instalment',
  'statement',
  'record',
] as const
export type DueKind = (typeof DUE_KINDS)[number]

export interface DueDay {
  readonly kind: DueKind
  /** Of the record itself: the same entry, on whichever day it is due. */
  readonly id: string
  readonly day: IsoDate
  /** A finding's number; null where there is none. */
  readonly finding: number | null
  /** Below the organisation's own address. */
  readonly path: string
}

const titles: Readonly<Record<DueKind, string>> = {
  action: 'Corrective action due',
  step: 'Step of a corrective action due',
  effect: 'Check whether it has worked',
  assessment: 'Answers to an assessment due',
  instalment: 'Payment to workers due',
  statement: 'Modern slavery statement: publish by today',
  record: 'Review, repeat or meeting of our own records',
}

/**
 * A calendar's entry. Its title says what kind of thing it is and its number, and no more: calendars are shared, and
 * copied to places that nobody here knows. What it is about stands behind its address, for those who sign in.
 */
export function tellDueDay({ kind, finding }: DueDay): string {
  return finding === null ? titles[kind] : `${titles[kind]} (F-${finding})`
}
