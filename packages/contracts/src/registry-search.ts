import { z } from 'zod'
import { idSchema } from './common.ts'

/** A yearly file of the registry has 5 to 15 MB. */
export const MOST_REGISTRY_BYTES = 40 * 1024 * 1024

/** Suppliers on one page, those first whom somebody has to ask. */
export const MOST_SUPPLIER_STATEMENTS = 500

const count = z.number().int().nonnegative()

export const supplierStatementsOutput = z.object({
  counts: z.object({ none: count, late: count, ask: count, found: count }),
  suppliers: z
    .array(
      z.object({
        id: idSchema,
        name: z.string(),
        state: z.enum(['found', 'late', 'none', 'ask']),
        matchedBy: z.enum(['company_number', 'name']).nullable(),
        registryYear: z.number().nullable(),
        /** As the registry names it. */
        organisationName: z.string().nullable(),
        statementUrl: z.string().nullable(),
        summaryUrl: z.string().nullable(),
        periodEnd: z.string().nullable(),
        nextDueOn: z.string().nullable(),
      }),
    )
    .readonly(),
  /** Files that were looked through, newest first. */
  searches: z
    .array(
      z.object({
        id: idSchema,
        years: z.array(z.number()).readonly(),
        entries: z.number(),
        unreadable: z.number(),
        suppliers: z.number(),
        matched: z.number(),
        searchedBy: z.string(),
        searchedAt: z.string(),
      }),
    )
    .readonly(),
})
export type SupplierStatementsView = z.output<typeof supplierStatementsOutput>
