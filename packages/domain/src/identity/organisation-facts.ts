export const ORGANISATION_KINDS = ['council', 'business', 'charity', 'contractor'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const organisationKindLabels: Readonly<Record<OrganisationKind, string>> = {
  council: 'Council or other public body',
  business: 'Business',
  charity: 'Charity or non-profit',
  contractor: 'Contractor who supplies others',
}

export function isOrganisationKind(text: string): text is OrganisationKind {
  return ORGANISATION_KINDS.some((kind) => kind === text)
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** A day that every year has, as "MM-DD". A year that ends with February is "02-28", leap year or not. */
export function isYearEnd(text: string): boolean {
  const match = /^(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const days = DAYS_IN_MONTH[Number(match[1]) - 1]
  const day = Number(match[2])
  return days !== undefined && day >= 1 && day <= days
}
