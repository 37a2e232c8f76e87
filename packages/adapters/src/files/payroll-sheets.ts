import type { IsoDate } from '@daylight/domain/dates'
import {
  findPayrollColumn,
  guessPayrollMapping,
  makePayrollTemplate,
  type PayrollColumnKind,
  readDate,
} from '@daylight/domain/payroll-file'
import type { OdsCell, OdsSheet } from './write-ods.ts'

/** A table of texts as a person's spreadsheet holds it: amounts as numbers, dates as dates, references as text. */
export function toPayrollSheet(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): OdsSheet {
  const { guesses } = guessPayrollMapping(headers, { synonyms: false })
  const kinds = headers.map((header) => {
    const guess = guesses.find((one) => one.header === header)
    return guess === undefined ? 'text' : findPayrollColumn(guess.column).kind
  })
  return {
    name,
    rows: [
      headers.map((text): OdsCell => ({ kind: 'text', text, bold: true })),
      ...rows.map((row) => row.map((text, column) => toCell(text, kinds[column] ?? 'text'))),
    ],
  }
}

const decimal = /^\d{1,10}(?:\.\d{1,4})?$/

function toCell(text: string, kind: PayrollColumnKind): OdsCell {
  if (text === '') return { kind: 'empty' }
  if (kind === 'date') {
    const date = readDate(text)
    return date.ok ? { kind: 'date', date: date.value } : { kind: 'text', text }
  }
  if (!decimal.test(text)) return { kind: 'text', text }
  if (kind === 'money') return { kind: 'money', pounds: text }
  const isNumber = kind === 'hours' || kind === 'number' || kind === 'whole_number'
  return isNumber ? { kind: 'number', value: text } : { kind: 'text', text }
}

/** The sheets of the payroll template: one to fill in, one that explains the columns, one that is filled in. */
export function payrollTemplateSheets(periodStart: IsoDate): readonly [OdsSheet, OdsSheet, OdsSheet] {
  const template = makePayrollTemplate(periodStart)
  const headers = template.columns.map(({ name }) => name)
  const bold = (text: string): OdsCell => ({ kind: 'text', text, bold: true })
  const plain = (text: string): OdsCell => (text === '' ? { kind: 'empty' } : { kind: 'text', text })
  return [
    { ...toPayrollSheet('Payroll', headers, []), columnWidths: headers.map(() => 4) },
    {
      name: 'Help',
      columnWidths: [5, 6, 12, 9],
      rows: [
        ['Column', 'Needed', 'What it means', 'How to write it'].map(bold),
        ...template.columns.map((column) =>
          [
            column.name,
            column.needed ?? 'only where there is something to say',
            column.meaning,
            template.formatOf(column),
          ].map(plain),
        ),
      ],
    },
    { ...toPayrollSheet('Example', headers, template.examples), columnWidths: headers.map(() => 4) },
  ]
}
