import { PAYMENT_RESULTS, TIMESHEET_DIFFERENCES } from '@daylight/domain/pay-results'
import { z } from 'zod'
import { countSchema, idSchema } from './common.ts'

/** Files that may come with a payroll: hours from another record, and what was really paid. */
export const BESIDE_KINDS = ['timesheet', 'payments'] as const
export type BesideKind = (typeof BESIDE_KINDS)[number]

export const removeBesideInput = z.object({ id: idSchema, kind: z.enum(BESIDE_KINDS) })

/** Whether such a file was added. */
export const besideFoundSchema = z.object({ timesheet: z.boolean(), payments: z.boolean() })

const differenceSchema = z.enum(TIMESHEET_DIFFERENCES)
const resultSchema = z.enum(PAYMENT_RESULTS)
const limitOf = <Count extends z.ZodType>(count: Count) =>
  z.object({ rule: z.string(), name: z.string(), basis: z.enum(['law', 'eti']), workers: count })

const timesheetExamples = z.array(
  z.object({
    line: z.number(),
    workerRef: z.string(),
    code: differenceSchema,
    payroll: z.string().nullable(),
    timesheet: z.string().nullable(),
  }),
)
const paymentExamples = z.array(z.object({ line: z.number(), workerRef: z.string(), result: resultSchema }))
const formatSchema = z.enum(['standard_18', 'csv'])

/** As it is stored with the check. */
export const storedBesideSchema = z.object({
  timesheet: z
    .object({
      shifts: z.number(),
      differences: z.record(differenceSchema, z.number()),
      notInPayroll: z.number(),
      overLimits: z.array(limitOf(z.number())),
      examples: timesheetExamples,
    })
    .nullable(),
  payments: z
    .object({
      format: formatSchema,
      credits: z.number(),
      lines: z.record(resultSchema, z.number()),
      creditsNotMatched: z.number(),
      examples: paymentExamples,
    })
    .nullable(),
})

/** As a member may see it. */
export const shownBesideSchema = z.object({
  timesheet: z
    .object({
      shifts: z.number(),
      differences: z.array(z.object({ code: differenceSchema, lines: countSchema })),
      notInPayroll: countSchema,
      overLimits: z.array(limitOf(countSchema)),
      examples: timesheetExamples,
    })
    .nullable(),
  payments: z
    .object({
      format: formatSchema,
      credits: z.number(),
      lines: z.array(z.object({ result: resultSchema, count: countSchema })),
      creditsNotMatched: countSchema,
      examples: paymentExamples,
    })
    .nullable(),
})
export type ShownBeside = z.output<typeof shownBesideSchema>
