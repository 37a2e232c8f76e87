import { authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { exact, toWire } from '@daylight/domain/exact'
import { formatMeasure } from '@daylight/domain/records'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import type { MeasureValueRecord } from '../ports/own-record-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { countFigure } from '../statements/count-figures.ts'
import type { Period } from '../statements/place-period.ts'
import { listPeriods } from './list-record-choices.ts'
import { refuseRetired } from './save-record.ts'
import { readRecordDetails } from './view-record.ts'

function refuse(field: string, message: string): AppError {
  return new AppError({
    code: 'invalid',
    reason: `record_${field}`,
    message,
    fieldErrors: { [field]: message },
  })
}

/** Writes down what was reported to a body, and when. It is never changed: a correction is a report of its own. */
export async function addGovernanceReport(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly reportedOn: string; readonly reported: string },
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'record:write')
  const { reported, reportedOn } = input
  await refuseUnsafeText(deps, { reported })
  if (reportedOn > deps.clock.today())
    throw refuse('reportedOn', 'Enter the day it was reported, not one to come.')
  return deps.database.withTenant(actor, async (tx) => {
    const record = ownedBy(actor, await tx.ownRecords.find(input.id))
    if (record.register !== 'governance') throw notFound()
    refuseRetired(record)
    const written = { ...stamp(deps, actor, record.id), reportedOn, reported }
    await tx.ownRecords.insertReport(written)
    tx.audit.record(actor, {
      action: 'record.report_added',
      subjectType: 'record',
      subjectId: record.id,
      data: { reportId: written.id, reportedOn },
    })
    return { id: record.id, version: record.version }
  })
}

function stamp(deps: Deps, actor: MemberActor, recordId: string) {
  return {
    organisationId: actor.organisationId,
    id: deps.ids.next(),
    recordId,
    writtenById: actor.membershipId,
    writtenByName: actor.name,
    writtenAt: deps.clock.now().toISOString(),
  }
}

/**
 * Writes down what a measure came to in a period: counted in the records where it is one of the statement's figures,
 * else typed, with where it comes from. An earlier value of the same period stays readable.
 */
export async function addMeasureValue(
  deps: Deps,
  actor: MemberActor,
  input: {
    readonly id: string
    readonly periodEnd: string
    readonly quantity: string | null
    readonly note: string
  },
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'record:write')
  await refuseUnsafeText(deps, { note: input.note })
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const record = ownedBy(actor, await tx.ownRecords.find(input.id))
    const details = readRecordDetails(record)
    if (details.register !== 'measures') throw notFound()
    refuseRetired(record)
    const period = (await listPeriods(tx, today)).find(({ periodEnd }) => periodEnd === input.periodEnd)
    if (!period) throw refuse('periodEnd', 'Choose a period from the list.')
    const { figure, unit } = details
    const value: MeasureValueRecord = {
      ...stamp(deps, actor, record.id),
      ...period,
      ...(figure === null ? typedValue(input, unit) : await countedValue(tx, { figure, period, today })),
      note: input.note,
    }
    await tx.ownRecords.insertValue(value)
    tx.audit.record(actor, {
      action: 'record.value_added',
      subjectType: 'record',
      subjectId: record.id,
      data: { valueId: value.id, periodEnd: value.periodEnd, value: value.value, grade: value.grade },
    })
    return { id: record.id, version: record.version }
  })
}

type Unit = Parameters<typeof formatMeasure>[0]
type ValuePart = Pick<MeasureValueRecord, 'quantity' | 'value' | 'figure' | 'grade'>

function typedValue(
  input: { readonly quantity: string | null; readonly note: string },
  unit: Unit,
): ValuePart {
  if (input.quantity === null) throw refuse('quantity', 'Enter the value.')
  if (input.note === '') throw refuse('note', 'Say where the value comes from.')
  const quantity = exact(input.quantity)
  return { quantity: toWire(quantity), value: formatMeasure(unit, quantity), figure: null, grade: 'claimed' }
}

async function countedValue(
  tx: TenantTransaction,
  options: {
    readonly figure: string
    readonly period: Period
    readonly today: Parameters<typeof listPeriods>[1]
  },
): Promise<ValuePart> {
  const counted = await countFigure(tx, options.period, { key: options.figure, today: options.today })
  if (!counted) throw refuse('figure', 'This figure is no longer counted. Choose another for this measure.')
  const { quantity, value } = counted
  return { quantity: quantity && toWire(quantity), value, figure: options.figure, grade: 'documented' }
}
