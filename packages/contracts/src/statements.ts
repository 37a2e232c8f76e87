import {
  FIGURE_KEYS,
  FIGURE_SOURCE_KINDS,
  LEGAL_FORMS,
  type SectionDocument,
  SIGNER_ROLES,
  STATEMENT_AREAS,
  STATEMENT_STATES,
  TURNOVER_BANDS,
  validateSectionDocument,
} from '@daylight/domain/statements'
import { z } from 'zod'
import { blankToNull, idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'
import { placedConductNotesOutput } from './corrective-actions.ts'
import { websiteSchema } from './organisations.ts'
import { recordOfYearOutput } from './records.ts'
import { statementDocumentOutput } from './statement-documents.ts'
import { coveredOrganisationsOutput } from './statement-group.ts'
import { statementPageOutput, statementPublicationOutput } from './statement-publication.ts'

export const statementAreaSchema = z.enum(STATEMENT_AREAS, { error: 'Choose one of the six areas.' })
const stateSchema = z.enum(STATEMENT_STATES)
// What a form sends is text until it has been checked.
const legalFormSchema = z.string().pipe(z.enum(LEGAL_FORMS, { error: 'Choose a legal form from the list.' }))
const bandSchema = z.enum(TURNOVER_BANDS, { error: 'Choose a turnover band from the list.' })
const roleOfSignerSchema = z
  .string()
  .pipe(z.enum(SIGNER_ROLES, { error: 'Choose the role in which they sign.' }))

/** The text of an area with nothing in it but what is allowed. */
export const sectionDocumentSchema = z.unknown().transform((value, context): SectionDocument => {
  const read = validateSectionDocument(value)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: read.error.message })
  return z.NEVER
})

const periodShape = { periodStart: isoDateSchema, periodEnd: isoDateSchema }

export const startStatementInput = z.object({ ...periodShape, legalForm: legalFormSchema })

/** One organisation a line; empty lines are left out. */
const groupMembersSchema = z
  .array(typedText({ label: 'the organisation’s name', max: 160 }))
  .max(200, { error: 'Name 200 organisations or fewer.' })
  .transform((names) => names.filter((name) => name !== ''))

export const statementFactsSchema = z.object({
  organisationName: typedText({ label: 'the organisation’s name', min: 1, max: 160 }),
  companyNumber: blankToNull(typedText({ label: 'the company number', max: 12 })),
  legalForm: legalFormSchema,
  carriesOnBusinessInUk: z.boolean({ error: 'Say whether it carries on business in the United Kingdom.' }),
  turnoverBand: blankToNull(bandSchema),
  groupMembers: groupMembersSchema,
  website: blankToNull(websiteSchema),
  /** The statement says plainly that no steps were taken (section 54(4)(b)). */
  noStepsTaken: z.boolean(),
})
export type StatementFactsInput = z.output<typeof statementFactsSchema>

const byId = { id: idSchema }
export const statementIdInput = z.object(byId)
export const saveStatementFactsInput = z.object({
  ...byId,
  /** Of the facts alone: somebody who writes a section does not stand in the way. */
  factsVersion: versionSchema,
  details: statementFactsSchema.extend(periodShape),
})

export const statementSectionInput = z.object({ ...byId, area: statementAreaSchema })
export const saveStatementSectionInput = z.object({
  ...byId,
  area: statementAreaSchema,
  version: versionSchema,
  content: sectionDocumentSchema,
})
/** As typed without an editor: see `sectionFromText`. */
export const saveStatementTextInput = z.object({
  ...byId,
  area: statementAreaSchema,
  version: versionSchema,
  text: z.string().max(40_000, { error: 'A section can hold 30,000 characters. Shorten it.' }),
})

export const approveStatementInput = z.object({
  ...byId,
  version: versionSchema,
  details: z.object({
    body: typedText({ label: 'who approved it, such as “the board”', min: 1, max: 160 }),
    approvedBy: typedText({ label: 'who was in the chair', min: 1, max: 120 }),
    approvedOn: isoDateSchema,
    minuteReference: typedText({ label: 'the minute', max: 120 }),
  }),
})
export type StatementApprovalInput = z.output<typeof approveStatementInput>['details']

const reasonSchema = typedText({ label: 'why, in a sentence', min: 1, max: 500 })
export const returnStatementInput = z.object({ ...byId, version: versionSchema, reason: reasonSchema })
export const succeedStatementInput = z.object({ ...byId, reason: reasonSchema })

/** Keeps the approval with the figures as they are counted now. */
export const confirmFiguresInput = z.object({ ...byId, version: versionSchema })

export const signStatementInput = z.object({
  ...byId,
  version: versionSchema,
  /** Of whoever enters the signature, asked for again. */
  password: z.string().min(1, { error: 'Enter your password.' }).max(1000),
  details: z.object({
    signerName: typedText({ label: 'the signer’s full name', min: 1, max: 120 }),
    jobTitle: typedText({ label: 'the signer’s job title', min: 1, max: 120 }),
    role: roleOfSignerSchema,
    signedOn: isoDateSchema,
    confirmed: z.boolean().pipe(z.literal(true, { error: 'Confirm that it is signed as it stands.' })),
  }),
})
export type StatementSignatureInput = z.output<typeof signStatementInput>['details']

const choicesSchema = z.array(z.object({ value: z.string(), label: z.string() })).readonly()

const obligationSchema = z.object({
  id: z.string(),
  level: z.enum(['must', 'may', 'encouraged']),
  what: z.string(),
  source: z.string(),
})
const whatAppliesSchema = z.object({
  bound: z.enum(['must', 'may', 'cannot_say']),
  answer: z.string(),
  source: z.string(),
  obligations: z.array(obligationSchema).readonly(),
})

export const statementListOutput = z.object({
  statements: z
    .array(
      z.object({
        ...byId,
        periodStart: z.string(),
        periodEnd: z.string(),
        state: stateSchema,
        predecessorId: idSchema.nullable(),
        approvedOn: z.string().nullable(),
        signedOn: z.string().nullable(),
        publishBy: z.string(),
        updatedAt: z.string(),
      }),
    )
    .readonly(),
})

export type StatementList = z.output<typeof statementListOutput>

/** What a new statement would begin with. */
export const statementOutlookOutput = z.object({
  periodStart: z.string(),
  periodEnd: z.string(),
  legalForm: z.string().nullable(),
  legalForms: choicesSchema,
  /** Null until the legal form is known. */
  applies: whatAppliesSchema.nullable(),
  minMonths: z.number(),
  maxMonths: z.number(),
})

export type StatementOutlook = z.output<typeof statementOutlookOutput>

export const statementFigureOutput = z.object({
  key: z.enum(FIGURE_KEYS),
  label: z.string(),
  definition: z.string(),
  value: z.string(),
  asOf: z.string(),
  sourceKind: z.enum(FIGURE_SOURCE_KINDS),
  sourceCount: z.number(),
  suppressed: z.boolean(),
})
export type StatementFigure = z.output<typeof statementFigureOutput>

const approvalOutput = z.object({
  body: z.string(),
  approvedBy: z.string(),
  approvedOn: z.string(),
  minuteReference: z.string(),
  recordedBy: z.string(),
})
const signatureOutput = z.object({
  signerName: z.string(),
  jobTitle: z.string(),
  role: z.string(),
  signedOn: z.string(),
  recordedBy: z.string(),
})

export const statementRequirementOutput = z.object({
  id: z.string(),
  level: z.enum(['must', 'should', 'good_practice']),
  group: z.enum(['law', 'guidance', 'good_practice']),
  what: z.string(),
  result: z.enum(['met', 'not_met', 'not_yet', 'cannot_say', 'not_applicable']),
  why: z.string(),
  where: z.string(),
  source: z.string(),
})
export type StatementRequirement = z.output<typeof statementRequirementOutput>

export const statementOutput = z.object({
  ...byId,
  version: z.number(),
  periodStart: z.string(),
  periodEnd: z.string(),
  state: stateSchema,
  publishBy: z.string(),
  facts: statementFactsSchema,
  factsVersion: z.number(),
  approval: approvalOutput.nullable(),
  signature: signatureOutput.nullable(),
  /** Figures that changed since the approval; it cannot be signed until they are confirmed. */
  /** What earlier statements promised: how many it has to answer, and how many of them it has not yet. */
  promises: z.object({ toAnswer: z.number(), open: z.number() }),
  /** Open comments, and those of them that must be settled before the approval. */
  comments: z.object({ open: z.number(), mustSettle: z.number() }),
  covered: coveredOrganisationsOutput,
  staleFigures: z
    .array(
      z.object({
        key: z.enum(FIGURE_KEYS),
        label: z.string(),
        was: z.string().nullable(),
        now: z.string().nullable(),
        /** Titles of the areas that cite it. */
        areas: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  /** As it was last found. */
  publication: statementPublicationOutput.nullable(),
  /** Its page for everybody, or null before. */
  page: statementPageOutput.nullable(),
  contentHash: z.string().nullable(),
  predecessorId: idSchema.nullable(),
  successorId: idSchema.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** The law on this legal form, for the forms' words. */
  approver: z.string().nullable(),
  signer: z.string(),
  signerRoles: choicesSchema,
  legalForms: choicesSchema,
  turnoverBands: choicesSchema,
  applies: whatAppliesSchema,
  sections: z
    .array(
      z.object({
        area: statementAreaSchema,
        title: z.string(),
        version: z.number(),
        updatedAt: z.string(),
        /** empty: nothing but prompts; prompts: written, with prompts left. */
        progress: z.enum(['empty', 'prompts', 'written']),
      }),
    )
    .readonly(),
  requirements: z.array(statementRequirementOutput).readonly(),
  wordingHits: z.number(),
  figures: z.array(statementFigureOutput).readonly(),
  /** The newest PDF asked for. */
  document: statementDocumentOutput.nullable(),
  /** The newest of every other format that was asked for. */
  otherDocuments: z.array(statementDocumentOutput).readonly(),
})
export type StatementView = z.output<typeof statementOutput>

export const statementSectionOutput = z.object({
  area: statementAreaSchema,
  title: z.string(),
  paragraph: z.string(),
  law: z.string(),
  guidance: z.string(),
  prompts: z.array(z.string()).readonly(),
  state: stateSchema,
  version: z.number(),
  updatedAt: z.string(),
  updatedBy: z.string().nullable(),
  content: sectionDocumentSchema,
  /** The same as plain text with marks, for writing without an editor. */
  text: z.string(),
  figures: z.array(statementFigureOutput).readonly(),
  /** Our own records of the year that belong to the area. */
  records: z.array(recordOfYearOutput).readonly(),
  /** Notes of the year on what our own price, notice or payment had to do with what was found. */
  ownPart: placedConductNotesOutput,
})
export type StatementSectionView = z.output<typeof statementSectionOutput>

export const savedSectionOutput = z.object({ version: z.number(), savedAt: z.string() })

export const statementCreatedOutput = z.object(byId)
export const statementVersionOutput = z.object({ ...byId, version: z.number() })
