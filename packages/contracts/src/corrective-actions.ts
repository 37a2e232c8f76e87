import { ACTION_EVENTS, ACTION_STATES } from '@daylight/domain/remediation'
import { z } from 'zod'
import { blankToNull, idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'
import { EVIDENCE_TYPES, evidenceGradeSchema, findingEventOutput, findingSeveritySchema } from './findings.ts'

const title = typedText({ label: 'what is to be done', min: 1, max: 200 })
/** Stands for the supplier where an owner is chosen. */
export const SUPPLIER_OWNER = 'supplier'
const ownerId = z.union([z.literal(SUPPLIER_OWNER), z.uuid()], { error: 'Choose who is to do it.' })
const dueOn = z.iso.date({ error: 'Enter a real date, such as 31 3 2027.' })

export const createCorrectiveActionInput = z.object({ findingId: idSchema, title, ownerId, dueOn })

export const updateCorrectiveActionInput = z.object({
  id: idSchema,
  version: versionSchema,
  title,
  ownerId,
  dueOn,
  reason: typedText({ label: 'a reason', min: 1, max: 1000 }),
})

/** What those who do the work may make happen; the rest is for those who verify. */
export const WORK_EVENTS = ['agree', 'dispute', 'start', 'submit', 'reopen', 'cancel'] as const
export const VERIFY_EVENTS = [
  'verify',
  'send_back',
  'confirm_effective',
  'uphold_dispute',
  'reject_dispute',
] as const

const change = {
  id: idSchema,
  version: versionSchema,
  /** Why: needed wherever the table of states asks for it; a note otherwise. */
  reason: blankToNull(typedText({ label: 'a reason', max: 1000 })).default(null),
}
export const advanceCorrectiveActionInput = z.object({ ...change, event: z.enum(WORK_EVENTS) })
export const verifyCorrectiveActionInput = z.object({ ...change, event: z.enum(VERIFY_EVENTS) })

export const acceptRiskInput = z.object({
  id: idSchema,
  version: versionSchema,
  reason: typedText({ label: 'a reason', min: 1, max: 1000 }),
  until: z.iso.date({ error: 'Enter a real date, such as 31 3 2027.' }),
})

export const addActionNoteInput = z.object({
  id: idSchema,
  note: typedText({ label: 'the note', min: 1, max: 2000 }),
})

export const evidenceOutput = z.object({
  id: idSchema,
  fileName: z.string(),
  type: z.enum(EVIDENCE_TYPES).nullable(),
  bytes: z.number(),
  sha256: z.string(),
  grade: evidenceGradeSchema,
  expiresOn: isoDateSchema.nullable(),
  expired: z.boolean(),
  uploadedByName: z.string(),
  uploadedAt: z.string(),
})

export const correctiveActionOutput = z.object({
  id: idSchema,
  findingId: idSchema,
  title: z.string(),
  status: z.enum(ACTION_STATES),
  /** Null: the supplier is to do it. */
  ownerId: idSchema.nullable(),
  ownerName: z.string(),
  dueOn: isoDateSchema,
  firstDueOn: isoDateSchema,
  extensions: z.number(),
  overdue: z.boolean(),
  submittedByName: z.string().nullable(),
  verifiedByName: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  effectDueOn: isoDateSchema.nullable(),
  riskUntil: isoDateSchema.nullable(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  version: z.number(),
  finding: z.object({
    id: idSchema,
    number: z.number(),
    title: z.string(),
    severity: findingSeveritySchema,
    putRight: z.string(),
    supplierId: idSchema.nullable(),
  }),
  evidence: z.array(evidenceOutput).readonly(),
  history: z.array(findingEventOutput).readonly(),
  /** What the person asking may make happen now. */
  events: z.array(z.enum(ACTION_EVENTS)).readonly(),
  mayWrite: z.boolean(),
  mayAddEvidence: z.boolean(),
  /** Why an event on offer is refused to this person now, or to everybody; a missing reason does not count. */
  refused: z.array(z.object({ event: z.enum(ACTION_EVENTS), message: z.string() })).readonly(),
})

export const actionVersionOutput = z.object({
  id: idSchema,
  findingId: idSchema,
  status: z.enum(ACTION_STATES),
  version: z.number(),
})

/** The fields that come with an evidence file. */
export const evidenceDetailsSchema = z.object({
  grade: evidenceGradeSchema,
  expiresOn: blankToNull(isoDateSchema),
})
