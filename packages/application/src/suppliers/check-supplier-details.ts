import type { SupplierDetails } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { parseCompanyNumber } from '@daylight/domain/suppliers'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readSupplierReference } from './read-supplier-reference.ts'

/** The details with the company number in Companies House form, or every refusal beside its field. */
export async function checkSupplierDetails(
  tx: Pick<TenantTransaction, 'reference'>,
  details: SupplierDetails,
): Promise<SupplierDetails> {
  const fieldErrors: Record<string, string> = await findUnknownCodes(tx, details)
  let { companyNumber } = details
  if (companyNumber !== null) {
    const parsed = parseCompanyNumber(companyNumber)
    if (parsed.ok) companyNumber = parsed.value
    else fieldErrors['companyNumber'] = parsed.error.message
  }
  const [message] = Object.values(fieldErrors)
  if (message === undefined) return { ...details, companyNumber }
  throw new AppError({
    code: 'invalid',
    reason: fieldErrors['companyNumber'] === undefined ? 'not_on_the_list' : 'company_number_form',
    message,
    fieldErrors,
  })
}

async function findUnknownCodes(
  tx: Pick<TenantTransaction, 'reference'>,
  { sicSection, registrySector, spendBand }: SupplierDetails,
): Promise<Record<string, string>> {
  if (sicSection === null && registrySector === null && spendBand === null) return {}
  const { sicSections, registrySectors, spendBands } = await readSupplierReference(tx)
  const isKnown = (code: string | null, codes: readonly string[]) => code === null || codes.includes(code)
  return {
    ...(isKnown(
      sicSection,
      sicSections.sectors.map(({ code }) => code),
    )
      ? {}
      : { sicSection: 'Choose a section from the list.' }),
    ...(isKnown(
      registrySector,
      registrySectors.sectors.map(({ code }) => code),
    )
      ? {}
      : { registrySector: 'Choose a sector from the list.' }),
    ...(isKnown(
      spendBand,
      spendBands.map(({ id }) => id),
    )
      ? {}
      : { spendBand: 'Choose a spend band from the list.' }),
  }
}
