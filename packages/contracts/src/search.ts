import { z } from 'zod'

export const searchInput = z.object({ query: z.string().max(200) })

export const searchOutput = z
  .array(z.object({ id: z.string(), kind: z.literal('supplier'), label: z.string(), detail: z.string() }))
  .readonly()
