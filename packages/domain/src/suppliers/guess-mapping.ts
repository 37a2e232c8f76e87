import { foldText } from './fold-text.ts'

/** What a supplier list may tell, in the order a form shows it. Only the name must be there. */
export const SUPPLIER_IMPORT_FIELDS = [
  'name',
  'companyNumber',
  'reference',
  'service',
  'sector',
  'annualSpend',
  'website',
  'contactName',
  'contactEmail',
] as const
export type SupplierImportField = (typeof SUPPLIER_IMPORT_FIELDS)[number]

/** Field by column, null for a column that is not read. Same length and order as the headers. */
export type SupplierMapping = readonly (SupplierImportField | null)[]

const EXACT_NAMES: Readonly<Record<SupplierImportField, readonly string[]>> = {
  name: [
    'name',
    'supplier',
    'supplier name',
    'company',
    'company name',
    'vendor',
    'vendor name',
    'organisation',
    'organisation name',
    'business name',
    'legal name',
    'registered name',
    'contractor',
    'creditor',
    'creditor name',
    'account name',
  ],
  companyNumber: [
    'company number',
    'company no',
    'companies house number',
    'companies house no',
    'registration number',
    'company registration number',
    'registered number',
    'company reg no',
    'reg no',
    'crn',
    'ch number',
  ],
  reference: [
    'reference',
    'ref',
    'supplier id',
    'supplier ref',
    'supplier reference',
    'supplier code',
    'supplier number',
    'vendor id',
    'vendor code',
    'vendor number',
    'creditor number',
    'account code',
    'account number',
    'id',
  ],
  service: [
    'service',
    'services',
    'goods or services',
    'what they supply',
    'category',
    'spend category',
    'description',
    'commodity',
  ],
  sector: ['sector', 'industry', 'sic', 'sic code', 'sic section', 'business sector'],
  annualSpend: [
    'annual spend',
    'spend',
    'total spend',
    'yearly spend',
    'spend per year',
    'annual value',
    'contract value',
    'amount',
    'total',
    'value',
    'net spend',
  ],
  website: ['website', 'web site', 'url', 'web', 'web address', 'domain'],
  contactName: ['contact', 'contact name', 'main contact', 'contact person', 'account manager'],
  contactEmail: [
    'email',
    'e mail',
    'contact email',
    'email address',
    'contact email address',
    'contact e mail',
    'supplier email',
  ],
}

/** Words that give a header away when no name fits as a whole; the first that matches counts. */
const HINTS: readonly (readonly [RegExp, SupplierImportField])[] = [
  [/\be ?mail\b/, 'contactEmail'],
  [/\b(?:companies house|company (?:reg|no|number)|crn)\b/, 'companyNumber'],
  [/\b(?:web ?site|url)\b/, 'website'],
  [/\bspend\b/, 'annualSpend'],
  [/\b(?:sector|industry|sic)\b/, 'sector'],
  [/\bcontact\b/, 'contactName'],
  [/\b(?:supplier|vendor|creditor)\b.*\b(?:id|ref|code|number|no)\b/, 'reference'],
  [/\b(?:supplier|vendor|company|organisation|contractor)\b.*\bname\b/, 'name'],
  [/\b(?:service|category|commodity)\b/, 'service'],
]

/**
 * What each column of a supplier list most likely holds, for a person to confirm. Whole names win over hints;
 * each field is guessed for one column only, the first.
 */
export function guessSupplierMapping(headers: readonly string[]): SupplierMapping {
  const folded = headers.map(foldText)
  const guesses: (SupplierImportField | null)[] = folded.map(() => null)
  const taken = new Set<SupplierImportField>()
  const place = (index: number, field: SupplierImportField) => {
    guesses[index] = field
    taken.add(field)
  }
  for (const field of SUPPLIER_IMPORT_FIELDS) {
    // The list runs from the plainest name to the loosest, so a better name later in the file still wins.
    for (const name of EXACT_NAMES[field]) {
      const index = folded.findIndex((header, at) => header === name && guesses[at] === null)
      if (index !== -1 && !taken.has(field)) place(index, field)
    }
  }
  folded.forEach((header, index) => {
    const hint = HINTS.find(([pattern, field]) => !taken.has(field) && pattern.test(header))
    if (guesses[index] === null && hint !== undefined) place(index, hint[1])
  })
  return guesses
}
