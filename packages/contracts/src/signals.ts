import { hoursSources, isSignalKind, type SignalKind } from '@daylight/domain/signals'
import { z } from 'zod'
import { idSchema } from './common.ts'

const kindSchema = z.custom<SignalKind>((value) => typeof value === 'string' && isSignalKind(value))
const workerSchema = z.object({ workerRef: z.string(), under18: z.boolean() })
const periodSchema = z.object({ id: idSchema, periodStart: z.string(), periodEnd: z.string() })

const signalSchema = z.object({
  kind: kindSchema,
  name: z.string(),
  why: z.string(),
  rule: z.string(),
  source: z.string(),
  /** No source gives the number: it is our own. */
  ownNumber: z.boolean(),
  workerCount: z.number(),
  /** How many groups of this kind there are, of which only the first are listed. */
  ofKind: z.number(),
  /** The first of them; empty where it is about the payroll as a whole. */
  workers: z.array(workerSchema),
})
export type SignalView = z.output<typeof signalSchema>

export const paySignalsOutput = z.object({
  payCheckId: idSchema,
  supplierId: idSchema.nullable(),
  supplierName: z.string().nullable(),
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  notice: z.string(),
  severalNotice: z.string(),
  advice: z.array(z.string()),
  /** Null: none was made, or it has been forgotten. */
  screening: z
    .object({
      rulesVersion: z.string(),
      foundAt: z.string(),
      forgetAfter: z.string(),
      comparedWith: periodSchema.nullable(),
      /** Whether "Worried about someone?" comes before everything else. */
      adviceFirst: z.boolean(),
      /** Somebody under 18 is concerned: the sentence to show. */
      under18Notice: z.string().nullable(),
      signals: z.array(signalSchema),
      meeting: z.array(workerSchema.extend({ kinds: z.array(z.string()) })),
      meetingCount: z.number(),
      /** What could not be looked for, and the columns or the earlier payroll it would need. */
      notLookedFor: z.array(z.object({ name: z.string(), needs: z.array(z.string()) })),
      hours: z.object({
        paid: z.string(),
        recorded: z.string().nullable(),
        source: z.enum(hoursSources).nullable(),
      }),
    })
    .nullable(),
})
export type PaySignalsView = z.output<typeof paySignalsOutput>

const hours = z
  .string({ error: 'Enter the hours, such as 1250.5.' })
  .trim()
  .regex(/^\d{1,7}(?:\.\d{1,4})?$/, { error: 'Enter the hours as a number, such as 1250.5.' })

export const recordHoursInput = z.object({
  id: idSchema,
  hours,
  source: z.enum(hoursSources, { error: 'Choose where the hours come from.' }),
})
export type RecordHoursInput = z.output<typeof recordHoursInput>
