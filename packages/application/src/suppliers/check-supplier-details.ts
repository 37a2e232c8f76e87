import type { SupplierDetails } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { parseCompanyNumber } from '@daylight/domain/suppliers'

/** The details with the company number in Companies House form, or a refusal beside its field. */
export function checkSupplierDetails(details: SupplierDetails): SupplierDetails {
  if (details.companyNumber === null) return details
  const parsed = parseCompanyNumber(details.companyNumber)
  if (parsed.ok) return { ...details, companyNumber: parsed.value }
  throw new AppError({
    code: 'invalid',
    reason: 'company_number_form',
    message: parsed.error.message,
    fieldErrors: { companyNumber: parsed.error.message },
  })
}
