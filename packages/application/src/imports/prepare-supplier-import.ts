import type { SupplierDetails } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import {
  findSupplierDuplicates,
  type ImportedSupplier,
  readSupplierRows,
  type SupplierIdentity,
  type SupplierImportProblem,
  type SupplierMapping,
} from '@daylight/domain/suppliers'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readSupplierReference, type SupplierReference } from '../suppliers/read-supplier-reference.ts'
import type { SupplierSheet } from './supplier-uploads.ts'

export interface PreparedRow {
  /** Line in the file. */
  readonly row: number
  readonly details: SupplierDetails
}

export interface RowDuplicate {
  readonly row: number
  readonly name: string
  readonly by: 'company_number' | 'name'
  readonly supplier: { readonly id: string; readonly name: string } | null
  readonly otherRow: number | null
}

export interface PreparedImport {
  readonly rows: readonly PreparedRow[]
  /** Rows as lines in the file. */
  readonly problems: readonly SupplierImportProblem[]
  /** One for each row that would be left out. */
  readonly duplicates: readonly RowDuplicate[]
  readonly reference: SupplierReference
}

/** Reads every row by the mapping and holds it against the register and the rows before it. Writes nothing. */
export async function prepareSupplierImport(
  tx: TenantTransaction,
  sheet: SupplierSheet,
  mapping: SupplierMapping,
): Promise<PreparedImport> {
  checkMapping(sheet, mapping)
  const reference = await readSupplierReference(tx)
  const { registrySectors, sicSections, spendBands } = reference
  const read = readSupplierRows(sheet.rows, {
    mapping,
    sectorLists: [registrySectors, sicSections],
    spendBands,
  })
  // The rules count rows as if none were blank; people look for them by their line in the file.
  const lineOf = (row: number) => sheet.lines[row - 2] ?? row
  const rows = read.suppliers.map((supplier) => ({
    row: lineOf(supplier.row),
    details: toDetails(supplier, reference),
  }))
  return {
    rows,
    problems: read.problems.map((problem) => ({ ...problem, row: lineOf(problem.row) })),
    duplicates: await findDuplicates(tx, rows),
    reference,
  }
}

function checkMapping(sheet: SupplierSheet, mapping: SupplierMapping): void {
  const chosen = mapping.filter((field) => field !== null)
  const message =
    mapping.length !== sheet.headers.length
      ? 'The columns of this file are not the ones that were matched. Match them again.'
      : new Set(chosen).size !== chosen.length
        ? 'Two columns are matched to the same thing. Match each thing to one column.'
        : chosen.includes('name')
          ? null
          : 'Choose the column that holds the supplier’s name: nothing can be brought in without it.'
  if (message === null) return
  throw new AppError({ code: 'invalid', reason: 'mapping', message, fieldErrors: { mapping: message } })
}

function toDetails(supplier: ImportedSupplier, reference: SupplierReference): SupplierDetails {
  const { sector, contactName, contactEmail } = supplier
  const contact = contactName ?? contactEmail
  const notes = [
    supplier.reference === null ? null : `Our reference: ${supplier.reference}`,
    supplier.website === null ? null : `Website: ${supplier.website}`,
  ]
  return {
    name: supplier.name,
    companyNumber: supplier.companyNumber,
    sicSection: sector?.list === reference.sicSections.id ? sector.code : null,
    registrySector: sector?.list === reference.registrySectors.id ? sector.code : null,
    whatTheyDo: supplier.service ?? '',
    spendBand: supplier.spendBand,
    notes: notes.filter((line) => line !== null).join('\n'),
    contacts:
      contact === null
        ? []
        : [{ name: contact, jobTitle: '', email: contactEmail?.toLowerCase() ?? '', phone: '' }],
  }
}

async function findDuplicates(
  tx: TenantTransaction,
  rows: readonly PreparedRow[],
): Promise<readonly RowDuplicate[]> {
  const fromFile = new Map(rows.map((row) => [`row ${row.row}`, row]))
  const identities: readonly SupplierIdentity[] = [...fromFile].map(([id, { details }]) => ({
    id,
    name: details.name,
    companyNumber: details.companyNumber,
  }))
  const alike = await tx.supplierImports.findLikeAny(identities)
  const register = new Map(alike.map((supplier) => [supplier.id, supplier]))
  const found = new Map<number, RowDuplicate>()
  for (const { by, ids } of findSupplierDuplicates([...alike, ...identities])) {
    const known = ids.map((id) => register.get(id)).find((supplier) => supplier !== undefined) ?? null
    const members = ids.map((id) => fromFile.get(id)).filter((row) => row !== undefined)
    const [first] = members
    for (const member of known ? members : members.slice(1)) {
      if (found.has(member.row)) continue
      found.set(member.row, {
        row: member.row,
        name: member.details.name,
        by,
        supplier: known && { id: known.id, name: known.name },
        otherRow: known ? null : (first?.row ?? null),
      })
    }
  }
  return [...found.values()].sort((a, b) => a.row - b.row)
}
