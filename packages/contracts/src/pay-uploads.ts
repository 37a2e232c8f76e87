import { z } from 'zod'
import { blankToNull, idSchema } from './common.ts'

export const uploadPayrollInput = z.object({
  supplierId: blankToNull(idSchema),
  siteId: blankToNull(idSchema),
})

export const uploadTargetsOutput = z.object({
  suppliers: z.array(z.object({ id: idSchema, name: z.string() })),
  sites: z.array(z.object({ id: idSchema, name: z.string(), supplierId: idSchema.nullable() })),
})
