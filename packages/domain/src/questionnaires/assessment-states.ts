import { type DomainError, err, ok, type Result } from '../errors/index.ts'

/** The states of an assessment, in the order of a straight way through. */
export const ASSESSMENT_STATES = [
  'sent',
  'submitted',
  'returned',
  'reviewed',
  'declined',
  'withdrawn',
] as const
export type AssessmentState = (typeof ASSESSMENT_STATES)[number]

export type AssessmentEvent = 'submit' | 'send_back' | 'finish' | 'withdraw' | 'decline'

export type AssessmentRefusal = DomainError<'assessment_closed' | 'not_submitted' | 'already_submitted'>

const TABLE: Readonly<Record<AssessmentState, Partial<Record<AssessmentEvent, AssessmentState>>>> = {
  sent: { submit: 'submitted', withdraw: 'withdrawn', decline: 'declined' },
  submitted: { send_back: 'returned', finish: 'reviewed', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', withdraw: 'withdrawn', decline: 'declined' },
  reviewed: {},
  declined: {},
  withdrawn: {},
}

const OVER = 'This assessment is over. Nothing can be changed in it any more.'
const SENT_ALREADY = 'These answers have been sent. They can be changed only when they are asked for again.'
const NOT_SENT_YET = 'The supplier has not sent these answers, or is answering again.'

/** Where an event leads, or why it does not: so two who act at once on one state have one outcome. */
export function stepAssessment(
  state: AssessmentState,
  event: AssessmentEvent,
): Result<AssessmentState, AssessmentRefusal> {
  const next = TABLE[state][event]
  if (next !== undefined) return ok(next)
  if (Object.keys(TABLE[state]).length === 0) return err({ kind: 'assessment_closed', message: OVER })
  return state === 'submitted'
    ? err({ kind: 'already_submitted', message: SENT_ALREADY })
    : err({ kind: 'not_submitted', message: NOT_SENT_YET })
}

/**
 * Whether an answer may be given or changed: all of them until they are sent; after that only what was asked again, and
 * what is asked for the first time because another answer changed.
 */
export function mayAnswer(
  state: AssessmentState,
  question: { readonly askedAgain: boolean; readonly answered: boolean },
): Result<null, AssessmentRefusal> {
  if (state === 'sent') return ok(null)
  if (state === 'returned' && (question.askedAgain || !question.answered)) return ok(null)
  return state === 'submitted' || state === 'returned'
    ? err({ kind: 'already_submitted', message: SENT_ALREADY })
    : err({ kind: 'assessment_closed', message: OVER })
}
