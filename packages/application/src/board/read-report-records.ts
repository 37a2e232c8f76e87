import { addDays, type IsoDate } from '@daylight/domain/dates'
import { type BoardSpan, londonDate, type ReportRecord } from '@daylight/domain/remediation'
import { readBuyerConduct } from '../findings/buyer-conduct.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/**
 * Everything that a report's own figures count in these days of London. Notes on our own part only where the caller has
 * asked for `buyer_conduct:read`.
 */
export async function readReportRecords(
  tx: TenantTransaction,
  span: BoardSpan,
  { withConduct }: { readonly withConduct: boolean },
): Promise<readonly ReportRecord[]> {
  // A day more on either side: in which of them an instant lies is asked of London's clock.
  const from = midnight(addDays(span.from, -1))
  const to = midnight(addDays(span.to, 2))
  const [payChecks, assessments, findings] = [
    await tx.report.payChecks(from, to),
    await tx.report.assessments(from, to),
    await tx.report.findings(from, to),
  ]
  const suppliers = new Map(
    payChecks.flatMap((check) => {
      const day = londonDate(check.completedAt)
      const within = day >= span.from && day <= span.to
      return check.supplierId !== null && within ? [[check.supplierId, { ...check, day }] as const] : []
    }),
  )
  const notes = withConduct ? await readBuyerConduct(tx, { first: span.from, last: span.to }) : []
  const records = [
    ...payChecks.map((check): ReportRecord => {
      const title = [check.supplier ?? 'Our own payroll', check.site].filter(Boolean).join(', ')
      return {
        ...{ id: check.id, list: 'pay_checks', title, key: null, path: `pay/${check.id}` },
        day: londonDate(check.completedAt),
      }
    }),
    ...[...suppliers].map(([id, { supplier, day }]): ReportRecord => {
      return {
        ...{ id, list: 'suppliers_pay_checked', title: supplier ?? '', day, key: null },
        path: `suppliers/${id}`,
      }
    }),
    ...assessments.map(({ id, supplier, submittedAt }): ReportRecord => {
      return {
        ...{ id, list: 'assessments', title: supplier, key: null, path: `assessments/${id}` },
        day: londonDate(submittedAt),
      }
    }),
    ...findings.flatMap(({ id, number, title, severity, status, raisedAt }): ReportRecord[] => {
      const record = {
        ...{ id, title: `F-${number} ${title}`, key: severity, path: `findings/${id}` },
        day: londonDate(raisedAt),
      }
      const closed = status === 'closed' || status === 'effective'
      return [
        { ...record, list: 'findings' },
        ...(closed ? [{ ...record, list: 'findings_closed' } as const] : []),
      ]
    }),
    ...notes.map((note): ReportRecord => {
      return {
        ...{ id: note.id, list: 'conduct', title: `F-${note.findingNumber} ${note.findingTitle}` },
        ...{ key: note.cause, day: londonDate(note.writtenAt) },
        path: `findings/${note.findingId}/actions/${note.actionId}`,
      }
    }),
  ]
  return records.filter(({ day }) => day >= span.from && day <= span.to)
}

function midnight(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
