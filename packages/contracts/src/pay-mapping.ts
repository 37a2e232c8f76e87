import {
  isPayrollColumnName,
  PAY_ELEMENT_KINDS,
  type PayElementKind,
  type PayrollColumnName,
  payrollColumns,
} from '@daylight/domain/payroll-file'
import { z } from 'zod'
import { blankToNull, idSchema, isoDateSchema, versionSchema } from './common.ts'
import { payCheckStatusSchema, zoneSchema } from './pay.ts'
import { besideFoundSchema } from './pay-beside.ts'

const heading = z.string().max(400)
const columnNames = payrollColumns.map((column) => column.name)

/** Which heading of the file holds each column, and what holds for the whole file. */
export const payrollMappingSchema = z.object({
  columns: z
    .record(z.string(), heading)
    .transform((columns) => {
      const known: { [Name in PayrollColumnName]?: string } = {}
      for (const [name, text] of Object.entries(columns)) {
        if (isPayrollColumnName(name) && text.trim() !== '') known[name] = text
      }
      return known
    })
    .default({}),
  /** What the elements of pay are that the file names in its own words, by their keys. */
  elements: z
    .record(z.string().max(200), z.union([z.enum(PAY_ELEMENT_KINDS), z.literal('')]))
    .transform((given) => {
      const chosen: Record<string, PayElementKind> = {}
      for (const [key, kind] of Object.entries(given)) if (kind !== '') chosen[key] = kind
      return chosen
    })
    .default({}),
  workplace: blankToNull(zoneSchema),
  periodStart: blankToNull(isoDateSchema),
  periodEnd: blankToNull(isoDateSchema),
  dateOrder: z.enum(['day_first', 'month_first']).default('day_first'),
})
export type PayrollMappingInput = z.output<typeof payrollMappingSchema>

export const startPayCheckInput = z.object({
  id: idSchema,
  version: versionSchema,
  mapping: payrollMappingSchema,
})
const columnChoiceSchema = z.object({
  name: z.enum(columnNames),
  label: z.string(),
  meaning: z.string(),
  needed: z.string().nullable(),
  fate: z.enum(['stored', 'pseudonym', 'age_band', 'never_stored']),
  heading: z.string(),
  why: z.string(),
})

export const payrollMappingOutput = z.object({
  id: idSchema,
  version: z.number(),
  status: payCheckStatusSchema,
  supplierName: z.string().nullable(),
  siteName: z.string().nullable(),
  headings: z.array(z.string()),
  /** Which lines hold them, and how the file was read. */
  headingNotes: z.array(z.string()),
  columns: z.array(columnChoiceSchema),
  /** Columns that are in the file and are compared or named only: never stored. */
  neverStored: z.array(z.string()),
  dropped: z.array(z.string()),
  /** Of a payroll with a row for each element of pay: what a person is to say about elements with other names. */
  elements: z.array(
    z.object({ key: z.string(), name: z.string(), chosen: z.enum(PAY_ELEMENT_KINDS).nullable() }),
  ),
  fileWide: z.object({
    workplace: zoneSchema.nullable(),
    periodStart: z.string().nullable(),
    periodEnd: z.string().nullable(),
    dateOrder: z.enum(['day_first', 'month_first']),
  }),
  remembered: z.boolean(),
  beside: besideFoundSchema,
})
export type PayrollMappingView = z.output<typeof payrollMappingOutput>
