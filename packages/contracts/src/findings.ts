import { CAUSE_SIDES, FINDING_AREAS, FINDING_SEVERITIES, SIGN_OFFS } from '@daylight/domain/findings'
import { EVIDENCE_GRADES, type EvidenceGrade } from '@daylight/domain/questionnaires'
import {
  ACTION_STATES,
  DISPUTE_CHANNELS,
  DISPUTE_OUTCOMES,
  DISPUTE_STATES,
  FINDING_STATUSES,
} from '@daylight/domain/remediation'
import { z } from 'zod'
import { blankToNull, cursorSchema, idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'

export const findingSeveritySchema = z.enum(FINDING_SEVERITIES, { error: 'Choose how serious it is.' })

export const findingAreaSchema = z.enum(FINDING_AREAS, { error: 'Choose what it is about.' })

export { EVIDENCE_GRADES, type EvidenceGrade }
export const evidenceGradeSchema = z.enum(EVIDENCE_GRADES, { error: 'Choose how strong the evidence is.' })

/** What evidence may be: PDF, pictures, spreadsheets and documents. */
export const EVIDENCE_TYPES = ['pdf', 'png', 'jpeg', 'csv', 'xlsx', 'docx'] as const
export type EvidenceType = (typeof EVIDENCE_TYPES)[number]

/** Bytes of one evidence file. */
export const EVIDENCE_LIMIT = 20 * 1024 * 1024

const title = typedText({ label: 'a title', min: 1, max: 160 })
const reason = typedText({ label: 'a reason', min: 1, max: 1000 })

/** Nobody types "fewer than five": figures below it are kept as that alone. */
const workersSchema = blankToNull(
  z
    .string({ error: 'Enter how many people, in figures.' })
    .trim()
    .regex(/^\d{1,6}$/, { error: 'Enter how many people, in figures, such as 12.' })
    .transform(Number)
    .pipe(z.number().min(1, { error: 'Enter 1 or more, or leave it blank.' })),
)

export const findingDetailsSchema = z.object({
  /** Null: at our own organisation. */
  supplierId: blankToNull(idSchema),
  siteId: blankToNull(idSchema),
  area: findingAreaSchema,
  severity: findingSeveritySchema,
  title,
  /** A rule of the list; null when it is written in words. */
  ruleId: blankToNull(z.string().max(60)),
  /** The rule that is broken, in words, and where it stands: a contract clause, our own code. */
  ruleText: typedText({ label: 'the rule', max: 400 }),
  ruleSource: typedText({ label: 'where the rule stands', max: 400 }),
  grade: evidenceGradeSchema,
  detail: typedText({ label: 'what was found', min: 1, max: 4000 }),
  putRight: typedText({ label: 'what would put it right', max: 2000 }),
  workersAffected: workersSchema,
  since: blankToNull(isoDateSchema),
})
export type FindingDetails = z.output<typeof findingDetailsSchema>

/** Asked first; a yes ends the form, and nothing else of it is kept. */
export const WORRIED_ANSWERS = ['no', 'yes'] as const

export const raiseFindingInput = z.object({
  worried: z.enum(WORRIED_ANSWERS, { error: 'Say whether you are worried about a person.' }),
  details: findingDetailsSchema,
})

export const updateFindingInput = z.object({
  id: idSchema,
  version: versionSchema,
  severity: findingSeveritySchema,
  title,
  reason,
})

export const decideFindingInput = z.object({ id: idSchema, version: versionSchema, reason })

export const mergeFindingInput = z.object({
  id: idSchema,
  version: versionSchema,
  survivorId: z.uuid({ error: 'Choose the finding that stays.' }),
  reason,
})

export const FINDING_VIEWS = ['open', 'closed', 'overdue', 'mine'] as const
export type FindingView = (typeof FINDING_VIEWS)[number]

export const listFindingsInput = z.object({
  view: z.enum(FINDING_VIEWS).default('open'),
  supplierId: idSchema.optional(),
  after: cursorSchema,
  before: cursorSchema,
  limit: z.number().int().min(1).max(100).default(50),
})

const workersOutput = z
  .union([
    z.object({ kind: z.literal('fewer_than_5') }),
    z.object({ kind: z.literal('count'), count: z.number() }),
  ])
  .nullable()

/** Another finding, as it is named and linked to. */
const findingLinkOutput = z.object({ id: idSchema, number: z.number(), title: z.string() })

const placeOutput = z.object({ id: idSchema, name: z.string() }).nullable()

export const findingSummaryOutput = z.object({
  id: idSchema,
  number: z.number(),
  title: z.string(),
  severity: findingSeveritySchema,
  severityLabel: z.string(),
  status: z.enum(FINDING_STATUSES),
  supplier: placeOutput,
  site: placeOutput,
  workers: workersOutput,
  raisedAt: z.string(),
  /** Of the unfinished action that is due first. */
  nextDueOn: isoDateSchema.nullable(),
  overdue: z.boolean(),
  /** It was found here before. */
  repeat: z.boolean(),
})

export const findingListOutput = z.object({
  findings: z.array(findingSummaryOutput).readonly(),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  counts: z.object({ open: z.number(), closed: z.number(), overdue: z.number(), mine: z.number() }),
  /** The supplier that the list was asked for. */
  supplier: placeOutput,
  today: isoDateSchema,
})

/** One line of a history, in words. */
export const findingEventOutput = z.object({
  id: z.string(),
  at: z.string(),
  actorName: z.string(),
  /** "sent the action back". */
  what: z.string(),
  /** Which action it is about, when it is about one. */
  about: z.string().nullable(),
  note: z.string(),
})

export const actionSummaryOutput = z.object({
  id: idSchema,
  title: z.string(),
  status: z.enum(ACTION_STATES),
  ownerName: z.string(),
  dueOn: isoDateSchema,
  overdue: z.boolean(),
  evidenceCount: z.number(),
})

/** A dispute as its finding's page lists it. */
export const disputeSummaryOutput = z.object({
  id: idSchema,
  channel: z.enum(DISPUTE_CHANNELS),
  receivedOn: isoDateSchema,
  raisedByName: z.string(),
  raisedAt: z.string(),
  state: z.enum(DISPUTE_STATES),
  outcome: z.enum(DISPUTE_OUTCOMES).nullable(),
  correction: z.string(),
  reasons: z.string(),
  endedByName: z.string().nullable(),
  endedAt: z.string().nullable(),
})

export const findingOutput = z.object({
  id: idSchema,
  number: z.number(),
  title: z.string(),
  severity: findingSeveritySchema,
  severityLabel: z.string(),
  severityMeaning: z.string(),
  status: z.enum(FINDING_STATUSES),
  closed: z.boolean(),
  /** It asks for nothing, so a person closes it, with a reason. */
  closesByHand: z.boolean(),
  detail: z.string(),
  putRight: z.string(),
  workers: workersOutput,
  since: isoDateSchema.nullable(),
  supplier: placeOutput,
  site: placeOutput,
  payCheckId: idSchema.nullable(),
  areaLabel: z.string().nullable(),
  grade: evidenceGradeSchema,
  /** The version of the model that it was graded by. */
  modelVersion: z.string().nullable(),
  rule: z.object({ text: z.string(), source: z.string() }).nullable(),
  /** The same failing, found there before; found there again; what this is a duplicate of; duplicates of this. */
  repeatOf: findingLinkOutput.nullable(),
  repeats: z.array(findingLinkOutput).readonly(),
  mergedInto: findingLinkOutput.nullable(),
  duplicates: z.array(findingLinkOutput).readonly(),
  /** Open findings of the same supplier into which this one may be merged. */
  mayMergeInto: z.array(findingLinkOutput).readonly(),
  raisedAt: z.string(),
  closedAt: z.string().nullable(),
  version: z.number(),
  actions: z.array(actionSummaryOutput).readonly(),
  history: z.array(findingEventOutput).readonly(),
  /** A dispute of it is open: the days of its actions stand still. */
  disputed: z.boolean(),
  withdrawnAt: z.string().nullable(),
  /** Newest first. */
  disputes: z.array(disputeSummaryOutput).readonly(),
  mayRecordDispute: z.boolean(),
})

export const findingVersionOutput = z.object({ id: idSchema, number: z.number(), version: z.number() })

const choicesSchema = z.array(z.object({ value: z.string(), label: z.string() })).readonly()

export const findingChoicesInput = z.object({ supplierId: idSchema.optional() })
export const findingChoicesOutput = z.object({
  suppliers: choicesSchema,
  /** Of the supplier asked for, or our own. */
  sites: choicesSchema,
  supplierName: z.string().nullable(),
  /** Members who may be given an action. */
  owners: choicesSchema,
  areas: choicesSchema,
  /** Rules to choose from, each with where it stands. */
  rules: z
    .array(z.object({ value: z.string(), label: z.string(), area: findingAreaSchema, source: z.string() }))
    .readonly(),
  severities: z
    .array(
      z.object({
        value: findingSeveritySchema,
        label: z.string(),
        meaning: z.string(),
        /** When an action raised today would be due; null when nothing is asked. */
        dueOn: isoDateSchema.nullable(),
        /** Days in it because the supplier is a small firm. */
        extraDays: z.number(),
        signOff: z.enum(SIGN_OFFS).nullable(),
      }),
    )
    .readonly(),
  signOffs: z
    .array(z.object({ value: z.enum(SIGN_OFFS), label: z.string(), meaning: z.string() }))
    .readonly(),
  rootCauses: z
    .array(z.object({ value: z.string(), label: z.string(), side: z.enum(CAUSE_SIDES) }))
    .readonly(),
  today: isoDateSchema,
})
