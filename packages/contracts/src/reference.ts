import { z } from 'zod'
import { isoDateSchema, typedText } from './common.ts'

const hourlyRate = (label: string) =>
  z
    .string({ error: `Enter ${label}.` })
    .trim()
    .transform((text) => text.replace(/^£/, ''))
    .pipe(
      z.string().regex(/^\d{1,2}\.\d{2}$/, { error: `Enter ${label} in pounds and pence, such as 14.80.` }),
    )

export const livingWageEntryInput = z.object({
  announced: isoDateSchema,
  payBy: isoDateSchema,
  london: hourlyRate('the London rate'),
  uk: hourlyRate('the UK rate'),
  source: typedText({ label: 'where the rate was published', min: 10, max: 400 }),
})

export const payRatesOutput = z.object({
  newerLivingWageDue: z.boolean(),
  newestAnnounced: z.string().nullable(),
  today: z.string(),
  livingWage: z
    .array(
      z.object({
        announced: z.string(),
        payBy: z.string(),
        london: z.string(),
        uk: z.string(),
        source: z.string(),
        confidence: z.string(),
        fromMemory: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
})

export const safeguardingOutput = z.object({
  version: z.string(),
  source: z.string(),
  contacts: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        phone: z.string().nullable(),
        url: z.string().nullable(),
        when: z.string(),
        hours: z.string().nullable(),
      }),
    )
    .readonly(),
  doNow: z.array(z.string()).readonly(),
  doNot: z.array(z.string()).readonly(),
  firstResponders: z.object({ text: z.string(), source: z.string() }),
  signs: z.object({ notice: z.string(), source: z.string(), items: z.array(z.string()).readonly() }),
})
