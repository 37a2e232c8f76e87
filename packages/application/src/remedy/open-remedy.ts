import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { checkPayRow, preparePayCheck } from '@daylight/domain/pay'
import { claimFromLine, type RemedyClaim } from '@daylight/domain/remedy'
import { storedDate, workplaceOf } from '../pay/check-payroll-rows.ts'
import { loadPayRates } from '../pay/load-pay-rates.ts'
import { toEngineRow } from '../pay/stored-payroll-row.ts'
import type { Deps } from '../ports/deps.ts'
import type { NamedPayCheck, PayCheckLineRecord } from '../ports/pay-check-repository.ts'
import type { RemedyRecord } from '../ports/remedy-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { recognisePayments } from './recognise-payments.ts'

const MOST_CHECKS = 200

/**
 * Opens the remedy for a finding of a pay check: what every worker of that check at that place is owed, by law, up to
 * the Living Wage and in fees. The findings of one check at one place share one remedy, so no pound is tracked twice.
 */
export async function openRemedy(
  deps: Deps,
  actor: MemberActor,
  input: { readonly findingId: string },
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'action:write')
  return deps.database.withTenant(actor, async (tx) => {
    const finding = ownedBy(actor, await tx.findings.find(input.findingId))
    if (finding.payCheckId === null) throw noPayCheck()
    const payCheck = ownedBy(actor, await tx.payChecks.find(finding.payCheckId))
    await tx.remedies.lockPayroll(payCheck)
    const place = { payCheckId: payCheck.id, siteId: finding.siteId }
    const known = await tx.remedies.ofPlace(place)
    if (known) return { id: known.id, version: known.version }
    const claims = await claimsAt(tx, payCheck, place)
    if (claims.length === 0) throw nothingOwed()
    const now = deps.clock.now().toISOString()
    const remedy: RemedyRecord = {
      ...place,
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      findingId: finding.id,
      supplierId: payCheck.supplierId,
      status: 'open',
      openedById: actor.membershipId,
      openedAt: now,
      settledById: null,
      settledAt: null,
      scheduledOn: null,
      sharedAt: null,
      sharedById: null,
      version: 1,
    }
    await tx.remedies.insert(
      remedy,
      claims.map((claim) => ({ ...claim, id: deps.ids.next() })),
    )
    tx.audit.record(actor, {
      action: 'remedy.opened',
      subjectType: 'remedy',
      subjectId: remedy.id,
      data: { findingId: finding.id, payCheckId: payCheck.id, claims: claims.length },
    })
    await recogniseAll(deps, tx, payCheck.supplierId)
    return { id: remedy.id, version: remedy.version }
  })
}

async function claimsAt(
  tx: TenantTransaction,
  payCheck: NamedPayCheck,
  place: Pick<RemedyRecord, 'payCheckId' | 'siteId'>,
): Promise<readonly RemedyClaim[]> {
  const { rates } = await loadPayRates(tx.reference, payCheck.ratesVersion)
  const context = preparePayCheck({ rates, asOf: storedDate(payCheck.asOf) })
  const lines = await tx.remedies.linesOwed(place)
  const taken = new Set((await tx.remedies.claimedIn(payCheck)).map(keyOf))
  return lines.flatMap((line) => {
    const row = rowOf(line)
    const claim = claimFromLine(checkPayRow(row, context), row)
    return claim === undefined || taken.has(keyOf(claim)) ? [] : [claim]
  })
}

/** A month checked twice is owed once: by the remedy that was opened first. */
const keyOf = (claim: Pick<RemedyClaim, 'workerRef' | 'periodStart'>) =>
  `${claim.workerRef}|${claim.periodStart}`

function rowOf(line: PayCheckLineRecord) {
  return toEngineRow({
    line: line.line,
    workerRef: line.workerRef,
    periodStart: storedDate(line.periodStart),
    periodEnd: storedDate(line.periodEnd),
    stored: line.row,
    workplace: workplaceOf(line.row.place),
  })
}

/** What payrolls that were checked before the remedy was opened show of it. */
async function recogniseAll(deps: Deps, tx: TenantTransaction, supplierId: string | null): Promise<void> {
  const { rates } = await loadPayRates(tx.reference)
  const checks = await tx.payChecks.completeChecks(supplierId, MOST_CHECKS)
  for (const payCheck of checks.toReversed()) {
    await recognisePayments({
      tx,
      payCheck,
      rates,
      now: deps.clock.now().toISOString(),
      newId: () => deps.ids.next(),
    })
  }
}

function noPayCheck(): AppError {
  return new AppError({
    code: 'conflict',
    reason: 'no_pay_check',
    message: 'What workers are owed is reckoned from a pay check, and this finding does not come from one.',
  })
}

function nothingOwed(): AppError {
  return new AppError({
    code: 'conflict',
    reason: 'nothing_owed',
    message:
      'The pay check shows nothing owed at this place that is not already part of another remedy. Look at the other findings of this payroll.',
  })
}
