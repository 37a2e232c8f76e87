import type { SystemActor } from '@daylight/domain/access'
import type { IsoDate } from '@daylight/domain/dates'
import { type FindingModel, findRepeat, raiseFindingsFromPayCheck } from '@daylight/domain/findings'
import { findPayRule, PAY_ENGINE_VERSION, type PayRuleId, payRules } from '@daylight/domain/pay'
import type { CollectedPay } from '@daylight/domain/pay-results'
import { forgetPersonalElements, type PayrollMapping } from '@daylight/domain/payroll-file'
import type { PayRates } from '@daylight/domain/reference'
import type { NewFinding } from '../ports/finding-repository.ts'
import type { NamedPayCheck } from '../ports/pay-check-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { recognisePayments } from '../remedy/recognise-payments.ts'

/** Fewer than five is all that is kept of a number below five. */
const FEWER_THAN_FIVE = 0

export interface CompletePayCheckOptions {
  readonly tx: TenantTransaction
  readonly actor: SystemActor
  readonly payCheck: NamedPayCheck
  readonly results: CollectedPay
  readonly ratesVersion: string
  readonly rates: PayRates
  readonly model: FindingModel
  readonly mapping: PayrollMapping
  readonly lines: number
  readonly today: IsoDate
  /** ISO 8601 instant. */
  readonly now: string
  readonly newId: () => string
}

/** Everything that follows from a whole reading, in the transaction that holds its lines. False when it was cancelled. */
export async function completePayCheck(options: CompletePayCheckOptions): Promise<boolean> {
  const { tx, actor, payCheck, results, lines } = options
  const mapping = forgetPersonalElements(options.mapping, payCheck.unknownElements)
  const completed = await tx.payChecks.change(
    payCheck.id,
    {
      status: 'complete',
      uploadKey: null,
      // They have done their work; what a file puts above its columns may hold a name.
      headings: [],
      unknownElements: [],
      mapping,
      rowsRead: lines,
      rowsTotal: lines,
      periodStart: results.periodStart,
      periodEnd: results.periodEnd,
      engineVersion: PAY_ENGINE_VERSION,
      ratesVersion: options.ratesVersion,
      summary: results.summary,
      completedAt: options.now,
    },
    { status: ['reading'] },
  )
  if (!completed) return false
  await raiseFindings(options)
  const repayments = await recognisePayments({
    tx,
    payCheck,
    rates: options.rates,
    now: options.now,
    newId: options.newId,
  })
  if (repayments > 0) {
    tx.audit.record(actor, {
      action: 'remedy.payments_recognised',
      subjectType: 'pay_check',
      subjectId: payCheck.id,
      data: { payments: repayments },
    })
  }
  await tx.payChecks.rememberMapping(payCheck.supplierId, mapping)
  const { minimumWage, livingWage, people } = results.summary
  tx.audit.record(actor, {
    action: 'pay_check.completed',
    subjectType: 'pay_check',
    subjectId: payCheck.id,
    data: {
      lines,
      people,
      belowLivingWage: livingWage.people.fail,
      belowMinimumWage: minimumWage.people.fail,
      ratesVersion: options.ratesVersion,
      engineVersion: PAY_ENGINE_VERSION,
    },
  })
  return true
}

/** One place may have several findings, one for each cause, so the title says which. */
function nameCause(title: string, ruleId: string): string {
  const cause = isPayRuleId(ruleId) ? findPayRule(ruleId).finding : undefined
  return cause === undefined ? title : `${title}: ${cause.charAt(0).toLowerCase()}${cause.slice(1)}`
}

function isPayRuleId(text: string): text is PayRuleId {
  return Object.hasOwn(payRules, text)
}

async function raiseFindings(options: CompletePayCheckOptions): Promise<void> {
  const { tx, actor, payCheck, results, model, newId } = options
  const raised = raiseFindingsFromPayCheck({
    groups: results.groups,
    raisedOn: options.today,
    livingWageRequired: null,
    model,
  })
  if (raised.length === 0) return
  const first = await tx.raiseFindings.nextNumber()
  const repeats = new Map<string, string>()
  for (const { key, siteId, ruleId } of raised) {
    const place = { supplierId: payCheck.supplierId, siteId }
    const earlier = findRepeat({ ...place, ruleId, ruleText: '' }, await tx.raiseFindings.listAtPlace(place))
    if (earlier) repeats.set(key, earlier.id)
  }
  const findings = raised.map(
    (finding, index): NewFinding => ({
      id: newId(),
      number: first + index,
      supplierId: payCheck.supplierId,
      siteId: finding.siteId,
      payCheckId: payCheck.id,
      ruleId: finding.ruleId,
      ruleText: '',
      ruleSource: '',
      area: finding.area,
      grade: 'documented',
      modelVersion: finding.modelVersion,
      repeatOfId: repeats.get(finding.key) ?? null,
      severity: finding.severity,
      title: nameCause(finding.title, finding.ruleId),
      detail: finding.description,
      putRight: finding.putRight,
      workersAffected: finding.workers.kind === 'count' ? finding.workers.count : FEWER_THAN_FIVE,
      since: finding.since,
      sourceKey: `pay_check:${payCheck.id}:${finding.key}`,
      raisedById: null,
      raisedAt: options.now,
    }),
  )
  const added = new Set(await tx.raiseFindings.insertMany(findings))
  for (const finding of findings) {
    if (!added.has(finding.id)) continue
    tx.audit.record(actor, {
      action: 'finding.raised',
      subjectType: 'finding',
      subjectId: finding.id,
      data: {
        number: finding.number,
        severity: finding.severity,
        payCheckId: payCheck.id,
        ruleId: finding.ruleId,
      },
    })
  }
}
