import { PAY_CHANGES } from '@daylight/domain/pay-results'
import { z } from 'zod'
import { countSchema, cursorSchema, idSchema } from './common.ts'
import { payVerdictSchema } from './pay.ts'

export const PAY_STANDARDS = ['living_wage', 'minimum_wage'] as const
export const payChangeSchema = z.enum(PAY_CHANGES)

const periodSchema = z.object({ periodStart: z.string(), periodEnd: z.string() })

const comparedPeopleSchema = z.object({
  changes: z.record(payChangeSchema, z.number()),
  belowBefore: z.number(),
  putRight: z.number(),
  stillBelow: z.number(),
  leftBelow: z.number(),
})

const owedPeriodSchema = periodSchema.extend({
  payCheckId: idSchema,
  /** Pounds; null where it is of fewer people than may be told. */
  arrears: z.string().nullable(),
  shortfall: z.string().nullable(),
})

/** A check beside the one of the period before, and what all periods up to it leave owed. */
export const payComparisonOutput = z.object({
  /** Null for the first period of a payroll. */
  since: periodSchema
    .extend({
      id: idSchema,
      /** Null where a group is of fewer people than may be told. */
      livingWage: comparedPeopleSchema.nullable(),
      minimumWage: comparedPeopleSchema.nullable(),
    })
    .nullable(),
  owed: z.object({
    arrears: z.string().nullable(),
    shortfall: z.string().nullable(),
    /** Each by its latest check, the latest period first; only those in which something is missing. */
    periods: z.array(owedPeriodSchema),
    /** How many periods were looked at. */
    of: z.number(),
    /** Periods of which one lies partly in another: what is missing in both may be counted twice. */
    overlap: z.boolean(),
  }),
})
export type PayComparisonView = z.output<typeof payComparisonOutput>

export const listPayChangesInput = z.object({
  id: idSchema,
  standard: z.enum(PAY_STANDARDS).default('living_wage'),
  change: payChangeSchema.default('worse'),
  after: cursorSchema,
  limit: z.number().int().min(1).max(100).default(50),
})

const standingSchema = z.object({
  verdict: payVerdictSchema,
  /** Lowest pay an hour and what is missing an hour, pounds; null where there is none. */
  hourly: z.string().nullable(),
  gap: z.string().nullable(),
})

export const payChangeListOutput = z.object({
  since: periodSchema.extend({ id: idSchema }),
  workers: z.array(
    z.object({ workerRef: z.string(), before: standingSchema.nullable(), now: standingSchema.nullable() }),
  ),
  next: z.string().nullable(),
})
export type PayChangeListView = z.output<typeof payChangeListOutput>

export const payMonthsInput = z.object({ supplierId: idSchema.nullable() })

/** The last periods of a supplier's payrolls side by side, each by its latest check; the earliest first. */
export const payMonthsOutput = z.object({
  payrolls: z.array(
    z.object({
      siteId: idSchema.nullable(),
      siteName: z.string().nullable(),
      periods: z.array(
        periodSchema.extend({
          id: idSchema,
          people: countSchema,
          below: countSchema,
          belowMinimum: countSchema,
          cannotSay: countSchema,
          shortfall: z.string().nullable(),
          arrears: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export type PayMonthsView = z.output<typeof payMonthsOutput>
