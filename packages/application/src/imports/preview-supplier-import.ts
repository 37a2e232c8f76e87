import { type Actor, authorise } from '@daylight/domain/access'
import { guessSupplierMapping, type SupplierMapping } from '@daylight/domain/suppliers'
import { prepareSupplierImport, type RowDuplicate } from './prepare-supplier-import.ts'
import { readUpload, type SupplierImportDeps, type SupplierSheet } from './supplier-uploads.ts'

export interface SupplierFile {
  readonly rowCount: number
  readonly columns: readonly {
    readonly header: string
    readonly sample: string
    readonly guess: SupplierMapping[number]
  }[]
  readonly notes: readonly string[]
}

const SAMPLE_CHARS = 60

/** The file's columns, each with its first value and what it most likely holds. */
export async function describeSupplierFile(
  deps: SupplierImportDeps,
  actor: Actor,
  input: { readonly uploadId: string },
): Promise<SupplierFile> {
  authorise(actor, 'supplier:import')
  const sheet = await readUpload(deps, actor, input.uploadId)
  const guesses = guessSupplierMapping(sheet.headers)
  return {
    rowCount: sheet.rows.length,
    notes: sheet.notes,
    columns: sheet.headers.map((header, index) => {
      const sample = sheet.rows.find((row) => (row[index] ?? '') !== '')?.[index] ?? ''
      return {
        header,
        sample: sample.length > SAMPLE_CHARS ? `${sample.slice(0, SAMPLE_CHARS)}…` : sample,
        guess: guesses[index] ?? null,
      }
    }),
  }
}

export interface ImportPreview {
  readonly rowCount: number
  readonly readable: number
  readonly errorRows: number
  readonly warningCells: number
  readonly duplicateRows: number
  readonly withoutDuplicates: number
  readonly problems: readonly {
    readonly row: number
    readonly column: string | null
    readonly level: 'error' | 'warning'
    readonly message: string
  }[]
  readonly problemsTotal: number
  readonly duplicates: readonly RowDuplicate[]
  readonly sample: readonly {
    readonly row: number
    readonly name: string
    readonly companyNumber: string | null
    readonly whatTheyDo: string
    readonly sector: string | null
    readonly spendBand: string | null
    readonly contact: string | null
  }[]
}

const SHOWN = 200
const SAMPLE_ROWS = 10

/** What an import would bring in, what is wrong by row and column, and what is there already. Writes nothing. */
export async function previewSupplierImport(
  deps: SupplierImportDeps,
  actor: Actor,
  input: { readonly uploadId: string; readonly mapping: SupplierMapping },
): Promise<ImportPreview> {
  authorise(actor, 'supplier:import')
  const sheet = await readUpload(deps, actor, input.uploadId)
  const prepared = await deps.database.withTenant(actor, (tx) =>
    prepareSupplierImport(tx, sheet, input.mapping),
  )
  const { rows, duplicates, reference } = prepared
  const errors = prepared.problems.filter(({ level }) => level === 'error')
  const warnings = prepared.problems.filter(({ level }) => level === 'warning')
  const sectors = new Map(
    [reference.registrySectors, reference.sicSections].flatMap((list) =>
      list.sectors.map(({ code, label }) => [`${list.id} ${code}`, label]),
    ),
  )
  const bands = new Map(reference.spendBands.map(({ id, label }) => [id, label]))
  return {
    rowCount: sheet.rows.length,
    readable: rows.length,
    errorRows: new Set(errors.map(({ row }) => row)).size,
    warningCells: warnings.length,
    duplicateRows: duplicates.length,
    withoutDuplicates: rows.length - duplicates.length,
    problems: [...errors, ...warnings].slice(0, SHOWN).map(({ row, column, level, message }) => ({
      row,
      column: column === null ? null : nameColumn(sheet, column),
      level,
      message,
    })),
    problemsTotal: prepared.problems.length,
    duplicates: duplicates.slice(0, SHOWN),
    sample: rows.slice(0, SAMPLE_ROWS).map(({ row, details }) => ({
      row,
      name: details.name,
      companyNumber: details.companyNumber,
      whatTheyDo: details.whatTheyDo,
      sector:
        sectors.get(`${reference.registrySectors.id} ${details.registrySector}`) ??
        sectors.get(`${reference.sicSections.id} ${details.sicSection}`) ??
        null,
      spendBand: details.spendBand === null ? null : (bands.get(details.spendBand) ?? null),
      contact: details.contacts[0]?.name ?? null,
    })),
  }
}

/** As spreadsheets name a column, with its heading: "C (Company number)". */
function nameColumn(sheet: SupplierSheet, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  const header = sheet.headers[column] ?? ''
  return header === '' ? letters : `${letters} (${header})`
}
