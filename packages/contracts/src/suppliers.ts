import { SUPPLIER_STATUSES } from '@daylight/domain/suppliers'
import { z } from 'zod'
import { blankToNull, cursorSchema, emailSchema, idSchema, typedText, versionSchema } from './common.ts'

export const supplierStatusSchema = z.enum(SUPPLIER_STATUSES)

export const supplierContactSchema = z.object({
  name: typedText({ label: 'the contact’s name', min: 1, max: 120 }),
  jobTitle: typedText({ label: 'the job title', max: 120 }),
  email: z.union([z.literal(''), emailSchema]),
  phone: typedText({ label: 'the phone number', max: 40 }),
})

export const supplierDetailsSchema = z.object({
  name: typedText({ label: 'the supplier’s name', min: 1, max: 160 }),
  companyNumber: blankToNull(typedText({ label: 'the company number', max: 12 })),
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

export const listSuppliersInput = z.object({
  search: z.string().max(200).optional(),
  status: supplierStatusSchema.default('active'),
  sicSection: z.string().max(1).optional(),
  spendBand: z.string().max(40).optional(),
  sort: z.enum(['name', '-name', '-updated']).default('name'),
  after: cursorSchema,
  limit: z.number().int().min(1).max(100).default(50),
})

export const supplierOutput = supplierDetailsSchema.extend({
  id: idSchema,
  status: supplierStatusSchema,
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
  siteCount: z.number(),
  openFindings: z.number(),
  lastPayCheckOn: z.string().nullable(),
})

export const supplierListOutput = z.object({
  suppliers: z.array(supplierSummaryOutput).readonly(),
  next: z.string().nullable(),
  total: z.number(),
})
