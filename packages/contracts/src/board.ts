import {
  ACTION_STATES,
  BOARD_FIGURES,
  BOARD_GROUPS,
  CONTRADICTIONS,
  REPORT_LISTS,
} from '@daylight/domain/remediation'
import { MONEY_PARTS, MONEY_SUMS } from '@daylight/domain/remedy'
import { z } from 'zod'
import { countSchema, cursorSchema, idSchema, isoDateSchema } from './common.ts'
import { placedConductNotesOutput } from './corrective-actions.ts'
import { findingSeveritySchema } from './findings.ts'

const page = {
  after: cursorSchema,
  before: cursorSchema,
  limit: z.number().int().min(1).max(100).default(25),
}
const paged = { total: z.number(), next: z.string().nullable(), previous: z.string().nullable() }

/** What a figure of the board opens to; with `from` and `to`, of the actions asked for, verified or shown in these days. */
export const listBoardActionsInput = z.object({
  ...page,
  figure: z.enum(BOARD_FIGURES).catch('open').default('open'),
  group: z.enum(BOARD_GROUPS).optional().catch(undefined),
  key: z.string().max(300).optional(),
  from: isoDateSchema.optional().catch(undefined),
  to: isoDateSchema.optional().catch(undefined),
})

export const listBoardMoneyInput = z.object({
  ...page,
  sum: z.enum(MONEY_SUMS).catch('law').default('law'),
  part: z.enum(MONEY_PARTS).catch('owed').default('owed'),
})

export const BOARD_YEARS = ['now', 'before'] as const
export const listBoardConductInput = z.object({
  ...page,
  cause: z.string().max(100).optional(),
  year: z.enum(BOARD_YEARS).catch('now').default('now'),
})

export const listReportRecordsInput = z.object({
  ...page,
  list: z.enum(REPORT_LISTS),
  key: z.string().max(100).optional(),
  from: isoDateSchema,
  to: isoDateSchema,
})
export const reportRecordsOutput = z.object({
  ...paged,
  items: z
    .array(z.object({ id: idSchema, title: z.string(), day: isoDateSchema, path: z.string() }))
    .readonly(),
})

export const listContradictionsInput = z.object(page)

const boardAction = z.object({
  id: idSchema,
  findingId: idSchema,
  findingNumber: z.number(),
  finding: z.string(),
  title: z.string(),
  supplier: z.string().nullable(),
  severity: findingSeveritySchema,
  status: z.enum(ACTION_STATES),
  /** The finding behind it is disputed now. */
  disputed: z.boolean(),
  owner: z.string(),
  dueOn: isoDateSchema,
  createdOn: isoDateSchema,
  verifiedOn: isoDateSchema.nullable(),
})

const period = z.object({
  from: isoDateSchema,
  to: isoDateSchema,
  asked: z.number(),
  verified: z.number(),
  medianDaysToVerify: z.number().nullable(),
  effectDue: z.number(),
  effective: z.number(),
  effectivePercent: z.number().nullable(),
})

const moneyFigure = z.object({
  part: z.enum(MONEY_PARTS),
  amount: z.string(),
  remedies: z.number(),
  leftOut: z.number(),
})

export const boardOutput = z.object({
  asOf: isoDateSchema,
  figures: z.array(z.object({ figure: z.enum(BOARD_FIGURES), count: z.number() })).readonly(),
  timeToVerify: z.object({ medianDays: z.number().nullable(), verified: z.number() }),
  beside: z.object({
    now: period,
    before: period,
    daysMore: z.number().nullable(),
    pointsMore: z.number().nullable(),
  }),
  years: z.array(period.extend({ year: z.number() })).readonly(),
  groups: z
    .array(
      z.object({
        group: z.enum(BOARD_GROUPS),
        lines: z
          .array(
            z.object({ key: z.string(), label: z.string().nullable(), open: z.number(), late: z.number() }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  money: z.object({
    remedies: z.number(),
    sums: z
      .array(
        z.object({
          sum: z.enum(MONEY_SUMS),
          people: z.number().nullable(),
          parts: z.array(moneyFigure).readonly(),
        }),
      )
      .readonly(),
  }),
  conduct: z
    .array(z.object({ cause: z.string(), label: z.string(), now: z.number(), before: z.number() }))
    .readonly()
    .nullable(),
  contradictions: z.number(),
})

export const boardActionsOutput = z.object({ ...paged, items: z.array(boardAction).readonly() })

const pounds = z.string().nullable()
const money = z.object({ people: countSchema, found: pounds, owed: pounds, paid: pounds, left: pounds })

export const boardMoneyOutput = z.object({
  ...paged,
  figure: moneyFigure,
  items: z
    .array(
      z.object({
        id: idSchema,
        findingId: idSchema,
        findingNumber: z.number(),
        supplier: z.string().nullable(),
        site: z.string().nullable(),
        periodStart: isoDateSchema.nullable(),
        periodEnd: isoDateSchema.nullable(),
        status: z.enum(['open', 'settled']),
        money: z.record(z.enum(MONEY_SUMS), money),
      }),
    )
    .readonly(),
})

export const boardConductOutput = z.object({ ...paged, items: placedConductNotesOutput })

export const contradictionsOutput = z.object({
  ...paged,
  items: z.array(z.object({ kind: z.enum(CONTRADICTIONS), action: boardAction })).readonly(),
})
