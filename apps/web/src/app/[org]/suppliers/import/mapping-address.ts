import { SUPPLIER_IMPORT_FIELDS, type SupplierMapping } from '@daylight/domain/suppliers'

/** The matched columns as the address carries them: `c0=name&c1=companyNumber`. */
export type MappedColumns = readonly (readonly [name: string, field: string])[]

export function readMapping(query: ReadonlyMap<string, string>, columnCount: number): SupplierMapping {
  return Array.from({ length: columnCount }, (_, index) => {
    const chosen = query.get(`c${index}`)
    return SUPPLIER_IMPORT_FIELDS.find((field) => field === chosen) ?? null
  })
}

export function writeMapping(mapping: SupplierMapping): MappedColumns {
  return mapping.map((field, index) => [`c${index}`, field ?? ''] as const)
}

/** What a column can be matched to, in the order and words of the form. */
export const importFields = [
  { value: 'name', label: 'Supplier’s name' },
  { value: 'companyNumber', label: 'Companies House number' },
  { value: 'service', label: 'What they do for us' },
  { value: 'sector', label: 'Industry or sector' },
  { value: 'annualSpend', label: 'Spend in a year' },
  { value: 'contactName', label: 'Contact’s name' },
  { value: 'contactEmail', label: 'Contact’s e-mail address' },
  { value: 'reference', label: 'Our reference (goes into the notes)' },
  { value: 'website', label: 'Website (goes into the notes)' },
] as const satisfies readonly { value: (typeof SUPPLIER_IMPORT_FIELDS)[number]; label: string }[]
