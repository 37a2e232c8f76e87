import type { PayLineFilter, PayLineView } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { explainPayLine, type PayCheckContext, type PayReason, preparePayCheck } from '@daylight/domain/pay'
import { showPayLine } from '@daylight/domain/pay-results'
import type { Deps } from '../ports/deps.ts'
import type { NamedPayCheck, PayCheckLineRecord, PayrollPlace } from '../ports/pay-check-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { storedDate, unknownPlaceName, workplaceOf } from './check-payroll-rows.ts'
import { loadPayRates } from './load-pay-rates.ts'
import { loadWorkRules } from './load-work-rules.ts'
import { notWaiting } from './not-waiting.ts'
import { ageSteps, PENSION_AGES, toEngineRow } from './stored-payroll-row.ts'

export interface ListPayLinesInput {
  readonly id: string
  readonly filter: PayLineFilter
  readonly after?: string | undefined
  readonly limit: number
}

/** Lines with their working, redone from what is stored and the rates of the version the check was made with. */
export async function listPayLines(
  deps: Deps,
  actor: Actor,
  input: ListPayLinesInput,
): Promise<{ readonly lines: PayLineView[]; readonly next: string | null }> {
  authorise(actor, 'pay_check:read_lines')
  return deps.database.withTenant(actor, async (tx) => {
    const payCheck = ownedBy(actor, await tx.payChecks.find(input.id))
    if (payCheck.status !== 'complete') throw notWaiting(payCheck.status)
    const page = await tx.payChecks.lines({ ...input, payCheckId: payCheck.id })
    const explain = await createLineExplainer(tx, payCheck)
    if (input.after === undefined) {
      tx.audit.record(actor, {
        action: 'pay_check.lines_viewed',
        subjectType: 'pay_check',
        subjectId: payCheck.id,
        data: { filter: input.filter },
      })
    }
    return { lines: page.lines.map(explain), next: page.next }
  })
}

/** For many lines of one check. */
export async function createLineExplainer(
  tx: TenantTransaction,
  payCheck: NamedPayCheck,
): Promise<(line: PayCheckLineRecord) => PayLineView> {
  const { rates } = await loadPayRates(tx.reference, payCheck.ratesVersion)
  const workRules = await loadWorkRules(tx.reference, payCheck.summary?.beyond?.rulesVersion ?? null)
  const context = preparePayCheck({ rates, workRules, asOf: storedDate(payCheck.asOf) })
  const places = await tx.payChecks.places(payCheck.supplierId)
  const ages = ageSteps(rates)
  const pensionAges = ageSteps(rates, PENSION_AGES)
  return (line) =>
    explainLine(line, { context, places, ages: line.row.pensionStatus === undefined ? ages : pensionAges })
}

const AGE_SENTENCES = {
  disagree: 'The age and the date of birth in the file do not agree. Correct one of them.',
  impossible: 'The age or the date of birth in the file cannot be right. Correct it.',
} as const

interface LineExplainer {
  readonly context: PayCheckContext
  readonly places: readonly PayrollPlace[]
  readonly ages: readonly number[]
}

function explainLine(line: PayCheckLineRecord, { context, places, ages }: LineExplainer): PayLineView {
  const { row: stored } = line
  const explained = explainPayLine(
    toEngineRow({
      line: line.line,
      workerRef: line.workerRef,
      periodStart: storedDate(line.periodStart),
      periodEnd: storedDate(line.periodEnd),
      stored,
      workplace: workplaceOf(stored.place),
    }),
    context,
  )
  const sentence = (reason: PayReason): string =>
    stored.ageProblem !== undefined && reason.field === 'ageAtPeriodStart'
      ? AGE_SENTENCES[stored.ageProblem]
      : reason.message
  return {
    ...showPayLine(explained, { sentence, note: (note) => nameAgeBand(note, ages) }),
    id: String(line.line),
    place: placeName(line, places),
  }
}

function placeName(line: PayCheckLineRecord, places: readonly PayrollPlace[]): string | null {
  const { place } = line.row
  if (place === undefined) return null
  if ('siteId' in place)
    return places.find((known) => known.id === place.siteId)?.name ?? 'A site since removed'
  if ('zone' in place) return place.zone === 'london' ? 'London' : 'Outside London'
  return `Unknown place, ${unknownPlaceName(place.firstNamedOnLine)}`
}

/** Only the age band is kept, so the working must not name its lowest age as if it were the worker's. */
export function nameAgeBand(note: string, ages: readonly number[]): string {
  return note.replace(/\baged (\d+)\b/, (words, digits: string) => {
    const at = ages.indexOf(Number(digits))
    if (at === -1) return words
    const next = ages[at + 1]
    if (next === undefined) return `aged ${digits} or over`
    return next === Number(digits) + 1 ? words : `aged ${digits} to ${next - 1}`
  })
}
