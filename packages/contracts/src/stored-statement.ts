import { type IsoDate, parseIsoDate } from '@daylight/domain/dates'
import {
  FIGURE_KEYS,
  FIGURE_SOURCE_KINDS,
  LEGAL_FORMS,
  PROMISE_OUTCOMES,
  SIGNER_ROLES,
  TURNOVER_BANDS,
} from '@daylight/domain/statements'
import { z } from 'zod'

const date = z.string().transform((text, context): IsoDate => {
  const parsed = parseIsoDate(text)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: 'This is not a date.' })
  return z.NEVER
})

export const storedDateSchema = date

/** A statement's facts as they are kept. */
export const storedStatementFactsSchema = z.object({
  version: z.number().int().positive(),
  organisationName: z.string(),
  companyNumber: z.string().nullable(),
  legalForm: z.enum(LEGAL_FORMS),
  carriesOnBusinessInUk: z.boolean(),
  turnoverBand: z.enum(TURNOVER_BANDS).nullable(),
  groupMembers: z.array(z.string()),
  covered: z
    .array(
      z.object({
        name: z.string(),
        steps: z.string(),
        approver: z.string(),
        approvedOn: date.nullable(),
        signer: z.string(),
        signedOn: date.nullable(),
      }),
    )
    .default([]),
  website: z.string().nullable(),
  noStepsTaken: z.boolean(),
})

export const storedApprovalSchema = z.object({
  body: z.string(),
  approvedBy: z.string(),
  approvedOn: date,
  minuteReference: z.string(),
  recordedBy: z.string(),
  /** Null for what was approved before figures were kept with it. */
  figures: z
    .array(z.object({ key: z.enum(FIGURE_KEYS), value: z.string() }))
    .nullable()
    .default(null),
})

export const storedSignatureSchema = z.object({
  signerName: z.string(),
  jobTitle: z.string(),
  role: z.enum(SIGNER_ROLES),
  signedOn: date,
  recordedBy: z.string(),
})

/** Beside the content that was signed: the rules' version. The figures are part of the content. */
export const storedFrozenSchema = z.object({
  rulesVersion: z.string(),
  content: z.looseObject({
    figures: z.array(
      z.object({
        key: z.enum(FIGURE_KEYS),
        value: z.string(),
        asOf: date,
        sourceCount: z.number(),
        sourceKind: z.enum(FIGURE_SOURCE_KINDS),
        suppressed: z.boolean(),
      }),
    ),
    promises: z
      .array(
        z.object({
          sentence: z.string(),
          outcome: z.enum(PROMISE_OUTCOMES).nullable(),
          account: z.string(),
        }),
      )
      .default([]),
  }),
})

export const storedPromiseStatusSchema = z.enum(['open', 'not_a_promise', ...PROMISE_OUTCOMES])

/** What was signed, as it is. */
export const storedSignedContentSchema = z.object({ content: z.json() })
