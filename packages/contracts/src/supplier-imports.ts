import { SUPPLIER_IMPORT_FIELDS } from '@daylight/domain/suppliers'
import { z } from 'zod'
import { idSchema, isoDateSchema } from './common.ts'
import { siteOutput } from './sites.ts'
import { supplierOutput, supplierUsageOutput } from './suppliers.ts'

/** Bytes. */
export const MOST_IMPORT_BYTES = 5 * 1024 * 1024
export const MOST_IMPORT_ROWS = 10_000

const importFieldSchema = z.enum(SUPPLIER_IMPORT_FIELDS)
export const supplierMappingSchema = z.array(importFieldSchema.nullable()).max(200).readonly()

export const uploadInput = z.object({ uploadId: idSchema })

export const previewSupplierImportInput = z.object({ uploadId: idSchema, mapping: supplierMappingSchema })

export const applySupplierImportInput = previewSupplierImportInput.extend({
  /** Rows that cannot be read are left out; without this, one such row stops the import. */
  leaveOutErrors: z.boolean().default(false),
  /** Rows that look like a supplier that is there already, or like another row. */
  duplicates: z.enum(['leave_out', 'add']).default('leave_out'),
})

export const uploadOutput = z.object({ uploadId: idSchema })

export const supplierFileOutput = z.object({
  rowCount: z.number(),
  columns: z
    .array(
      z.object({
        header: z.string(),
        /** The first filled cell beneath the header, cut short. */
        sample: z.string(),
        guess: importFieldSchema.nullable(),
      }),
    )
    .readonly(),
  /** Sentences about how the file was read. */
  notes: z.array(z.string()).readonly(),
})

export const importProblemOutput = z.object({
  row: z.number(),
  /** As spreadsheets name it, with its header: "C (Company number)"; null for a whole row. */
  column: z.string().nullable(),
  level: z.enum(['error', 'warning']),
  message: z.string(),
})

export const importDuplicateOutput = z.object({
  row: z.number(),
  name: z.string(),
  by: z.enum(['company_number', 'name']),
  /** What it looks like: a supplier in the register, or an earlier row. */
  supplier: z.object({ id: idSchema, name: z.string() }).nullable(),
  otherRow: z.number().nullable(),
})

export const importPreviewOutput = z.object({
  rowCount: z.number(),
  /** Rows that can be read. */
  readable: z.number(),
  errorRows: z.number(),
  warningCells: z.number(),
  duplicateRows: z.number(),
  /** What comes in when duplicates are left out. */
  withoutDuplicates: z.number(),
  problems: z.array(importProblemOutput).readonly(),
  problemsTotal: z.number(),
  duplicates: z.array(importDuplicateOutput).readonly(),
  sample: z
    .array(
      z.object({
        row: z.number(),
        name: z.string(),
        companyNumber: z.string().nullable(),
        whatTheyDo: z.string(),
        sector: z.string().nullable(),
        spendBand: z.string().nullable(),
        contact: z.string().nullable(),
      }),
    )
    .readonly(),
})

export const importIdInput = z.object({ importId: idSchema })

export const supplierImportOutput = z.object({
  id: idSchema,
  createdAt: z.string(),
  rowCount: z.number(),
  undoneAt: z.string().nullable(),
  /** How many of its suppliers are in the register now. */
  present: z.number(),
  /** How many of those an undo would leave, because somebody has changed or used them. */
  staying: z.number(),
})

export const undoneImportOutput = z.object({
  removed: z.number(),
  stayed: z.array(z.object({ id: idSchema, name: z.string() })).readonly(),
  stayedTotal: z.number(),
})

export const supplierOverviewOutput = z.object({
  supplier: supplierOutput,
  sites: z.array(siteOutput).readonly(),
  usage: supplierUsageOutput,
  today: isoDateSchema,
})
