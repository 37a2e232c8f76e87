import { OTHER_CHECKS } from '@daylight/domain/pay'
import { z } from 'zod'
import { countSchema, cursorSchema, idSchema } from './common.ts'
import { shownBesideSchema, storedBesideSchema } from './pay-beside.ts'

export const PAY_CHECK_STATUSES = [
  'uploaded',
  'queued',
  'reading',
  'complete',
  'refused',
  'cancelled',
] as const
export type PayCheckStatus = (typeof PAY_CHECK_STATUSES)[number]
export const payCheckStatusSchema = z.enum(PAY_CHECK_STATUSES)

export const PAY_CHECK_GRADES = ['claimed', 'documented', 'sampled', 'tested', 'confirmed'] as const
export type PayCheckGrade = (typeof PAY_CHECK_GRADES)[number]

export const payVerdictSchema = z.enum(['pass', 'fail', 'cannot_say', 'out_of_scope'])
export const zoneSchema = z.enum(['london', 'uk'])

/** Which lines of a check: by the Living Wage, or those below the legal minimum. */
export const PAY_LINE_FILTERS = [
  'below',
  'below_minimum',
  'cannot_say',
  'met',
  'out_of_scope',
  'all',
] as const
export type PayLineFilter = (typeof PAY_LINE_FILTERS)[number]

export const payCheckIdInput = z.object({ id: idSchema })

export const listPayChecksInput = z.object({
  supplierId: idSchema.optional(),
  after: cursorSchema,
  limit: z.number().int().min(1).max(100).default(25),
})

export const listPayLinesInput = z.object({
  id: idSchema,
  filter: z.enum(PAY_LINE_FILTERS).default('all'),
  after: cursorSchema,
  limit: z.number().int().min(1).max(100).default(50),
})

const verdictCountsOf = <Count extends z.ZodType>(count: Count) =>
  z.object({ pass: count, fail: count, cannotSay: count, outOfScope: count })

const barSchema = z.object({ from: z.string(), to: z.string(), below: z.number(), atOrAbove: z.number() })
const causeSchema = z.object({
  standard: z.enum(['minimum_wage', 'living_wage']),
  rule: z.string(),
  text: z.string(),
})
const rateSchema = z.object({
  zone: zoneSchema,
  livingWage: z.string(),
  payBy: z.string(),
  minimumWage: z.string().nullable(),
})

const beyondOf = <Count extends z.ZodType>(count: Count) =>
  z.object({
    rulesVersion: z.string(),
    /** What a notice of underpayment could add, a range in pounds. */
    penalty: z
      .object({
        workers: count,
        from: z.string(),
        to: z.string(),
        rule: z.string(),
        source: z.string(),
        remembered: z.array(z.string()),
      })
      .nullable(),
    otherChecks: z.array(
      z.object({ check: z.enum(OTHER_CHECKS), lines: verdictCountsOf(count), owed: z.string().nullable() }),
    ),
    /** Workers with several types of work in one period, and those of them below the legal minimum. */
    combined: z.object({ count, fail: count }),
  })

/** What a check found, as stored with it. Amounts are exact decimals or fractions, in pounds. */
export const payCheckSummarySchema = z.object({
  lines: z.number(),
  people: z.number(),
  minimumWage: z.object({
    people: verdictCountsOf(z.number()),
    underpayment: z.string(),
    arrears: z.string(),
  }),
  livingWage: z.object({
    people: verdictCountsOf(z.number()),
    shortfall: z.string(),
    shortfallAtAnnounced: z.string(),
    histogram: z.array(barSchema),
  }),
  causes: z.array(causeSchema),
  /** The rates that most lines were held against, one for each zone. */
  rates: z.array(rateSchema),
  notes: z.array(z.string()),
  beyond: beyondOf(z.number()).nullable().default(null),
  beside: storedBesideSchema.nullable().default(null),
})
export type PayCheckSummary = z.output<typeof payCheckSummarySchema>

export const payCheckProblemSchema = z.object({
  line: z.number().nullable(),
  column: z.string().nullable(),
  message: z.string(),
})
export const payCheckRefusalSchema = z.object({
  kind: z.string(),
  message: z.string(),
  problems: z.array(payCheckProblemSchema),
})
export type PayCheckRefusal = z.output<typeof payCheckRefusalSchema>

/** The summary as a member may see it. */
export const shownSummarySchema = z.object({
  lines: z.number(),
  people: countSchema,
  minimumWage: verdictCountsOf(countSchema).extend({ arrears: z.string().nullable() }),
  livingWage: verdictCountsOf(countSchema).extend({ shortfall: z.string().nullable() }),
  histogram: z.array(barSchema),
  causes: z.array(causeSchema),
  rates: z.array(rateSchema),
  notes: z.array(z.string()),
  beyond: beyondOf(countSchema).nullable(),
  beside: shownBesideSchema.nullable().default(null),
})
export type ShownPaySummary = z.output<typeof shownSummarySchema>

const payCheckBase = z.object({
  id: idSchema,
  supplierId: idSchema.nullable(),
  supplierName: z.string().nullable(),
  siteId: idSchema.nullable(),
  siteName: z.string().nullable(),
  status: payCheckStatusSchema,
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  createdAt: z.string(),
  completedAt: z.string().nullable(),
  grade: z.enum(PAY_CHECK_GRADES),
})

export const payCheckOutput = payCheckBase.extend({
  version: z.number(),
  fileType: z.enum(['csv', 'xlsx', 'ods', 'fps']),
  fileDigest: z.string(),
  rowsRead: z.number(),
  rowsTotal: z.number().nullable(),
  ratesVersion: z.string().nullable(),
  asOf: z.string(),
  summary: shownSummarySchema.nullable(),
  refusal: payCheckRefusalSchema.nullable(),
  findings: z.array(z.object({ id: idSchema, number: z.number(), title: z.string(), severity: z.string() })),
  newerRateDue: z.boolean(),
  mayReadLines: z.boolean(),
})
export type PayCheckView = z.output<typeof payCheckOutput>

export const payCheckListOutput = z.object({
  payChecks: z.array(
    payCheckBase.extend({
      people: countSchema.nullable(),
      below: countSchema.nullable(),
      belowMinimum: countSchema.nullable(),
    }),
  ),
  next: z.string().nullable(),
})

const stepSchema = z.object({
  label: z.string(),
  effect: z.enum(['counts', 'added', 'taken_off', 'left_out', 'rate', 'result']),
  note: z.string(),
  rule: z.string(),
  ruleText: z.string(),
  source: z.string(),
  hours: z.string().nullable(),
  amount: z.string().nullable(),
  perHour: z.string().nullable(),
})
export type PayWorkingStep = z.output<typeof stepSchema>

export const payLineOutput = z.object({
  id: z.string(),
  line: z.number(),
  workerRef: z.string(),
  place: z.string().nullable(),
  periodStart: z.string(),
  periodEnd: z.string(),
  minimumWageVerdict: payVerdictSchema,
  livingWageVerdict: payVerdictSchema,
  hours: z.string().nullable(),
  minimumWageHourly: z.string().nullable(),
  livingWageHourly: z.string().nullable(),
  livingWageRate: z.string().nullable(),
  arrears: z.string().nullable(),
  shortfall: z.string().nullable(),
  minimumWageReasons: z.array(z.string()),
  livingWageReasons: z.array(z.string()),
  minimumWageWorking: z.array(stepSchema),
  livingWageWorking: z.array(stepSchema),
  /** Apart from both verdicts. */
  otherChecks: z.array(
    z.object({
      check: z.enum(OTHER_CHECKS),
      basis: z.enum(['law', 'eti', 'living_wage_foundation']),
      verdict: payVerdictSchema,
      reasons: z.array(z.string()),
      owed: z.string().nullable(),
      working: z.array(stepSchema),
    }),
  ),
})
export type PayLineView = z.output<typeof payLineOutput>

export const payLineListOutput = z.object({ lines: z.array(payLineOutput), next: z.string().nullable() })

export const payCheckProgressOutput = z.object({
  status: payCheckStatusSchema,
  rowsRead: z.number(),
  rowsTotal: z.number().nullable(),
})
