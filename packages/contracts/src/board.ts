import { ACTION_STATES, BOARD_FIGURES, BOARD_GROUPS, CONTRADICTIONS } from '@daylight/domain/remediation'
import { z } from 'zod'
import { idSchema, isoDateSchema } from './common.ts'
import { findingSeveritySchema } from './findings.ts'

export const showBoardInput = z.object({
  figure: z.enum(BOARD_FIGURES).catch('open').default('open'),
  group: z.enum(BOARD_GROUPS).optional().catch(undefined),
  key: z.string().max(300).optional(),
})

const boardAction = z.object({
  id: idSchema,
  findingId: idSchema,
  findingNumber: z.number(),
  finding: z.string(),
  title: z.string(),
  supplier: z.string().nullable(),
  severity: findingSeveritySchema,
  status: z.enum(ACTION_STATES),
  owner: z.string(),
  dueOn: isoDateSchema,
  createdOn: isoDateSchema,
  verifiedOn: isoDateSchema.nullable(),
})

export const boardOutput = z.object({
  figures: z.array(z.object({ figure: z.enum(BOARD_FIGURES), count: z.number() })).readonly(),
  medianDaysToVerify: z.number().nullable(),
  groups: z
    .array(
      z.object({
        group: z.enum(BOARD_GROUPS),
        lines: z
          .array(z.object({ key: z.string(), label: z.string(), open: z.number(), late: z.number() }))
          .readonly(),
      }),
    )
    .readonly(),
  years: z
    .array(
      z.object({
        year: z.number(),
        asked: z.number(),
        verified: z.number(),
        medianDaysToVerify: z.number().nullable(),
      }),
    )
    .readonly(),
  contradictions: z.number(),
  behind: z.array(boardAction).readonly(),
})

export const contradictionsOutput = z.object({
  contradictions: z.array(z.object({ kind: z.enum(CONTRADICTIONS), action: boardAction })).readonly(),
})
