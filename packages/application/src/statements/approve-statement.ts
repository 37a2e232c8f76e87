import type { StatementApprovalInput } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import {
  type ApprovedFigure,
  type FigureValue,
  findStaleFigures,
  type StatementEvent,
  type StatementStep,
} from '@daylight/domain/statements'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import type { StatementRecord } from '../ports/statement-repository.ts'
import { decideStatement } from './decide-statement.ts'
import { keepVersions } from './keep-section-version.ts'
import { type LoadedStatement, loadStatement } from './load-statement.ts'

interface ApproveInput {
  readonly id: string
  /** Of the statement as it was read: what is approved is what was seen. */
  readonly version: number
  readonly details: StatementApprovalInput
}

/** Records the approval by the organisation's own body: who, when, and in which minute. */
export function approveStatement(
  deps: Deps,
  actor: MemberActor,
  input: ApproveInput,
): Promise<StatementRecord> {
  authorise(actor, 'statement:approve')
  const { body, approvedBy, minuteReference } = input.details
  const approvedOn = isoDate(input.details.approvedOn)
  return move(deps, actor, input, {
    event: { type: 'approve', approval: { body, approvedOn } },
    toApproval: (step, { content: { figures } }) =>
      step.approval && {
        ...step.approval,
        approvedBy,
        minuteReference,
        recordedBy: actor.name,
        figures: keepFigures(figures),
      },
    action: 'statement.approved',
    keepsText: true,
    data: { body, approvedBy, approvedOn, minuteReference },
  })
}

/** Takes the approval back, with the reason in the record, so that the text can be changed. */
export function returnStatement(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<StatementRecord> {
  authorise(actor, 'statement:approve')
  return move(deps, actor, input, {
    event: { type: 'withdraw_approval', reason: input.reason },
    toApproval: () => null,
    action: 'statement.returned_to_draft',
    data: { reason: input.reason },
  })
}

function keepFigures(figures: readonly FigureValue[]): readonly ApprovedFigure[] {
  return figures.map(({ key, value }) => ({ key, value }))
}

/**
 * Keeps the approval although figures read otherwise now: whoever may approve says that they were seen. What changed
 * stays in the record. When the change alters what the text says, it is returned to draft instead.
 */
export async function confirmStatementFigures(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number },
): Promise<StatementRecord> {
  authorise(actor, 'statement:approve')
  return deps.database.withTenant(actor, async (tx) => {
    const today = deps.clock.today()
    const { record, content } = await loadStatement(tx, actor, {
      id: input.id,
      today,
      toChange: true,
    })
    if (record.state !== 'approved' || record.approval === null) {
      throw new AppError({
        code: 'conflict',
        reason: 'statement_not_from_here',
        message: 'Figures are confirmed between the approval and the signature.',
      })
    }
    const stale = findStaleFigures(record.approval.figures ?? [], content)
    const after: StatementRecord = {
      ...record,
      approval: { ...record.approval, figures: keepFigures(content.figures) },
      updatedAt: deps.clock.now().toISOString(),
      version: input.version + 1,
    }
    if (!(await tx.statements.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'statement.figures_confirmed',
      subjectType: 'statement',
      subjectId: record.id,
      data: { version: after.version, figures: stale.map(({ key, was, now }) => ({ key, was, now })) },
    })
    return after
  })
}

interface Move {
  readonly event: StatementEvent
  readonly toApproval: (step: StatementStep, statement: LoadedStatement) => StatementRecord['approval']
  readonly action: 'statement.approved' | 'statement.returned_to_draft'
  readonly data: Readonly<Record<string, string>>
  /** Whether the text is to be found again as it reads now. */
  readonly keepsText?: true
}

function move(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number },
  { event, toApproval, action, data, keepsText }: Move,
): Promise<StatementRecord> {
  return deps.database.withTenant(actor, async (tx) => {
    const today = deps.clock.today()
    const statement = await loadStatement(tx, actor, { id: input.id, today, toChange: true })
    const step = decideStatement(statement, event)
    const after: StatementRecord = {
      ...statement.record,
      state: step.state,
      approval: toApproval(step, statement),
      updatedAt: deps.clock.now().toISOString(),
      version: input.version + 1,
    }
    if (!(await tx.statements.update(after, input.version))) throw changedSince()
    if (keepsText) await keepVersions(deps, tx, statement.sections)
    tx.audit.record(actor, {
      action,
      subjectType: 'statement',
      subjectId: after.id,
      data: { version: after.version, ...data },
    })
    return after
  })
}
