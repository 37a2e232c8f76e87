import { parseCompanyNumber, SUPPLIER_STATUSES } from '@daylight/domain/suppliers'
import { z } from 'zod'
import {
  blankToNull,
  cursorSchema,
  emailSchema,
  idSchema,
  isoDateSchema,
  typedText,
  versionSchema,
} from './common.ts'

export const supplierStatusSchema = z.enum(SUPPLIER_STATUSES)

export const supplierContactSchema = z.object({
  name: typedText({ label: 'the contact’s name', min: 1, max: 120 }),
  jobTitle: typedText({ label: 'the job title', max: 120 }),
  email: z.union([z.literal(''), emailSchema]),
  phone: typedText({ label: 'the phone number', max: 40 }),
})

/** A company number in the form of Companies House, however it was spaced: `123 4567` becomes `01234567`. */
const companyNumberSchema = z.string().transform((text, context) => {
  const parsed = parseCompanyNumber(text.slice(0, 100))
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.error.message })
  return z.NEVER
})

export const supplierDetailsSchema = z.object({
  name: typedText({ label: 'the supplier’s name', min: 1, max: 160 }),
  companyNumber: blankToNull(companyNumberSchema),
  sicSection: blankToNull(z.string().max(1)),
  registrySector: blankToNull(typedText({ label: 'the sector', max: 120 })),
  whatTheyDo: typedText({ label: 'what they do for us', max: 400 }),
  spendBand: blankToNull(z.string().max(40)),
  notes: typedText({ label: 'the notes', max: 4000 }),
  contacts: z.array(supplierContactSchema).max(20, { error: 'Keep at most 20 contacts.' }).readonly(),
})
export type SupplierDetails = z.output<typeof supplierDetailsSchema>

export const createSupplierInput = z.object({
  details: supplierDetailsSchema,
  /** Add it although one that looks the same is there already. */
  evenIfDuplicate: z.boolean().default(false),
})

export const updateSupplierInput = z.object({
  id: idSchema,
  version: versionSchema,
  details: supplierDetailsSchema,
})

export const supplierVersionInput = z.object({ id: idSchema, version: versionSchema })

export const SUPPLIER_SORTS = ['name', '-name', 'updated', '-updated'] as const

export const listSuppliersInput = z.object({
  search: z.string().max(200).optional(),
  status: supplierStatusSchema.default('active'),
  /** Those whose last day has passed, and no others; without it, all others. */
  left: z.boolean().default(false),
  sicSection: z.string().max(1).optional(),
  spendBand: z.string().max(40).optional(),
  sort: z.enum(SUPPLIER_SORTS).default('name'),
  /** The page after this row, or the page before that one: one of the two. */
  after: cursorSchema,
  before: cursorSchema,
  limit: z.number().int().min(1).max(100).default(50),
})

export const supplierOutput = supplierDetailsSchema.extend({
  id: idSchema,
  /** The import that it came in with. */
  importId: idSchema.nullable(),
  status: supplierStatusSchema,
  /** The last day of the work, where one is recorded. */
  endsOn: isoDateSchema.nullable(),
  version: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const supplierSummaryOutput = z.object({
  id: idSchema,
  name: z.string(),
  companyNumber: z.string().nullable(),
  sicSection: z.string().nullable(),
  registrySector: z.string().nullable(),
  whatTheyDo: z.string(),
  spendBand: z.string().nullable(),
  status: supplierStatusSchema,
  endsOn: isoDateSchema.nullable(),
  siteCount: z.number(),
  openFindings: z.number(),
  lastPayCheckOn: z.string().nullable(),
  updatedAt: z.string(),
})

export const supplierListOutput = z.object({
  suppliers: z.array(supplierSummaryOutput).readonly(),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  total: z.number(),
  today: isoDateSchema,
})

const choiceSchema = z.object({ value: z.string(), label: z.string() })
const choicesSchema = z.array(choiceSchema).readonly()

/** What a form offers: values as stored, labels as shown. */
export const supplierChoicesOutput = z.object({
  sicSections: choicesSchema,
  registrySectors: choicesSchema,
  spendBands: choicesSchema,
  /** The authorities of Greater London. */
  boroughs: choicesSchema,
})
export type SupplierChoices = z.output<typeof supplierChoicesOutput>

export const supplierUsageOutput = z.object({
  payChecks: z.number(),
  openFindings: z.number(),
  closedFindings: z.number(),
  lastPayCheckOn: z.string().nullable(),
})

/** One field of a change, in the words of the form. */
export const fieldChangeOutput = z.object({ label: z.string(), from: z.string(), to: z.string() })

export const historyEntryOutput = z.object({
  id: z.string(),
  at: z.string(),
  actorName: z.string(),
  /** What they did: "changed the supplier". */
  action: z.string(),
  changes: z.array(fieldChangeOutput).readonly(),
})

export const supplierHistoryInput = z.object({
  id: idSchema,
  /** Continue before this entry. */
  before: z.number().int().positive().optional(),
  /** Only what was saved after this version of the supplier. */
  sinceVersion: versionSchema.optional(),
})

export const supplierHistoryOutput = z.object({
  entries: z.array(historyEntryOutput).readonly(),
  before: z.number().nullable(),
})
