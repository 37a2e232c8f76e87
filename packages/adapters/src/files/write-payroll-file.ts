import type { IsoDate } from '@daylight/domain/dates'
import {
  findPayrollColumn,
  isPayrollColumnName,
  type PayrollColumn,
  writeSampleCsv,
} from '@daylight/domain/payroll-file'
import type { DataValidation } from 'exceljs'
import { payrollTemplateSheets, toPayrollSheet } from './payroll-sheets.ts'
import { writeOds } from './write-ods.ts'
import { type ColumnRule, writeWorkbook } from './write-workbook.ts'

export const PAYROLL_FORMATS = ['csv', 'xlsx', 'ods'] as const
export type PayrollFormat = (typeof PAYROLL_FORMATS)[number]

const bom = '\ufeff'

const refuse = (column: PayrollColumn, message: string): Partial<DataValidation> => ({
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: column.name,
  error: message,
})

const list = (column: PayrollColumn, words: readonly string[]): ColumnRule => ({
  validation: {
    type: 'list',
    formulae: [`"${words.join(',')}"`],
    ...refuse(column, `Choose one of: ${words.join(', ')}.`),
  },
})

function ruleOf(column: PayrollColumn): ColumnRule {
  switch (column.kind) {
    case 'date':
      return {
        format: 'dd/mm/yyyy',
        validation: {
          type: 'date',
          operator: 'between',
          formulae: [new Date(Date.UTC(1900, 0, 1)), new Date(Date.UTC(2199, 11, 31))],
          ...refuse(column, 'Write a date, such as 31/10/2026.'),
        },
      }
    case 'whole_number':
      return {
        validation: {
          type: 'whole',
          operator: 'between',
          formulae: [0, 999_999],
          ...refuse(column, 'Write a whole number, such as 21.'),
        },
      }
    case 'money':
      return {
        format: '#,##0.00##',
        validation: {
          type: 'decimal',
          operator: 'between',
          formulae: [-999_999_999, 999_999_999],
          ...refuse(column, 'Write pounds with a point, such as 1234.50.'),
        },
      }
    case 'number':
    case 'hours':
      return {
        validation: {
          type: 'decimal',
          operator: 'greaterThanOrEqual',
          formulae: [0],
          ...refuse(column, 'Write a number, such as 37.5.'),
        },
      }
    case 'yes_no':
      return list(column, ['yes', 'no'])
    case 'choice':
      return list(column, column.choices ?? [])
    default:
      // Text, so that references keep their leading zeros and account numbers all their digits.
      return { format: '@' }
  }
}

/** The payroll template to download: what to fill in, what each column means, and a filled example (CSV: headings alone). */
export async function writePayrollTemplate(
  format: PayrollFormat,
  periodStart: IsoDate,
): Promise<Uint8Array<ArrayBuffer>> {
  const [empty, help, example] = payrollTemplateSheets(periodStart)
  if (format === 'ods') return writeOds([empty, help, example])
  const headers = (empty.rows[0] ?? []).flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []))
  if (format === 'csv') return encode(bom + writeSampleCsv({ headers, rows: [] }))
  const columnRules = headers.map((name) =>
    isPayrollColumnName(name) ? ruleOf(findPayrollColumn(name)) : {},
  )
  return writeWorkbook([{ ...empty, columnRules }, help, example])
}

/** A payroll as a file: CSV in UTF-8, or a workbook with numbers as numbers and dates as dates. */
export async function writePayrollFile(
  format: PayrollFormat,
  payroll: { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] },
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'csv') return encode(writeSampleCsv(payroll))
  const sheet = toPayrollSheet('Payroll', payroll.headers, payroll.rows)
  return format === 'ods' ? writeOds([sheet]) : writeWorkbook([sheet])
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
