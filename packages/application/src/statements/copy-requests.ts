import type { CloseCopyRequestInput, CopyRequestInput, CopyRequestView } from '@daylight/contracts'
import { type Actor, authorise, type MemberActor, ownedBy, type SystemActor } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { checkCopySent, planCopyRequest } from '@daylight/domain/statements'
import { changedSince } from '../access/changed-since.ts'
import type { AuditHeads } from '../ports/audit-heads.ts'
import type { CopyRequestRecord } from '../ports/copy-requests.ts'
import type { Deps } from '../ports/deps.ts'
import { loadStatementRules } from './load-statement.ts'

const LONGEST_LIST = 200

/** Every request for a copy, and the signed statements of which one can be sent, the newest year first. */
export async function listCopyRequests(
  deps: Deps,
  actor: Actor,
): Promise<{
  readonly requests: CopyRequestView[]
  readonly statements: { readonly id: string; readonly periodEnd: string }[]
}> {
  authorise(actor, 'statement:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const signed = (await tx.statements.list()).filter(({ state }) => state === 'signed')
    const requests = await tx.copyRequests.list(LONGEST_LIST)
    return {
      requests: requests.map((request) => describe(request, today)),
      statements: signed.map(({ id, periodEnd }) => ({ id, periodEnd })),
    }
  })
}

export async function getCopyRequest(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<CopyRequestView> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) =>
    describe(ownedBy(actor, await tx.copyRequests.find(input.id)), deps.clock.today()),
  )
}

function describe(request: CopyRequestRecord, today: string): CopyRequestView {
  const { organisationId: _, rulesVersion: __, ...shown } = request
  return {
    ...shown,
    overdue: request.status === 'open' && request.dueOn < today,
    late: request.status === 'sent' && request.closedOn !== null && request.closedOn > request.dueOn,
  }
}

/** Logs that a copy was asked for in writing; section 54(8) gives 30 days, the day of receipt being the first. */
export async function logCopyRequest(
  deps: Deps,
  actor: MemberActor,
  input: CopyRequestInput,
): Promise<{ readonly id: string }> {
  authorise(actor, 'statement:write')
  return deps.database.withTenant(actor, async (tx) => {
    const rules = await loadStatementRules(tx.reference)
    const receivedOn = isoDate(input.receivedOn)
    const planned = planCopyRequest(receivedOn, deps.clock.today(), rules)
    if (!planned.ok) throw refused(planned.error, 'receivedOn')
    const request: CopyRequestRecord = {
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      askedBy: input.askedBy,
      channel: input.channel,
      receivedOn,
      ...planned.value,
      rulesVersion: rules.version,
      status: 'open',
      ...{ closedOn: null, closedBy: null, statementId: null, version: 1 },
      loggedBy: actor.name,
      loggedAt: deps.clock.now().toISOString(),
    }
    await tx.copyRequests.insert(request)
    const { id, dueOn, channel } = request
    tx.audit.record(actor, {
      action: 'statement.copy_requested',
      subjectType: 'organisation',
      subjectId: actor.organisationId,
      data: { requestId: id, receivedOn, dueOn, channel },
    })
    return { id }
  })
}

/** Records that a copy of one signed statement was sent, or that none is wanted any more. */
export async function closeCopyRequest(
  deps: Deps,
  actor: MemberActor,
  input: CloseCopyRequestInput,
): Promise<{ readonly id: string }> {
  authorise(actor, 'statement:write')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const request = ownedBy(actor, await tx.copyRequests.find(input.id))
    const { outcome, sentOn, statementId } = input
    const sent = outcome === 'sent'
    if (sent && sentOn === null)
      throw refused({ kind: 'day_missing', message: 'Enter the day it was sent.' }, 'sentOn')
    if (sent && statementId === null)
      throw refused({ kind: 'which_missing', message: 'Choose the statement that was sent.' }, 'statementId')
    const closedOn = sent && sentOn !== null ? isoDate(sentOn) : today
    const checked = checkCopySent(request, closedOn, today)
    if (!checked.ok) throw refused(checked.error, 'sentOn')
    const statement =
      sent && statementId !== null ? ownedBy(actor, await tx.statements.find(statementId)) : null
    if (statement && statement.state !== 'signed')
      throw refused({ kind: 'not_signed', message: 'A copy is sent of a signed statement.' }, 'statementId')
    const closed: CopyRequestRecord = {
      ...request,
      ...{ status: outcome, closedOn, closedBy: actor.name, statementId: statement?.id ?? null },
      version: input.version + 1,
    }
    if (!(await tx.copyRequests.update(closed, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: outcome === 'sent' ? 'statement.copy_sent' : 'statement.copy_withdrawn',
      subjectType: 'organisation',
      subjectId: actor.organisationId,
      data: {
        requestId: request.id,
        closedOn,
        dueOn: request.dueOn,
        statementId: closed.statementId,
        contentSha256: statement?.contentHash ?? null,
      },
    })
    return { id: request.id }
  })
}

function refused(error: { readonly kind: string; readonly message: string }, field: string): AppError {
  const { kind, message } = error
  return kind === 'not_open'
    ? new AppError({ code: 'conflict', reason: 'copy_request_not_open', message })
    : new AppError({
        code: 'invalid',
        reason: `copy_request_${kind}`,
        message,
        fieldErrors: { [field]: message },
      })
}

/** In every organisation, forgets who asked when its day has come. Answers of how many requests. */
export async function forgetCopyAskers(deps: Deps & { readonly auditHeads: AuditHeads }): Promise<number> {
  let forgotten = 0
  for (const { organisationId } of await deps.auditHeads.readAuditHeads()) {
    const actor: SystemActor = { kind: 'system', organisationId, name: 'Daylight' }
    forgotten += await deps.database.withTenant(actor, async (tx) => {
      const count = await tx.copyRequests.forgetAskers(deps.clock.today())
      if (count > 0)
        tx.audit.record(actor, {
          action: 'statement.copy_askers_forgotten',
          subjectType: 'organisation',
          subjectId: organisationId,
          data: { count },
        })
      return count
    })
  }
  return forgotten
}
