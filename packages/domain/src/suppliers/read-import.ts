import { type Exact, parseExact } from '../exact/index.ts'
import type { SupplierImportField, SupplierMapping } from './guess-mapping.ts'
import { parseCompanyNumber } from './parse-company-number.ts'
import { findSector, findSpendBand, type SectorList, type SpendBand } from './read-sectors.ts'

export interface ImportedSupplier {
  /** Row in the file, counted from 1 with the header. */
  readonly row: number
  readonly name: string
  readonly companyNumber: string | null
  readonly reference: string | null
  readonly service: string | null
  readonly sector: { readonly list: string; readonly code: string } | null
  readonly spendBand: string | null
  readonly website: string | null
  readonly contactName: string | null
  readonly contactEmail: string | null
}

export interface SupplierImportProblem {
  /** Row in the file, counted from 1 with the header. */
  readonly row: number
  /** Column counted from 0; null when a whole row or the mapping is meant. */
  readonly column: number | null
  readonly field: SupplierImportField | null
  /** An error leaves the row out; a warning only leaves the cell out. */
  readonly level: 'error' | 'warning'
  readonly message: string
}

export interface SupplierImport {
  readonly suppliers: readonly ImportedSupplier[]
  readonly problems: readonly SupplierImportProblem[]
}

export interface SupplierImportOptions {
  readonly mapping: SupplierMapping
  /** Asked in this order. */
  readonly sectorLists: readonly SectorList[]
  readonly spendBands: readonly SpendBand[]
}

const LONGEST: Readonly<Record<SupplierImportField, number>> = {
  name: 160,
  companyNumber: 20,
  reference: 80,
  service: 200,
  sector: 200,
  annualSpend: 30,
  website: 300,
  contactName: 120,
  contactEmail: 254,
}

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/
const WEBSITE = /^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/iu

/** Pounds as people write them: `£12,345.67`, `12 345`. Null when it is not an amount. */
export function parsePounds(text: string): Exact | null {
  const compact = text.replace(/[£\s]/g, '')
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(compact)) return null
  return parseExact(compact.replaceAll(',', ''))
}

interface Cells {
  readonly row: number
  readonly read: (field: SupplierImportField) => string | null
  readonly warn: (field: SupplierImportField, message: string, level?: 'error' | 'warning') => void
}

function readCompanyNumber({ read, warn }: Cells): string | null {
  const text = read('companyNumber')
  if (text === null) return null
  const parsed = parseCompanyNumber(text)
  if (parsed.ok) return parsed.value
  warn('companyNumber', `${parsed.error.message} The supplier comes in without it.`)
  return null
}

function readSector({ read, warn }: Cells, lists: readonly SectorList[]): ImportedSupplier['sector'] {
  const text = read('sector')
  if (text === null) return null
  for (const list of lists) {
    const sector = findSector(list, text)
    if (sector !== null) return { list: list.id, code: sector.code }
  }
  warn('sector', 'This is not a sector on either list. The supplier comes in without one; choose it later.')
  return null
}

function readSpendBand({ read, warn }: Cells, bands: readonly SpendBand[]): string | null {
  const text = read('annualSpend')
  if (text === null) return null
  const pounds = parsePounds(text)
  const band = pounds === null ? null : findSpendBand(bands, pounds)
  if (band !== null) return band.id
  warn(
    'annualSpend',
    'This is not an amount in pounds, such as 12500 or £12,500.00. The supplier comes in without a spend band.',
  )
  return null
}

function readMatching(
  { read, warn }: Cells,
  field: 'website' | 'contactEmail',
  form: RegExp,
  message: string,
): string | null {
  const text = read(field)
  if (text === null || form.test(text)) return text
  warn(field, message)
  return null
}

function readRow(cells: Cells, options: SupplierImportOptions): ImportedSupplier | null {
  const name = cells.read('name')
  if (name === null) {
    cells.warn('name', 'There is no supplier name in this row, so it is left out.', 'error')
    return null
  }
  return {
    row: cells.row,
    name,
    companyNumber: readCompanyNumber(cells),
    reference: cells.read('reference'),
    service: cells.read('service'),
    sector: readSector(cells, options.sectorLists),
    spendBand: readSpendBand(cells, options.spendBands),
    website: readMatching(
      cells,
      'website',
      WEBSITE,
      'This is not a web address, such as example.org. It is left out.',
    ),
    contactName: cells.read('contactName'),
    contactEmail: readMatching(
      cells,
      'contactEmail',
      EMAIL,
      'This is not an e-mail address, such as pay@example.org. It is left out.',
    ),
  }
}

/**
 * Turns the rows under the header into suppliers, with every problem named by row and column. A row without a
 * name is left out; a cell that cannot be read is left out and said so. Problems never repeat what a cell held.
 */
export function readSupplierRows(
  rows: readonly (readonly string[])[],
  options: SupplierImportOptions,
): SupplierImport {
  const problems: SupplierImportProblem[] = []
  if (!options.mapping.includes('name')) {
    const message = 'Choose the column that holds the supplier’s name: nothing can be brought in without it.'
    return { suppliers: [], problems: [{ row: 1, column: null, field: 'name', level: 'error', message }] }
  }
  const suppliers: ImportedSupplier[] = []
  rows.forEach((values, index) => {
    const row = index + 2
    if (values.every((value) => value.trim() === '')) return
    const warn: Cells['warn'] = (field, message, level = 'warning') => {
      problems.push({ row, column: options.mapping.indexOf(field), field, level, message })
    }
    const read: Cells['read'] = (field) => {
      const column = options.mapping.indexOf(field)
      const text = column === -1 ? '' : (values[column] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
      if (text === '') return null
      if (text.length <= LONGEST[field]) return text
      warn(field, `This is longer than ${LONGEST[field]} characters; the rest is cut off.`)
      return text.slice(0, LONGEST[field])
    }
    const supplier = readRow({ row, read, warn }, options)
    if (supplier !== null) suppliers.push(supplier)
  })
  return { suppliers, problems }
}
