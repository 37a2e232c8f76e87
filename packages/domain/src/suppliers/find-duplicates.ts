import { foldText } from './fold-text.ts'
import { parseCompanyNumber } from './parse-company-number.ts'

const LEGAL_ENDINGS =
  / (?:public limited company|limited liability partnership|community interest company|incorporated|limited|company|ltd|plc|llp|cic|inc|cyfyngedig|cyf|co|p l c|l l p|c i c)$/

export interface SupplierIdentity {
  readonly id: string
  readonly name: string
  readonly companyNumber: string | null
}

export interface SupplierDuplicate {
  readonly by: 'company_number' | 'name'
  /** What they share: the number as it is, or the name as it was compared. */
  readonly shared: string
  /** Two or more, in the order given. */
  readonly ids: readonly string[]
}

/** A firm's name without its legal ending, case, diacritics or punctuation: “The Äcme Co. Ltd” → `acme`. */
export function normaliseSupplierName(name: string): string {
  let folded = foldText(name).replace(/^the (?=.)/, '')
  for (
    let shorter = folded.replace(LEGAL_ENDINGS, '');
    shorter !== folded;
    shorter = folded.replace(LEGAL_ENDINGS, '')
  ) {
    folded = shorter
  }
  return folded
}

function groupBy(
  suppliers: readonly SupplierIdentity[],
  keyOf: (supplier: SupplierIdentity) => string | null,
): ReadonlyMap<string, readonly SupplierIdentity[]> {
  const groups = new Map<string, SupplierIdentity[]>()
  for (const supplier of suppliers) {
    const key = keyOf(supplier)
    if (key === null || key === '') continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [supplier])
    else group.push(supplier)
  }
  return groups
}

function readNumber(supplier: SupplierIdentity): string | null {
  if (supplier.companyNumber === null) return null
  const parsed = parseCompanyNumber(supplier.companyNumber)
  return parsed.ok ? parsed.value : null
}

/**
 * Suppliers that look like the same firm, as a question to a person, never merged by itself. The same company
 * number is always one; the same name is one unless every record has a number of its own, because two
 * companies may share a trading name. Takes time in proportion to the list.
 */
export function findSupplierDuplicates(suppliers: readonly SupplierIdentity[]): readonly SupplierDuplicate[] {
  const found: SupplierDuplicate[] = []
  const numbers = new Map(suppliers.map((supplier) => [supplier, readNumber(supplier)]))
  for (const [shared, group] of groupBy(suppliers, (supplier) => numbers.get(supplier) ?? null)) {
    if (group.length > 1) found.push({ by: 'company_number', shared, ids: group.map((item) => item.id) })
  }
  for (const [shared, group] of groupBy(suppliers, (supplier) => normaliseSupplierName(supplier.name))) {
    const known = group.map((item) => numbers.get(item) ?? null)
    const apart = !known.includes(null)
    if (group.length > 1 && !apart) found.push({ by: 'name', shared, ids: group.map((item) => item.id) })
  }
  return found
}
