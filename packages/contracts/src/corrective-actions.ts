import { ACTION_EVENTS, ACTION_STATES } from '@daylight/domain/findings'
import { z } from 'zod'
import { blankToNull, idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'
import { EVIDENCE_TYPES, evidenceGradeSchema, findingEventOutput, findingSeveritySchema } from './findings.ts'

const title = typedText({ label: 'what is to be done', min: 1, max: 200 })
const ownerId = z.uuid({ error: 'Choose who is to do it.' })
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
export const WORK_EVENTS = ['start', 'submit', 'reopen', 'cancel'] as const
export const VERIFY_EVENTS = ['close', 'send_back'] as const

const change = {
  id: idSchema,
  version: versionSchema,
  /** Why: needed to send back, to reopen and to cancel; a note otherwise. */
  reason: blankToNull(typedText({ label: 'a reason', max: 1000 })).default(null),
}
export const advanceCorrectiveActionInput = z.object({ ...change, event: z.enum(WORK_EVENTS) })
export const verifyCorrectiveActionInput = z.object({ ...change, event: z.enum(VERIFY_EVENTS) })

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
  ownerId: idSchema,
  ownerName: z.string(),
  dueOn: isoDateSchema,
  overdue: z.boolean(),
  submittedByName: z.string().nullable(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  version: z.number(),
  finding: z.object({
    id: idSchema,
    number: z.number(),
    title: z.string(),
    severity: findingSeveritySchema,
    putRight: z.string(),
  }),
  evidence: z.array(evidenceOutput).readonly(),
  history: z.array(findingEventOutput).readonly(),
  /** What the person asking may make happen now. */
  events: z.array(z.enum(ACTION_EVENTS)).readonly(),
  mayWrite: z.boolean(),
  mayAddEvidence: z.boolean(),
  /** Why this person could not verify it, when they otherwise may; null when they could. */
  cannotClose: z.string().nullable(),
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
