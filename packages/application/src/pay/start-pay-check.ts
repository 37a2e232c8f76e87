import type { PayrollMappingInput } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { parseIsoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import {
  applyChosenElements,
  findPayrollColumn,
  isPayrollColumnName,
  type PayrollMapping,
  resolvePayrollColumns,
} from '@daylight/domain/payroll-file'
import { changedSince } from '../access/changed-since.ts'
import { findBesideFiles } from './beside-files.ts'
import { notWaiting } from './not-waiting.ts'
import type { PayDeps } from './pay-deps.ts'

/** Fixes how the file is to be read and puts the reading into the queue. Refuses with an error beside the column. */
export async function startPayCheck(
  deps: PayDeps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly mapping: PayrollMappingInput },
): Promise<{ readonly id: string }> {
  authorise(actor, 'pay_check:write')
  const given = toMapping(input.mapping)
  return deps.database.withTenant(actor, async (tx) => {
    const payCheck = ownedBy(actor, await tx.payChecks.find(input.id))
    if (payCheck.status !== 'uploaded') throw notWaiting(payCheck.status)
    const beside = await findBesideFiles(deps, payCheck)
    const applied = applyChosenElements({
      headings: payCheck.headings,
      mapping: given,
      unknown: payCheck.unknownElements,
    })
    if (!applied.ok) {
      const { sentences, kind: reason, message } = applied.error
      throw new AppError({
        code: 'invalid',
        reason,
        message,
        fieldErrors: Object.fromEntries([...sentences].map(([key, said]) => [`elements.${key}`, said])),
      })
    }
    const { headings, mapping } = applied.value
    const resolved = resolvePayrollColumns(headings, mapping, { hoursElsewhere: beside.timesheet })
    if (!resolved.ok) {
      const { column, message } = resolved.error
      const field = isPayrollColumnName(column) ? `columns.${column}` : 'columns'
      throw new AppError({
        code: 'invalid',
        reason: resolved.error.kind,
        message,
        fieldErrors: { [field]: message },
      })
    }
    const started = await tx.payChecks.change(
      payCheck.id,
      { status: 'queued', mapping },
      { status: ['uploaded'], version: input.version },
    )
    if (!started) throw changedSince()
    await tx.jobs.enqueue('read-pay-check', {
      organisationId: actor.organisationId,
      payCheckId: payCheck.id,
    })
    tx.audit.record(actor, {
      action: 'pay_check.started',
      subjectType: 'pay_check',
      subjectId: payCheck.id,
      data: { columns: resolved.value.used.map(({ column }) => column) },
    })
    return { id: payCheck.id }
  })
}

/** As it is kept: without the columns that are only compared, which are found anew in each file. */
function toMapping(input: PayrollMappingInput): PayrollMapping {
  const columns: { -readonly [Name in keyof PayrollMapping['columns']]: string } = {}
  for (const [name, heading] of Object.entries(input.columns)) {
    if (heading === undefined || !isPayrollColumnName(name)) continue
    if (findPayrollColumn(name).fate !== 'never_stored') columns[name] = heading
  }
  const periodStart = input.periodStart === null ? null : parseIsoDate(input.periodStart)
  const periodEnd = input.periodEnd === null ? null : parseIsoDate(input.periodEnd)
  if (periodStart !== null && periodEnd !== null && periodEnd < periodStart) {
    const message = 'The period ends before it starts. Check both dates.'
    throw new AppError({ code: 'invalid', reason: 'period', message, fieldErrors: { periodEnd: message } })
  }
  return {
    columns,
    elements: input.elements,
    fileWide: {
      dateOrder: input.dateOrder,
      ...(input.workplace === null ? {} : { workplace: { zone: input.workplace } }),
      ...(periodStart === null ? {} : { periodStart }),
      ...(periodEnd === null ? {} : { periodEnd }),
    },
  }
}
