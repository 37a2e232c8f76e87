import { SIGN_OFFS } from '@daylight/domain/findings'
import { ACTION_EVENTS, ACTION_STATES } from '@daylight/domain/remediation'
import { z } from 'zod'
import { blankToNull, idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'
import { EVIDENCE_TYPES, evidenceGradeSchema, findingEventOutput, findingSeveritySchema } from './findings.ts'

const title = typedText({ label: 'what is to be done', min: 1, max: 200 })
/** Stands for the supplier where an owner is chosen. */
export const SUPPLIER_OWNER = 'supplier'
const ownerId = z.union([z.literal(SUPPLIER_OWNER), z.uuid()], { error: 'Choose who is to do it.' })
const dueOn = z.iso.date({ error: 'Enter a real date, such as 31 3 2027.' })

const signOffSchema = z.enum(SIGN_OFFS, { error: 'Choose how it is signed off.' })
/** What shows that it was done, and how that is looked at; left out, the finding model decides. */
const proof = {
  evidenceAsked: typedText({ label: 'the evidence asked for', max: 1000 }).optional(),
  signOff: blankToNull(signOffSchema).optional(),
}

export const createCorrectiveActionInput = z.object({ findingId: idSchema, title, ownerId, dueOn, ...proof })

/** From the failing down to what lies behind it. */
const MOST_WHYS = 5

export const recordRootCauseInput = z.object({
  id: idSchema,
  version: versionSchema,
  whys: z
    .array(typedText({ label: 'each answer', max: 500 }))
    .max(MOST_WHYS)
    .transform((whys) => whys.filter((why) => why !== ''))
    .pipe(z.array(z.string()).min(1, { error: 'Answer the first “why” at least.' })),
  causes: z.array(z.string().max(60)).min(1, { error: 'Choose at least one cause.' }).max(20),
})

export const addMilestoneInput = z.object({
  id: idSchema,
  title: typedText({ label: 'the step', min: 1, max: 200 }),
  dueOn,
})

export const completeMilestoneInput = z.object({ id: idSchema, milestoneId: idSchema })

export const addConductNoteInput = z.object({
  actionId: idSchema,
  cause: z.string({ error: 'Choose what we did.' }).min(1, { error: 'Choose what we did.' }).max(60),
  note: typedText({ label: 'what happened', min: 1, max: 1000 }),
})

export const conductNotesOutput = z.object({
  notes: z
    .array(
      z.object({
        id: idSchema,
        causeLabel: z.string(),
        note: z.string(),
        writtenByName: z.string(),
        writtenAt: z.string(),
      }),
    )
    .readonly(),
  /** What the buyer may have done, from the finding model. */
  causes: z.array(z.object({ value: z.string(), label: z.string() })).readonly(),
  mayWrite: z.boolean(),
})

export const updateCorrectiveActionInput = z.object({
  id: idSchema,
  version: versionSchema,
  title,
  ownerId,
  dueOn,
  ...proof,
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

/** The same with where each belongs: what a statement's draft is written from. */
export const placedConductNotesOutput = z
  .array(
    z.object({
      id: idSchema,
      causeLabel: z.string(),
      note: z.string(),
      findingId: idSchema,
      findingNumber: z.number(),
      findingTitle: z.string(),
      supplierName: z.string().nullable(),
    }),
  )
  .readonly()

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
  whys: z.array(z.string()).readonly(),
  causes: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
  evidenceAsked: z.string(),
  signOff: z.object({ id: signOffSchema, label: z.string(), meaning: z.string() }).nullable(),
  milestones: z
    .array(
      z.object({
        id: idSchema,
        title: z.string(),
        dueOn: isoDateSchema,
        doneAt: z.string().nullable(),
        doneByName: z.string().nullable(),
        late: z.boolean(),
      }),
    )
    .readonly(),
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
    disputed: z.boolean(),
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
