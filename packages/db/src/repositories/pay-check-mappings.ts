import { type PayCheckRepository, readStoredPay, type TenantScope } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

interface PayrollMappingOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
  readonly clock: { now(): Date }
  readonly newId: () => string
}

/** The mapping last used for a payroll; one for each supplier, and one for our own. */
export function createPayrollMappings(
  options: PayrollMappingOptions,
): Pick<PayCheckRepository, 'rememberedMapping' | 'rememberMapping'> {
  const { client, scope, clock, newId } = options
  const { organisationId } = scope
  return {
    rememberedMapping: async (supplierId) => {
      const row = await client.payrollMapping.findFirst({ where: { organisationId, supplierId } })
      return row && readStoredPay.mapping(row.mapping)
    },
    rememberMapping: async (supplierId, mapping) => {
      const json = JSON.stringify(mapping)
      await client.$executeRaw`INSERT INTO payroll_mapping (organisation_id, id, supplier_id, mapping, updated_at)
        VALUES (${organisationId}::uuid, ${newId()}::uuid, ${supplierId}::uuid, ${json}::jsonb, ${clock.now()})
        ON CONFLICT (organisation_id, supplier_id) DO UPDATE SET mapping = EXCLUDED.mapping, updated_at = EXCLUDED.updated_at`
    },
  }
}
