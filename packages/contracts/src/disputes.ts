import {
  DISPUTE_CHANNELS,
  DISPUTE_DECISIONS,
  DISPUTE_EVENTS,
  DISPUTE_OUTCOMES,
  DISPUTE_STATES,
} from '@daylight/domain/remediation'
import { z } from 'zod'
import { idSchema, isoDateSchema, typedText } from './common.ts'
import { disputeSummaryOutput, EVIDENCE_TYPES, findingSeveritySchema } from './findings.ts'

/** How a dispute reaches a member; what comes by the supplier's own page needs nobody to write it down. */
export const RECORDED_CHANNELS = ['telephone', 'letter', 'email', 'meeting'] as const
const channel = z.enum(DISPUTE_CHANNELS)
const state = z.enum(DISPUTE_STATES)
const outcome = z.enum(DISPUTE_OUTCOMES).nullable()
// What is missing is refused by the table of states, in its own words.
const grounds = typedText({ label: 'what is not right', max: 2000 })
const reason = typedText({ label: 'a reason', max: 1000 })

export const recordDisputeInput = z.object({
  findingId: idSchema,
  channel: z.enum(RECORDED_CHANNELS, { error: 'Choose how it reached you.' }),
  receivedOn: z.iso.date({ error: 'Enter a real date, such as 31 3 2027.' }),
  grounds,
})
export const withdrawDisputeInput = z.object({ disputeId: idSchema, reason })
export const decideDisputeInput = z.object({
  disputeId: idSchema,
  findingVersion: z.number().int(),
  decision: z.enum(DISPUTE_DECISIONS, { error: 'Choose how you decide.' }),
  outcome: z.enum(DISPUTE_OUTCOMES, { error: 'Choose what becomes of the finding.' }),
  reasons: typedText({ label: 'the reasons', max: 2000 }),
  correction: typedText({ label: 'how the finding is changed', max: 2000 }),
  severity: findingSeveritySchema,
  title: typedText({ label: 'a title', min: 1, max: 160 }),
})

const file = z.object({
  id: idSchema,
  fileName: z.string(),
  bytes: z.number(),
  uploadedAt: z.string(),
})

export const disputeOutput = disputeSummaryOutput.extend({
  findingId: idSchema,
  grounds: z.string(),
  finding: z.object({
    id: idSchema,
    number: z.number(),
    title: z.string(),
    severity: findingSeveritySchema,
    detail: z.string(),
    supplierId: idSchema.nullable(),
    version: z.number(),
  }),
  files: z
    .array(
      file.extend({
        type: z.enum(EVIDENCE_TYPES).nullable(),
        sha256: z.string(),
        uploadedByName: z.string(),
      }),
    )
    .readonly(),
  /** What the person asking may make happen now. */
  events: z.array(z.enum(DISPUTE_EVENTS)).readonly(),
  /** Why this person does not decide it. */
  whyNot: z.string().nullable(),
  /** How many people at the supplier are told by mail. */
  wouldBeTold: z.number(),
})

export const disputeRecordedOutput = z.object({ id: idSchema, findingId: idSchema })
export const disputeDecidedOutput = z.object({ findingId: idSchema, told: z.number() })
export const disputeWithdrawnOutput = z.object({ findingId: idSchema })

export const disputePlanFindingInput = z.object({ actionId: idSchema, grounds })
export const planDisputeInput = z.object({ disputeId: idSchema })
export const disputeIdOutput = z.object({ id: idSchema })

/** A dispute in a list of the supplier's page. */
export const planDisputeSummary = z.object({
  id: idSchema,
  findingNumber: z.number(),
  finding: z.string(),
  state,
  outcome,
})

/** What the supplier sees of its dispute. Whatever is not declared here does not go out. */
export const planDisputeOutput = z.object({
  organisation: z.string(),
  supplier: z.string(),
  id: idSchema,
  finding: z.object({ number: z.number(), title: z.string() }),
  grounds: z.string(),
  channel,
  receivedOn: isoDateSchema,
  raisedAt: z.string(),
  state,
  outcome,
  correction: z.string(),
  reasons: z.string(),
  endedAt: z.string().nullable(),
  files: z.array(file).readonly(),
  events: z.array(z.enum(DISPUTE_EVENTS)).readonly(),
})
