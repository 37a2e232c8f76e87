import { RISK_BANDS, RISK_FACTORS, STANDING_BANDS } from '@daylight/domain/risk'
import { z } from 'zod'
import { idSchema, isoDateSchema, typedText } from './common.ts'

const band = z.enum(RISK_BANDS)
const standing = z.enum(STANDING_BANDS)
const factorId = z.enum(RISK_FACTORS)
const optionIds = z.array(z.string().max(60)).max(60).readonly()

/** What people answered, by factor; also as it is kept. */
export const riskAnswersSchema = z.partialRecord(factorId, optionIds)
/** Each factor as it is kept. */
export const scoredFactorsSchema = z
  .array(
    z.object({
      id: factorId,
      knownBy: z.enum(['answers', 'register', 'words', 'not_known']),
      options: optionIds,
      points: z.number().int(),
    }),
  )
  .readonly()
export const riskOverrideSchema = z.object({
  band,
  reason: z.string(),
  until: isoDateSchema,
  byName: z.string(),
})

const versioned = {
  supplierId: idSchema,
  /** Of the scoring that was read; 0 when there was none. */
  version: z.number().int().nonnegative(),
}

export const answerRiskInput = z.object({ ...versioned, answers: riskAnswersSchema })
export const overrideRiskInput = z.object({
  ...versioned,
  band: z.enum(RISK_BANDS, { error: 'Choose a band.' }),
  reason: typedText({ label: 'why the points do not fit', min: 1, max: 1000 }),
  until: z.iso.date({ error: 'Enter a real date, such as 31 3 2027.' }),
})
export const endRiskOverrideInput = z.object(versioned)
export const riskSavedOutput = z.object({ version: z.number() })

const points = z.object({
  version: z.string(),
  source: z.string(),
  notice: z.string(),
  bands: z.array(z.object({ band, from: z.number() })).readonly(),
  factors: z
    .array(
      z.object({
        id: factorId,
        label: z.string(),
        question: z.string(),
        hint: z.string(),
        choose: z.enum(['one', 'many']),
        asked: z.boolean(),
        most: z.number(),
        whenNotKnown: z.number(),
        options: z
          .array(
            z.object({
              id: z.string(),
              label: z.string(),
              points: z.number(),
              source: z.string(),
              confidence: z.enum(['sourced', 'memory', 'our_own']),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
})

const scored = {
  band: standing,
  standing,
  points: z.number(),
  lowest: z.number(),
  highest: z.number(),
  factors: scoredFactorsSchema,
  override: riskOverrideSchema.nullable(),
  rulesVersion: z.string(),
}

export const supplierRiskOutput = z.object({
  supplier: z.object({ id: idSchema, name: z.string(), whatTheyDo: z.string(), active: z.boolean() }),
  today: isoDateSchema,
  /** Those now in force, by which the form asks. */
  points,
  current: z
    .object({
      ...scored,
      answers: riskAnswersSchema,
      scoredAt: z.string(),
      version: z.number(),
      /** Those that it was scored with. */
      used: points,
      changes: z
        .array(
          z.object({
            id: factorId,
            knownBy: z.enum(['answers', 'register', 'words', 'not_known']),
            atLeast: band,
            atMost: band,
          }),
        )
        .readonly(),
    })
    .nullable(),
  /** Desk checks and visits, the newest first. */
  checks: z
    .array(
      z.object({
        id: idSchema,
        kind: z.enum(['desk_check', 'visit']),
        doneOn: isoDateSchema,
        note: z.string(),
        byName: z.string(),
        recordedAt: z.string(),
      }),
    )
    .readonly(),
  history: z
    .array(
      z.object({
        id: idSchema,
        cause: z.enum(['first', 'register', 'rules', 'answers', 'decided', 'decision_ended']),
        byName: z.string(),
        at: z.string(),
        ...scored,
      }),
    )
    .readonly(),
})

export const listRisksInput = z.object({
  standing: standing.optional(),
  after: z.string().max(500).optional(),
})
export const riskListOutput = z.object({
  notice: z.string(),
  counts: z.record(standing, z.number()),
  next: z.string().nullable(),
  rows: z
    .array(
      z.object({
        supplierId: idSchema,
        name: z.string(),
        whatTheyDo: z.string(),
        standing,
        points: z.number(),
        decided: z.boolean(),
        notKnown: z.number(),
      }),
    )
    .readonly(),
})
