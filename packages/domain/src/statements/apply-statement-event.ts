import { type IsoDate, isAfter, isBefore } from '../dates/index.ts'
import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import type { StatementApproval, StatementContent, StatementSignature } from './statement.ts'
import { legalFormRule, type StatementRules } from './statement-rules.ts'
import { whatApplies } from './what-applies.ts'

/** A signed statement is never edited; what changes goes into a successor, which starts as a draft. */
export const STATEMENT_STATES = ['draft', 'approved', 'signed'] as const
export type StatementState = (typeof STATEMENT_STATES)[number]

export type StatementEvent =
  | { readonly type: 'edit'; readonly reason: string | null }
  | { readonly type: 'approve'; readonly approval: StatementApproval }
  | { readonly type: 'withdraw_approval'; readonly reason: string | null }
  | { readonly type: 'sign'; readonly signature: StatementSignature }
  | { readonly type: 'succeed'; readonly reason: string | null }

export const STATEMENT_EVENTS = ['edit', 'approve', 'withdraw_approval', 'sign', 'succeed'] as const

export interface StatementOccurrence {
  readonly type:
    | 'statement_edited'
    | 'statement_approved'
    | 'statement_returned_to_draft'
    | 'statement_signed'
    | 'statement_succeeded'
  readonly reason: string | null
}

export interface StatementStep {
  readonly state: StatementState
  /** For `succeed`: the state stays signed, and the caller starts a new draft from its content. */
  readonly startsSuccessor: boolean
  readonly approval: StatementApproval | null
  readonly signature: StatementSignature | null
  readonly events: readonly StatementOccurrence[]
}

export type StatementRefusal = DomainError<
  | 'signed_is_final'
  | 'not_from_here'
  | 'reason_missing'
  | 'nothing_written'
  | 'prompts_left'
  | 'promises_unanswered'
  | 'comments_unsettled'
  | 'wrong_day'
  | 'wrong_signer'
  | 'name_missing'
>

export interface StatementContext {
  readonly content: StatementContent
  readonly rules: StatementRules
  readonly today: IsoDate
  /** Whether it describes steps or says that none were taken; from the requirement check. */
  readonly saysSteps: boolean
  /** Whether a prompt of the starting text still stands in it unanswered; from the requirement check. */
  readonly hasPrompts: boolean
  /** Comments still open whose authors asked that they be settled first. */
  readonly mustSettle: number
}

const ALLOWED: Readonly<Record<StatementEvent['type'], readonly StatementState[]>> = {
  edit: ['draft', 'approved'],
  approve: ['draft'],
  withdraw_approval: ['approved'],
  sign: ['approved'],
  succeed: ['signed'],
}

function refusal(kind: StatementRefusal['kind'], message: string): StatementRefusal {
  return { kind, message }
}

function findStateRefusal(state: StatementState, event: StatementEvent): StatementRefusal | null {
  if (ALLOWED[event.type].includes(state)) return null
  if (state === 'signed') {
    return refusal(
      'signed_is_final',
      'This statement is signed and can no longer be changed. Start a new version of it instead.',
    )
  }
  const first = event.type === 'succeed' ? 'signed' : event.type === 'approve' ? 'a draft' : 'approved'
  return refusal(
    'not_from_here',
    `This statement is ${state === 'draft' ? 'a draft' : 'approved'}; for this it has to be ${first}.`,
  )
}

function findApprovalRefusal(
  approval: StatementApproval,
  context: StatementContext,
): StatementRefusal | null {
  if (!context.saysSteps) {
    return refusal(
      'nothing_written',
      'Describe the steps taken in the year, or say that none were, before it is approved.',
    )
  }
  if (context.hasPrompts) {
    return refusal(
      'prompts_left',
      'A prompt such as “[Write here …]” still stands in the text. Answer it or take it out before the statement is approved.',
    )
  }
  const unanswered = context.content.promises.filter(({ outcome }) => outcome === null).length
  if (unanswered > 0) {
    return refusal(
      'promises_unanswered',
      `${unanswered === 1 ? 'One thing that the last statement promised has' : `${unanswered} things that the last statement promised have`} no answer yet. Say of each whether it was done, before the statement is approved.`,
    )
  }
  if (context.mustSettle > 0) {
    return refusal(
      'comments_unsettled',
      `${context.mustSettle === 1 ? 'One comment' : `${context.mustSettle} comments`} must be settled before the statement is approved. Answer what was asked, then resolve it.`,
    )
  }
  if (approval.body.trim() === '')
    return refusal('name_missing', 'Say who approved it, for example “the trustees”.')
  if (isBefore(approval.approvedOn, context.content.periodEnd)) {
    return refusal('wrong_day', 'It cannot have been approved before the year it covers was over.')
  }
  return isAfter(approval.approvedOn, context.today)
    ? refusal('wrong_day', 'The day of approval cannot lie in the future.')
    : null
}

function findSignatureRefusal(
  signature: StatementSignature,
  context: StatementContext,
): StatementRefusal | null {
  const { approval, facts } = context.content
  const { signer, signerRoles } = legalFormRule(context.rules, facts.legalForm)
  if (signature.signerName.trim() === '' || signature.jobTitle.trim() === '') {
    return refusal('name_missing', 'Give the signer’s full name and job title.')
  }
  if (!signerRoles.includes(signature.role)) {
    const asks = whatApplies(facts, context.rules).bound === 'must' ? 'The law asks for' : 'It should be'
    return refusal(
      'wrong_signer',
      `${asks} ${signer} to sign it. Choose the role that fits, or ask someone who has it.`,
    )
  }
  if (approval !== null && isBefore(signature.signedOn, approval.approvedOn)) {
    return refusal('wrong_day', 'It cannot have been signed before it was approved.')
  }
  return isAfter(signature.signedOn, context.today)
    ? refusal('wrong_day', 'The day of signing cannot lie in the future.')
    : null
}

function readReason(reason: string | null): string | null {
  const text = reason?.trim() ?? ''
  return text === '' ? null : text
}

function findRefusal(
  state: StatementState,
  event: StatementEvent,
  context: StatementContext,
): StatementRefusal | null {
  const wrongState = findStateRefusal(state, event)
  if (wrongState !== null) return wrongState
  if (event.type === 'approve') return findApprovalRefusal(event.approval, context)
  if (event.type === 'sign') return findSignatureRefusal(event.signature, context)
  const undoes = state !== 'draft'
  return undoes && readReason(event.reason) === null
    ? refusal('reason_missing', 'Write in a sentence why; it stays in the record beside what was approved.')
    : null
}

/** What happens to a statement, or why not. Editing an approved one takes it back to draft and drops the approval. */
export function applyStatementEvent(
  state: StatementState,
  event: StatementEvent,
  context: StatementContext,
): Result<StatementStep, StatementRefusal> {
  const refused = findRefusal(state, event, context)
  if (refused !== null) return err(refused)
  const { approval, signature } = context.content
  const base = { startsSuccessor: false, approval: null, signature: null }
  switch (event.type) {
    case 'edit':
    case 'withdraw_approval': {
      const reason = readReason(event.reason)
      const edited: StatementOccurrence = { type: 'statement_edited', reason }
      const returned: StatementOccurrence = { type: 'statement_returned_to_draft', reason }
      const events = [...(state === 'approved' ? [returned] : []), ...(event.type === 'edit' ? [edited] : [])]
      return ok({ ...base, state: 'draft', events })
    }
    case 'approve':
      return ok({
        ...base,
        state: 'approved',
        approval: event.approval,
        events: [{ type: 'statement_approved', reason: null }],
      })
    case 'sign':
      return ok({
        ...base,
        state: 'signed',
        approval,
        signature: event.signature,
        events: [{ type: 'statement_signed', reason: null }],
      })
    case 'succeed':
      return ok({
        state: 'signed',
        startsSuccessor: true,
        approval,
        signature,
        events: [{ type: 'statement_succeeded', reason: readReason(event.reason) }],
      })
  }
}
