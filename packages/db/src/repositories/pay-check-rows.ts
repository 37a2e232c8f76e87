import { type NamedPayCheck, readStoredPay } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

type PayCheckRow = Prisma.PayCheckGetPayload<{
  include: { supplier: { select: { name: true } }; site: { select: { name: true } } }
}>

function readHeadings(json: unknown): readonly string[] {
  if (!Array.isArray(json)) throw new Error('Stored headings are no list.')
  return json.map(String)
}

export function toNamedPayCheck(row: PayCheckRow): NamedPayCheck {
  const { supplier, site, ...columns } = row
  return {
    ...columns,
    status: readStoredPay.status(row.status),
    grade: readStoredPay.grade(row.grade),
    fileType: readStoredPay.fileType(row.fileType),
    fileBytes: Number(row.fileBytes),
    headings: readHeadings(row.headings),
    unknownElements: readStoredPay.unknownElements(row.unknownElements),
    mapping: readStoredPay.mapping(row.mapping),
    summary: readStoredPay.summary(row.summary),
    refusal: readStoredPay.refusal(row.refusal),
    createdAt: row.createdAt.toISOString(),
    completedAt: row.completedAt?.toISOString() ?? null,
    supplierName: supplier?.name ?? null,
    siteName: site?.name ?? null,
  }
}
