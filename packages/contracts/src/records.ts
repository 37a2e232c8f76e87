import {
  GOVERNANCE_LEVELS,
  type GovernanceLevel,
  MEASURE_UNITS,
  MEETING_RHYTHMS,
  type MeasureUnit,
  type MeetingRhythm,
  POLICY_SCOPES,
  POLICY_TOPICS,
  type PolicyScope,
  type PolicyTopic,
  REGISTERS,
  TARGET_DIRECTIONS,
  type TargetDirection,
} from '@daylight/domain/records'
import { z } from 'zod'
import { blankToNull, idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'
import { workerCountSchema } from './sites.ts'

export const registerSchema = z.enum(REGISTERS)

/** One of the words that name a table's rows. */
function oneOf<Word extends string>(words: Readonly<Record<Word, string>>, error: string) {
  return z.string({ error }).refine((text): text is Word => Object.hasOwn(words, text), { error })
}

/** Codes of the government's registry; the use case holds them to its newest list. */
const codes = z.array(z.string().max(4)).max(20).readonly()

const webAddress = typedText({ label: 'the address', max: 1024 }).refine(
  (text) => text === '' || /^https?:\/\/[^\s<>"]+\.[^\s<>"]+$/i.test(text),
  { error: 'Enter a whole web address, from https://, or leave it empty.' },
)

const MOST_DECIMALS = 4
const quantityError = 'Enter a number, such as 85 or 12.5.'
/** A decimal number as people type it: `1,250`, `85%`, `£12.50`; kept as `1250`, `85`, `12.50`. */
export const quantitySchema = z
  .string({ error: quantityError })
  .transform((text) => text.replace(/[\s,%£]/g, ''))
  .pipe(
    z.string().regex(new RegExp(`^-?\\d{1,12}(?:\\.\\d{1,${MOST_DECIMALS}})?$`), { error: quantityError }),
  )

const policyDetails = z.object({
  register: z.literal('policies'),
  topic: oneOf<PolicyTopic>(POLICY_TOPICS, 'Choose what it is about.'),
  appliesTo: oneOf<PolicyScope>(POLICY_SCOPES, 'Choose to whom it applies.'),
  covers: codes,
  approvedBy: typedText({ label: 'who approved it', max: 200 }),
  address: webAddress,
})

const trainingDetails = z.object({
  register: z.literal('training'),
  audiences: codes.refine((chosen) => chosen.length > 0, { error: 'Choose at least one audience.' }),
  /** The roles of those trained, never their names. */
  roles: typedText({ label: 'the roles', max: 200 }),
  invited: workerCountSchema,
  completed: workerCountSchema,
  provider: typedText({ label: 'the provider', max: 200 }),
  /** How it was found out whether it changed anything, and what came of it. */
  outcome: typedText({ label: 'the outcome', max: 1000 }),
})

const governanceDetails = z.object({
  register: z.literal('governance'),
  level: oneOf<GovernanceLevel>(GOVERNANCE_LEVELS, 'Choose the level.'),
  body: typedText({ label: 'the body', max: 200 }),
  meets: oneOf<MeetingRhythm>(MEETING_RHYTHMS, 'Choose how often it looks at this.'),
  duties: typedText({ label: 'what it answers for', max: 1000 }),
})

const measureDetails = z.object({
  register: z.literal('measures'),
  unit: oneOf<MeasureUnit>(MEASURE_UNITS, 'Choose the unit.'),
  /** What is counted, and of what. */
  definition: typedText({ label: 'what it measures', max: 600 }),
  direction: oneOf<TargetDirection>(TARGET_DIRECTIONS, 'Choose what reaches the target.'),
  target: blankToNull(quantitySchema),
  /** A figure of the statement's catalogue that is counted in the records; null where values are typed. */
  figure: blankToNull(z.string().max(60)),
})

/** What is done about one commitment of the councils' charter. */
const charterDetails = z.object({
  register: z.literal('charter'),
  commitment: z
    .string({ error: 'Choose the commitment.' })
    .regex(/^\d{1,2}$/, { error: 'Choose the commitment.' }),
  inPlace: z.enum(['yes', 'no'], { error: 'Say whether it is in place.' }),
  note: typedText({ label: 'what you do', max: 1000 }),
})

/** What one register alone asks. */
export const recordDetailsSchema = z.discriminatedUnion('register', [
  policyDetails,
  trainingDetails,
  governanceDetails,
  measureDetails,
  charterDetails,
])
export type RecordDetails = z.output<typeof recordDetailsSchema>

const commonFields = {
  title: typedText({ label: 'a name', min: 1, max: 160 }),
  responsible: typedText({ label: 'who is responsible', min: 1, max: 160 }),
  /** A member who is reminded; null for nobody. */
  ownerId: blankToNull(idSchema),
  startsOn: blankToNull(isoDateSchema),
  endsOn: blankToNull(isoDateSchema),
  nextOn: blankToNull(isoDateSchema),
}

export const recordEntrySchema = z.object({ ...commonFields, details: recordDetailsSchema })
export type RecordEntry = z.output<typeof recordEntrySchema>

export const addRecordInput = z.object({ entry: recordEntrySchema })
export const updateRecordInput = z.object({
  id: idSchema,
  version: versionSchema,
  entry: recordEntrySchema,
})
export const listRecordsInput = z.object({ register: registerSchema, retired: z.boolean().default(false) })
export const recordIdInput = z.object({ id: idSchema })
export const retireRecordInput = z.object({
  id: idSchema,
  version: versionSchema,
  reason: typedText({ label: 'why it is taken out', min: 1, max: 400 }),
})
export const recordVersionInput = z.object({ id: idSchema, version: versionSchema })

export const addReportInput = z.object({
  id: idSchema,
  reportedOn: isoDateSchema,
  reported: typedText({ label: 'what was reported', min: 1, max: 2000 }),
})

export const addMeasureValueInput = z.object({
  id: idSchema,
  /** The last day of one of the periods that are offered. */
  periodEnd: isoDateSchema,
  /** Null where it is counted in the records. */
  quantity: blankToNull(quantitySchema),
  note: typedText({ label: 'where the value comes from', max: 600 }),
})

const option = z.object({ value: z.string(), label: z.string() })

export const recordChoicesOutput = z.object({
  policyCodes: z.array(option).readonly(),
  audienceCodes: z.array(option).readonly(),
  /** Of the councils' charter, by number. */
  commitments: z.array(option).readonly(),
  /** Where the codes are from. */
  codesSource: z.string(),
  owners: z.array(option).readonly(),
  figures: z.array(option.extend({ definition: z.string() })).readonly(),
  /** Reporting periods, newest first; the value is their last day. */
  periods: z.array(option).readonly(),
  today: isoDateSchema,
})
export type RecordChoices = z.output<typeof recordChoicesOutput>

export const recordFileOutput = z.object({
  id: idSchema,
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  uploadedByName: z.string(),
  uploadedAt: z.string(),
})

export const recordOutput = z.object({
  id: idSchema,
  version: versionSchema,
  title: z.string(),
  responsible: z.string(),
  ownerId: idSchema.nullable(),
  ownerName: z.string().nullable(),
  startsOn: isoDateSchema.nullable(),
  endsOn: isoDateSchema.nullable(),
  nextOn: isoDateSchema.nullable(),
  retiredOn: isoDateSchema.nullable(),
  retiredReason: z.string(),
  standing: z.enum(['retired', 'planned', 'overdue', 'due_soon', 'in_force']),
  details: recordDetailsSchema,
  /** Labels of the codes of the government's registry, in their order. */
  codeLabels: z.array(z.string()).readonly(),
  files: z.number(),
  /** Of a measure: its newest value, the year before's, and whether the target is reached. */
  newest: z
    .object({
      period: z.string(),
      value: z.string(),
      before: z.string().nullable(),
      reached: z.boolean().nullable(),
    })
    .nullable(),
  /** Of governance: the newest day on which something was reported. */
  lastReportedOn: isoDateSchema.nullable(),
})
export type RecordView = z.output<typeof recordOutput>

/** An entry as it stands beside a text or an answer about one year. */
export const recordOfYearOutput = z.object({
  id: idSchema,
  register: registerSchema,
  title: z.string(),
  /** What it says of the year, in a few words. */
  told: z.string(),
  /** The same as everybody may read it: no handful of people. */
  publicly: z.string(),
  /** Of a policy: what it is about, to whom it applies, and its public address. */
  topic: z.string(),
  appliesTo: z.string(),
  address: z.string(),
  /** Of governance: reports in the year. */
  reports: z.number(),
  /** Codes of the government's registry. */
  codes: z.array(z.string()).readonly(),
  roles: z.string(),
  files: z.number(),
})
export type RecordOfYear = z.output<typeof recordOfYearOutput>

export const recordListOutput = z.array(recordOutput).readonly()

const valueOutput = z.object({
  id: idSchema,
  value: z.string(),
  figure: z.string().nullable(),
  grade: z.enum(['claimed', 'documented']),
  note: z.string(),
  writtenByName: z.string(),
  writtenAt: z.string(),
})

export const recordPageOutput = z.object({
  record: recordOutput,
  target: z.string().nullable(),
  figureLabel: z.string().nullable(),
  files: z.array(recordFileOutput).readonly(),
  reports: z
    .array(
      z.object({
        id: idSchema,
        reportedOn: isoDateSchema,
        reported: z.string(),
        writtenByName: z.string(),
        writtenAt: z.string(),
      }),
    )
    .readonly(),
  years: z
    .array(
      z.object({
        period: z.string(),
        now: valueOutput,
        before: z.string().nullable(),
        reached: z.boolean().nullable(),
        corrected: z.array(valueOutput).readonly(),
      }),
    )
    .readonly(),
})

export const recordOverviewOutput = z
  .array(
    z.object({
      register: registerSchema,
      inForce: z.number(),
      overdue: z.number(),
      planned: z.number(),
    }),
  )
  .readonly()

export const recordSavedOutput = z.object({ id: idSchema, version: versionSchema })
