import { ASSURANCE_LEVELS, PLAN_ACTIVITIES, STANDING_BANDS } from '@daylight/domain/risk'
import { z } from 'zod'
import { idSchema, isoDateSchema, typedText } from './common.ts'

const activity = z.enum(PLAN_ACTIVITIES)
const standing = z.enum(STANDING_BANDS)
const assurance = z.enum(ASSURANCE_LEVELS)
const hours = z.string().max(20)

/** Hours by what is done, as decimal text; also as they are kept. */
export const planHoursSchema = z.record(activity, hours)
export type PlanHoursText = z.output<typeof planHoursSchema>

/** What was asked of a supplier, by question set, as the database gathers it. */
export const planQuestionsSchema = z
  .array(
    z.object({
      setId: z.string(),
      reviewedOn: z.string().nullable(),
      submittedOn: z.string().nullable(),
      underWay: z.object({ assessmentId: z.string(), dueOn: z.string() }).nullable(),
    }),
  )
  .readonly()

export const planFilterSchema = z.object({
  activity: activity.optional(),
  setId: z.string().max(60).optional(),
  standing: standing.optional(),
  assurance: assurance.optional(),
  dueBy: isoDateSchema.optional(),
  supplierId: idSchema.optional(),
})
export const listPlanDueInput = planFilterSchema.extend({ after: z.string().max(200).optional() })

const item = z.object({
  supplierId: idSchema,
  name: z.string(),
  standing,
  assurance,
  ruleId: z.string(),
  activity,
  setId: z.string().nullable(),
  dueOn: isoDateSchema,
  lastOn: isoDateSchema.nullable(),
  assessmentId: idSchema.nullable(),
  everyMonths: z.number(),
  why: z.string(),
  overdue: z.boolean(),
})
const sets = z.record(z.string(), z.string())

export const planDueOutput = z.object({
  rows: z.array(item).readonly(),
  total: z.number(),
  next: z.string().nullable(),
  sets,
  source: z.string(),
  version: z.string(),
})

export const riskOverviewOutput = z.object({
  today: isoDateSchema,
  suppliers: z.number(),
  overdue: z.number(),
  sets,
  matrix: z.array(z.object({ standing, assurance, suppliers: z.number() })).readonly(),
  months: z
    .array(
      z.object({
        month: z.string(),
        counts: z.record(activity, z.number()),
        overdue: z.number(),
        /** Working days, rounded to a tenth. */
        days: z.string(),
      }),
    )
    .readonly(),
  /** Rounded as each month is not: the sum of the exact days. */
  days: z.string(),
  activities: z.array(z.object({ id: activity, label: z.string(), hours })).readonly(),
  hoursPerDay: hours,
  /** Who set the hours and when; null while the proposed ones hold. */
  setting: z.object({ byName: z.string(), setAt: z.string() }).nullable(),
  version: z.string(),
  source: z.string(),
})

export const recordAssuranceCheckInput = z.object({
  supplierId: idSchema,
  kind: z.enum(['desk_check', 'visit'], { error: 'Choose what was done.' }),
  doneOn: z.iso.date({ error: 'Enter a real date, such as 31 3 2026.' }),
  note: typedText({ label: 'what was looked at', min: 1, max: 2000 }),
})
export const setPlanHoursInput = z.object({ hours: planHoursSchema, hoursPerDay: hours })
export const planSavedOutput = z.object({ id: idSchema })

export const listToAskInput = z.object({
  setId: z.string().max(60),
  standing: standing.optional(),
  dueBy: isoDateSchema.optional(),
})
export const toAskOutput = z.object({
  title: z.string(),
  more: z.number(),
  rows: z.array(item.extend({ email: z.string().nullable() })).readonly(),
})
export const askManyInput = z.object({
  setId: z.string().max(60),
  dueOn: z.iso.date({ error: 'Enter a real date, such as 31 3 2027.' }),
  supplierIds: z.array(idSchema).max(1000).readonly(),
})
export const askedManyOutput = z.object({
  sent: z.number(),
  noContact: z.number(),
  underWay: z.number(),
  notHere: z.number(),
})
