import { FINDING_FATES } from '@daylight/domain/suppliers'
import { z } from 'zod'
import { idSchema, isoDateSchema, typedText } from './common.ts'
import { findingSeveritySchema, WORRIED_ANSWERS } from './findings.ts'

const answer = z.object({
  choice: z.string().max(60),
  /** `YYYY-MM-DD`, or blank. */
  day: z.string().max(20),
  note: typedText({ label: 'what there is to say', max: 1000 }),
})
const fate = z.enum(FINDING_FATES)
const reason = typedText({ label: 'why the work ends', min: 1, max: 1000 })

export const recordLeavingInput = z.object({
  supplierId: idSchema,
  /** The version that was read; null when there was none. */
  basedOn: idSchema.nullable(),
  worried: z.enum(WORRIED_ANSWERS, { error: 'Say whether you are worried about a person.' }),
  endsOn: z.iso.date({ error: 'Enter a real date, such as 31 3 2027.' }),
  reason,
  /** By question of the guide. What is missing is refused beside its field. */
  answers: z.record(z.string().max(60), answer),
  /** By open finding. */
  fates: z.record(idSchema, fate),
  signature: typedText({ label: 'your name', min: 1, max: 200 }),
})

export const stayWithSupplierInput = z.object({
  supplierId: idSchema,
  basedOn: idSchema,
  reason: typedText({ label: 'why the work goes on', min: 1, max: 1000 }),
})

export const leavingRecordedOutput = z.object({ id: idSchema })

const finding = z.object({ findingId: idSchema, number: z.number(), title: z.string(), fate })
/** Null: too few people to tell it, or nobody has reckoned it yet. */
const money = z.object({
  findingId: idSchema,
  number: z.number(),
  left: z.string().nullable(),
  reckoned: z.boolean(),
})

/** What is kept of one version, as it was signed. */
export const storedLeavingSchema = z.object({
  answers: z.record(z.string(), z.object({ choice: z.string(), day: z.string(), note: z.string() })),
  /** Questions and answers in the words of the guide of that day. */
  told: z.array(z.object({ question: z.string(), answer: z.string(), day: z.string(), note: z.string() })),
  findings: z.array(finding),
  money: z.array(money),
  warnings: z.array(z.string()),
})
export type StoredLeaving = z.output<typeof storedLeavingSchema>

export const leavingOutput = z.object({
  id: idSchema,
  supplierId: idSchema,
  supplier: z.string(),
  kind: z.enum(['leaves', 'stays']),
  endsOn: isoDateSchema,
  reason: z.string(),
  guideVersion: z.string(),
  recordedByName: z.string(),
  recordedAt: z.string(),
  /** Runs from 1; the highest holds. */
  number: z.number(),
  newest: z.boolean(),
  content: storedLeavingSchema,
})

export const leavingListOutput = z.array(leavingOutput).readonly()

export const leavingGuideOutput = z.object({
  supplier: z.object({ id: idSchema, name: z.string() }),
  today: isoDateSchema,
  guide: z.object({
    version: z.string(),
    source: z.string(),
    questions: z
      .array(
        z.object({
          id: z.string(),
          text: z.string(),
          hint: z.string(),
          source: z.string(),
          asksDay: z.boolean(),
          options: z
            .array(z.object({ value: z.string(), label: z.string(), warning: z.string().nullable() }))
            .readonly(),
        }),
      )
      .readonly(),
  }),
  findings: z
    .array(
      z.object({
        id: idSchema,
        number: z.number(),
        title: z.string(),
        severity: findingSeveritySchema,
        actionsOpen: z.number(),
      }),
    )
    .readonly(),
  money: z.array(money).readonly(),
  newest: leavingOutput.nullable(),
  mayRecord: z.boolean(),
})
