import type { RemedyPaymentRecord, RemedyRecord, RemedyRepository, TenantScope } from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'
import { fromWire, toWire } from '@daylight/domain/exact'
import { REMEDY_PAYMENT_KINDS, type RemedyClaim } from '@daylight/domain/remedy'
import type { Prisma } from '../generated/prisma/client.ts'
import { toLineRecord } from './pay-check-lines.ts'
import { readWord } from './read-word.ts'

const BANDS = ['national_living_wage', 'main', '18_to_20', 'under_18', 'apprentice'] as const
const GRADES = ['documented', 'sampled', 'tested', 'confirmed'] as const
const STATUSES = ['open', 'settled'] as const
const NO_SITE = 'no-site'

interface Options {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

export function createRemedyRepository({ client, scope }: Options): RemedyRepository {
  const { organisationId } = scope
  const inOrder = [{ openedAt: 'asc' }, { id: 'asc' }] as const
  return {
    lockPayroll: async ({ supplierId }) => {
      const key = `remedy:${organisationId}:${supplierId ?? 'own'}`
      await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    },
    find: async (id) => {
      const row = await client.remedy.findUnique({ where: { organisationId_id: { organisationId, id } } })
      return row && toRemedy(row)
    },
    ofPlace: async ({ payCheckId, siteId }) => {
      const place = siteId ?? NO_SITE
      const row = await client.remedy.findFirst({ where: { organisationId, payCheckId, place } })
      return row && toRemedy(row)
    },
    openOf: async ({ supplierId }) => {
      const where = { organisationId, supplierId, status: 'open' }
      return (await client.remedy.findMany({ where, orderBy: [...inOrder] })).map(toRemedy)
    },
    sharedWith: async (supplierId) => {
      const where = { organisationId, supplierId, sharedAt: { not: null } }
      return (await client.remedy.findMany({ where, orderBy: [...inOrder] })).map(toRemedy)
    },
    insert: async ({ openedAt, settledAt, sharedAt, ...remedy }, claims) => {
      await client.remedy.create({
        data: {
          ...remedy,
          place: remedy.siteId ?? NO_SITE,
          openedAt: new Date(openedAt),
          settledAt: toInstant(settledAt),
          sharedAt: toInstant(sharedAt),
        },
      })
      await client.remedyClaim.createMany({
        data: claims.map(({ id, law, ...claim }) => ({
          organisationId,
          id,
          remedyId: remedy.id,
          workerRef: claim.workerRef,
          periodStart: claim.periodStart,
          periodEnd: claim.periodEnd,
          underpayment: law ? toWire(law.underpayment) : null,
          rateThen: law ? toWire(law.rateThen) : null,
          band: law?.band ?? null,
          age: law?.age ?? null,
          shortfall: toWire(claim.shortfall),
          fees: toWire(claim.fees),
        })),
      })
    },
    update: async (remedy, expectedVersion) => {
      const { id, status, settledById, settledAt, scheduledOn, sharedAt, sharedById, version } = remedy
      const { count } = await client.remedy.updateMany({
        where: { organisationId, id, version: expectedVersion },
        data: {
          status,
          settledById,
          settledAt: toInstant(settledAt),
          scheduledOn,
          sharedAt: toInstant(sharedAt),
          sharedById,
          version,
        },
      })
      return count > 0
    },
    claimsOf: async (remedyId) => {
      const where = { organisationId, remedyId }
      const orderBy = [{ workerRef: 'asc' }, { periodStart: 'asc' }] as const
      return (await client.remedyClaim.findMany({ where, orderBy: [...orderBy] })).map(toClaim)
    },
    claimsAndPaymentsOf: async (ids) => {
      const where = { organisationId, remedyId: { in: [...ids] } }
      const claims = await client.remedyClaim.findMany({ where })
      const payments = await client.remedyPayment.findMany({ where, orderBy: { paidOn: 'asc' } })
      return {
        claims: claims.map((row) => ({ ...toClaim(row), remedyId: row.remedyId })),
        payments: payments.map(toPayment),
      }
    },
    claimedIn: async ({ supplierId }) => {
      const where = { organisationId, remedy: { supplierId } }
      const select = { workerRef: true, periodStart: true } as const
      const rows = await client.remedyClaim.findMany({ where, select })
      return rows.map(({ workerRef, periodStart }) => ({ workerRef, periodStart: isoDate(periodStart) }))
    },
    paymentsOf: async (remedyId) => {
      const where = { organisationId, remedyId }
      return (await client.remedyPayment.findMany({ where, orderBy: { paidOn: 'asc' } })).map(toPayment)
    },
    paymentsIn: async ({ supplierId }) => {
      const where = { organisationId, remedy: { supplierId } }
      return (await client.remedyPayment.findMany({ where, orderBy: { paidOn: 'asc' } })).map(toPayment)
    },
    addPayments: async (payments) => {
      await client.remedyPayment.createMany({
        data: payments.map((payment) => ({
          id: payment.id,
          organisationId,
          remedyId: payment.remedyId,
          workerRef: payment.workerRef,
          kind: payment.kind,
          amount: toWire(payment.amount),
          paidOn: payment.paidOn,
          sourceKey: payment.sourceKey,
          payCheckId: payment.payCheckId,
          evidenceId: payment.evidenceId,
          grade: payment.grade,
          recordedById: payment.recordedById,
          recordedAt: new Date(payment.recordedAt),
        })),
      })
    },
    instalmentsOf: async (remedyId) => {
      const where = { organisationId, remedyId }
      const rows = await client.remedyInstalment.findMany({ where, orderBy: { dueOn: 'asc' } })
      return rows.map(({ dueOn, amount }) => ({ dueOn: isoDate(dueOn), amount: amountOf(amount) }))
    },
    replaceInstalments: async (remedyId, instalments) => {
      await client.remedyInstalment.deleteMany({ where: { organisationId, remedyId } })
      await client.remedyInstalment.createMany({
        data: instalments.map(({ id, dueOn, amount }) => ({
          organisationId,
          id,
          remedyId,
          dueOn,
          amount: toWire(amount),
        })),
      })
    },
    linesOwed: async ({ payCheckId, siteId }) => {
      const withFees = await client.$queryRaw<{ line: number }[]>`
        SELECT line FROM pay_check_line
         WHERE organisation_id = ${organisationId}::uuid AND pay_check_id = ${payCheckId}::uuid
           AND row ? 'deductionRecruitment'`
      const rows = await client.payCheckLine.findMany({
        where: {
          organisationId,
          payCheckId,
          siteId,
          OR: [
            { livingWageVerdict: 'fail' },
            { minimumWageVerdict: 'fail' },
            { line: { in: withFees.map(({ line }) => line) } },
          ],
        },
        orderBy: { line: 'asc' },
      })
      return rows.map(toLineRecord)
    },
    repaidIn: async (payCheckId) => {
      // The stored form may be a fraction, which SQL cannot add up: lines of one worker and period stay apart there.
      const rows = await client.$queryRaw<RepaidRow[]>`
        SELECT worker_ref, period_end, row->>'arrearsPaid' AS arrears, row->>'feesRepaid' AS fees FROM pay_check_line
         WHERE organisation_id = ${organisationId}::uuid AND pay_check_id = ${payCheckId}::uuid
           AND (row ? 'arrearsPaid' OR row ? 'feesRepaid')
         ORDER BY line`
      return rows.map((row) => ({
        workerRef: row.worker_ref,
        periodEnd: row.period_end,
        arrearsPaid: row.arrears,
        feesRepaid: row.fees,
      }))
    },
    workersIn: async (payCheckId) => {
      const rows = await client.payCheckLine.findMany({
        where: { organisationId, payCheckId },
        distinct: ['workerRef'],
        select: { workerRef: true },
      })
      return new Set(rows.map(({ workerRef }) => workerRef))
    },
  }
}

interface RepaidRow {
  readonly worker_ref: string
  readonly period_end: string
  readonly arrears: string | null
  readonly fees: string | null
}

const toInstant = (text: string | null) => (text === null ? null : new Date(text))

function amountOf(text: string) {
  const amount = fromWire(text)
  if (amount === null) throw new Error('A stored amount is no amount.')
  return amount
}

function toRemedy({
  openedAt,
  settledAt,
  sharedAt,
  status,
  place: _,
  ...row
}: Prisma.RemedyGetPayload<object>): RemedyRecord {
  return {
    ...row,
    status: readWord(status, STATUSES),
    openedAt: openedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    sharedAt: sharedAt?.toISOString() ?? null,
  }
}

function toClaim(row: Prisma.RemedyClaimGetPayload<object>): RemedyClaim {
  const { underpayment, rateThen, band, age } = row
  const isUnder = underpayment !== null && rateThen !== null && band !== null && age !== null
  return {
    workerRef: row.workerRef,
    periodStart: isoDate(row.periodStart),
    periodEnd: isoDate(row.periodEnd),
    law: isUnder
      ? {
          underpayment: amountOf(underpayment),
          rateThen: amountOf(rateThen),
          band: readWord(band, BANDS),
          age,
        }
      : undefined,
    shortfall: amountOf(row.shortfall),
    fees: amountOf(row.fees),
  }
}

function toPayment(row: Prisma.RemedyPaymentGetPayload<object>): RemedyPaymentRecord {
  const { organisationId: _, kind, amount, paidOn, grade, recordedAt, ...rest } = row
  return {
    ...rest,
    kind: readWord(kind, REMEDY_PAYMENT_KINDS),
    amount: amountOf(amount),
    paidOn: isoDate(paidOn),
    grade: readWord(grade, GRADES),
    recordedAt: recordedAt.toISOString(),
  }
}
