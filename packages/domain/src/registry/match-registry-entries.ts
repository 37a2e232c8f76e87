import { addMonths, type IsoDate, isBefore } from '../dates/index.ts'
import { type StatementRules, statementDates } from '../statements/index.ts'
import { normaliseSupplierName, parseCompanyNumber, type SupplierIdentity } from '../suppliers/index.ts'
import type { RegistryEntry } from './read-registry-file.ts'

/**
 * `found`: a statement whose year is not over by more than the guidance gives; `late`: one, but the statement for the
 * year after it should be out by now; `none`: nothing under its number or name; `ask`: the name alone fits several
 * organisations.
 */
export type RegistryState = 'found' | 'late' | 'none' | 'ask'

export interface RegistryMatch {
  readonly supplierId: string
  readonly state: RegistryState
  readonly by: 'company_number' | 'name' | null
  /** The newest entry; null for `none`. For `ask` the newest of those that fit. */
  readonly entry: RegistryEntry | null
  /** Others the number or name fits as well. */
  readonly others: readonly RegistryEntry[]
  /** Last day by which the guidance asks for the next statement, where the entry says when its year ended. */
  readonly nextDueOn: IsoDate | null
}

interface StateOptions {
  readonly rules: StatementRules
  readonly today: IsoDate
}

/** How a supplier stands by the newest entry found for it, as of a day. */
export function tellRegistryState(
  entry: { readonly periodEnd: IsoDate | null; readonly ambiguous: boolean } | null,
  { rules, today }: StateOptions,
): Pick<RegistryMatch, 'state' | 'nextDueOn'> {
  if (entry === null) return { state: 'none', nextDueOn: null }
  const { periodEnd } = entry
  const nextDueOn = periodEnd === null ? null : statementDates(addMonths(periodEnd, 12), rules).publishBy
  if (entry.ambiguous) return { state: 'ask', nextDueOn }
  return { state: nextDueOn !== null && isBefore(nextDueOn, today) ? 'late' : 'found', nextDueOn }
}

function readNumber(text: string | null): string | null {
  if (text === null) return null
  const parsed = parseCompanyNumber(text)
  return parsed.ok ? parsed.value : null
}

function indexBy(
  entries: readonly RegistryEntry[],
  keyOf: (entry: RegistryEntry) => string | null,
): ReadonlyMap<string, readonly RegistryEntry[]> {
  const index = new Map<string, RegistryEntry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key === null || key === '') continue
    const group = index.get(key)
    if (group === undefined) index.set(key, [entry])
    else group.push(entry)
  }
  return index
}

function newest(entries: readonly RegistryEntry[]): RegistryEntry | null {
  return entries.reduce<RegistryEntry | null>((best, entry) => {
    if (best === null || entry.registryYear !== best.registryYear)
      return best === null || entry.registryYear > best.registryYear ? entry : best
    return (entry.periodEnd ?? '') > (best.periodEnd ?? '') ? entry : best
  }, null)
}

/**
 * Finds each supplier's statement in entries of one or more yearly files: by company number, else by name without its
 * legal ending. A number that differs is another company, whatever its name; a name that fits several organisations
 * is a question for a person. That a supplier has none says nothing about whether the law asks it for one.
 */
export function matchRegistryEntries(
  suppliers: readonly SupplierIdentity[],
  entries: readonly RegistryEntry[],
  options: StateOptions,
): readonly RegistryMatch[] {
  const byNumber = indexBy(entries, (entry) => readNumber(entry.companyNumber))
  const byName = indexBy(entries, (entry) => normaliseSupplierName(entry.organisationName))
  return suppliers.map((supplier): RegistryMatch => {
    const number = readNumber(supplier.companyNumber)
    const numbered = number === null ? [] : (byNumber.get(number) ?? [])
    const named = byName.get(normaliseSupplierName(supplier.name)) ?? []
    // The same name under another number is another company.
    const possible = named.filter((entry) => {
      const other = readNumber(entry.companyNumber)
      return number === null || other === null || other === number
    })
    const candidates = numbered.length > 0 ? numbered : possible
    const entry = newest(candidates)
    const none = { supplierId: supplier.id, by: null, entry, others: [] }
    if (entry === null) return { ...none, ...tellRegistryState(null, options) }
    const firms = new Set(
      candidates.map((one) => readNumber(one.companyNumber) ?? `line ${one.companyNumber}`),
    )
    const by = numbered.length > 0 ? 'company_number' : 'name'
    const ambiguous = by === 'name' && firms.size > 1
    return {
      supplierId: supplier.id,
      by,
      entry,
      others: candidates.filter((one) => one !== entry),
      ...tellRegistryState({ periodEnd: entry.periodEnd, ambiguous }, options),
    }
  })
}
