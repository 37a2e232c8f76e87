import {
  type PayCheckLineRecord,
  type PayCheckRepository,
  type PayLineQuery,
  readStoredPay,
  type TenantScope,
} from '@daylight/application'
import { AppError } from '@daylight/domain/errors'
import type { PayVerdict } from '@daylight/domain/pay'
import type { Prisma } from '../generated/prisma/client.ts'

const filters: Readonly<Record<PayLineQuery['filter'], Prisma.PayCheckLineWhereInput>> = {
  below: { livingWageVerdict: 'fail' },
  below_minimum: { minimumWageVerdict: 'fail' },
  cannot_say: { livingWageVerdict: 'cannot_say' },
  met: { livingWageVerdict: 'pass' },
  out_of_scope: { livingWageVerdict: 'out_of_scope' },
  all: {},
}

const verdicts: readonly PayVerdict[] = ['pass', 'fail', 'cannot_say', 'out_of_scope']

/** In the order of the file; a page continues after the line that the cursor names. */
export async function listPayCheckLines(
  options: { readonly client: Prisma.TransactionClient; readonly scope: TenantScope },
  query: PayLineQuery,
): ReturnType<PayCheckRepository['lines']> {
  const after = readLineCursor(query.after)
  const rows = await options.client.payCheckLine.findMany({
    where: {
      organisationId: options.scope.organisationId,
      payCheckId: query.payCheckId,
      ...filters[query.filter],
      ...(after === null ? {} : { line: { gt: after } }),
    },
    orderBy: { line: 'asc' },
    take: query.limit + 1,
  })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return { lines: page.map(toLineRecord), next: rows.length > query.limit && last ? String(last.line) : null }
}

function readLineCursor(text: string | undefined): number | null {
  if (text === undefined || text === '') return null
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new AppError({
    code: 'invalid',
    reason: 'cursor',
    message: 'This page of the list cannot be found any more. Go back to the first page.',
  })
}

function readVerdict(text: string): PayVerdict {
  const found = verdicts.find((verdict) => verdict === text)
  if (!found) throw new Error(`Not a verdict: ${text}.`)
  return found
}

export function toLineRecord(row: Prisma.PayCheckLineGetPayload<object>): PayCheckLineRecord {
  return {
    payCheckId: row.payCheckId,
    line: row.line,
    workerRef: row.workerRef,
    siteId: row.siteId,
    zone: row.zone === 'london' || row.zone === 'uk' ? row.zone : null,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    minimumWageVerdict: readVerdict(row.minimumWageVerdict),
    livingWageVerdict: readVerdict(row.livingWageVerdict),
    hours: row.hours?.toString() ?? null,
    minimumWageHourly: row.minimumWageHourly?.toString() ?? null,
    livingWageHourly: row.livingWageHourly?.toString() ?? null,
    underpayment: row.underpayment?.toString() ?? null,
    arrears: row.arrears?.toString() ?? null,
    shortfall: row.shortfall?.toString() ?? null,
    row: readStoredPay.row(row.row),
  }
}
