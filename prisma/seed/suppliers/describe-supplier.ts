export interface DemoSupplier {
  readonly name: string
  readonly companyNumber: string | null
  readonly sic: string
  readonly sector: string
  readonly does: string
  readonly spend: string
  readonly contact: { readonly name: string; readonly jobTitle: string; readonly email: string }
  readonly sites: readonly {
    readonly name: string
    readonly address: string
    readonly postcode: string
    readonly borough: string
    readonly direct: number | null
    readonly contracted: number | null
    readonly agency: number | null
  }[]
  readonly notes?: string
}

/** Codes of the registry's sectors. */
export const CLEANING = '4'
export const CONSTRUCTION = '5'
export const FOOD = '13'
export const HEALTH = '15'
export const SERVICES = '19'
export const WASTE = '22'
export const TRANSPORT = '20'
export const CHARITABLE = '3'

/** A place of work; null for a number that nobody has told us. */
export function site(
  name: string,
  address: string,
  postcode: string,
  borough: string,
  contracted: number | null,
  agency: number | null = null,
  direct: number | null = null,
) {
  return { name, address, postcode, borough, direct, contracted, agency }
}

export function firm(
  name: string,
  companyNumber: string | null,
  sic: string,
  sector: string,
  does: string,
  spend: string,
  contact: string,
  sites: DemoSupplier['sites'] = [],
): DemoSupplier {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')
  return {
    name,
    companyNumber,
    sic,
    sector,
    does,
    spend,
    sites,
    contact: {
      name: contact,
      jobTitle: 'Contract manager',
      email: `contracts@${slug || 'supplier'}.example`,
    },
  }
}
