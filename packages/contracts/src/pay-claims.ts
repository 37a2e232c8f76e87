import { PAY_SUMMARY_KIND } from '@daylight/domain/pay-summary'
import { z } from 'zod'
import { countSchema, idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'

const most = 10_000_000
const whole = z.number().int().min(0).max(most)
const count = z.union([whole, z.literal('fewer_than_5'), z.literal('not_shown')])
const amount = z
  .string()
  .max(80)
  .regex(/^\d+(?:\.\d+)?$|^\d+\/[1-9]\d*$/)
const short = (max: number) => z.string().min(1).max(max)
const counts = { pass: count, fail: count, cannotSay: count, outOfScope: count }

/** Strict: what is not named here was not signed for us, and a field left out would change what is signed. */
const claimSchema = z.strictObject({
  firm: short(200),
  signedBy: short(200),
  madeOn: isoDateSchema,
  periodStart: isoDateSchema.nullable(),
  periodEnd: isoDateSchema.nullable(),
  engineVersion: short(40),
  ratesVersion: short(40),
  fileDigest: z.string().regex(/^(?:[0-9a-f]{64})?$/),
  lines: whole,
  people: count,
  minimumWage: z.strictObject({ ...counts, arrears: amount.nullable() }),
  livingWage: z.strictObject({ ...counts, shortfall: amount.nullable() }),
  causes: z
    .array(
      z.strictObject({
        standard: z.enum(['minimum_wage', 'living_wage']),
        rule: short(60),
        text: short(300),
      }),
    )
    .max(60),
  rates: z
    .array(
      z.strictObject({
        zone: z.enum(['london', 'uk']),
        livingWage: amount,
        payBy: isoDateSchema,
        minimumWage: amount.nullable(),
      }),
    )
    .max(2),
})

/** The file a supplier makes on its own device. */
export const signedPaySummarySchema = z.strictObject({
  kind: z.literal(PAY_SUMMARY_KIND),
  readMe: z.array(z.string().max(400)).max(20),
  summary: claimSchema,
  signature: z.strictObject({
    algorithm: z.enum(['Ed25519', 'ECDSA-P256-SHA256']),
    publicKey: z.base64().max(400),
    value: z.base64().max(400),
  }),
})
export type SignedPaySummary = z.output<typeof signedPaySummarySchema>

export const receivePayClaimInput = z.object({
  supplierId: idSchema,
  /** The file as text. */
  content: z.string().min(1, { error: 'Choose the summary file.' }).max(60_000, {
    error: 'This file is too large for a summary: send the payroll file itself to a pay check.',
  }),
})
export const listPayClaimsInput = z.object({ supplierId: idSchema })
export const askForSampleInput = z.object({
  id: idSchema,
  version: versionSchema,
  which: typedText({ label: 'which lines or periods to send', min: 3, max: 500 }),
  due: isoDateSchema,
})
export const recordSampleInput = z.object({ id: idSchema, version: versionSchema, payCheckId: idSchema })
export const payClaimIdOutput = z.object({ id: idSchema })

export const PAY_CLAIM_GRADES = ['claimed', 'sampled'] as const
const shownCounts = z.object({ pass: countSchema, fail: countSchema, cannotSay: countSchema })

export const payClaimListOutput = z.object({
  supplier: z.object({ id: idSchema, name: z.string() }),
  mayWrite: z.boolean(),
  claims: z.array(
    z.object({
      id: idSchema,
      version: z.number(),
      grade: z.enum(PAY_CLAIM_GRADES),
      firm: z.string(),
      signedBy: z.string(),
      madeOn: z.string(),
      receivedAt: z.string(),
      periodStart: z.string().nullable(),
      periodEnd: z.string().nullable(),
      fileDigest: z.string(),
      engineVersion: z.string(),
      ratesVersion: z.string(),
      people: countSchema,
      livingWage: shownCounts.extend({ shortfall: z.string().nullable() }),
      minimumWage: shownCounts.extend({ arrears: z.string().nullable() }),
      sample: z
        .object({ which: z.string(), due: z.string(), askedAt: z.string(), payCheckId: idSchema.nullable() })
        .nullable(),
    }),
  ),
  /** Complete pay checks of this supplier that can be named as a sample, newest first. */
  payChecks: z.array(
    z.object({
      id: idSchema,
      periodStart: z.string().nullable(),
      periodEnd: z.string().nullable(),
      createdAt: z.string(),
    }),
  ),
})
export type PayClaimList = z.output<typeof payClaimListOutput>
export type PayClaimView = PayClaimList['claims'][number]
