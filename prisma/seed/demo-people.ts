import type { Role } from '@daylight/domain/access'

/** Every demo sign-in has this password; the demo answers on this machine only. */
export const DEMO_PASSWORD = 'walk-in-the-daylight-2026'

/** Addresses under .example reach nobody (RFC 2606). */
export const emails = {
  amina: 'amina.warsame@northbank.example',
  tom: 'tom.okonkwo@northbank.example',
  sian: 'sian.pritchard@northbank.example',
  leila: 'leila.benkirane@northbank.example',
  george: 'george.adeyemi@northbank.example',
  ffion: 'ffion@marigoldandfinch.example',
  seun: 'seun@marigoldandfinch.example',
  noor: 'noor@fairshift.example',
  beatriz: 'beatriz@fairshift.example',
  ivo: 'ivo@fairshift.example',
  dolores: 'dolores@brightside.example',
  marek: 'marek@brightside.example',
} as const

export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly role: Role
}

export interface DemoOrganisation {
  readonly name: string
  readonly segment: string
  readonly kind: 'council' | 'business' | 'charity' | 'contractor'
  readonly facts: {
    readonly legalForm: string
    readonly companyNumber: string | null
    readonly turnoverBand: string | null
    readonly yearEnd: string
    readonly website: string
  }
  /** The first is the owner, who set everything up. */
  readonly people: readonly [DemoPerson, ...DemoPerson[]]
}

export const council: DemoOrganisation = {
  name: 'Northbank Council',
  segment: 'northbank-council',
  kind: 'council',
  facts: {
    legalForm: 'public_body',
    companyNumber: null,
    turnoverBand: 'over_500m',
    yearEnd: '03-31',
    website: 'https://northbank.example',
  },
  people: [
    { name: 'Amina Warsame', email: emails.amina, role: 'owner' },
    { name: 'Tom Okonkwo-Featherstonehaugh', email: emails.tom, role: 'manager' },
    { name: 'Siân Pritchard', email: emails.sian, role: 'contributor' },
    { name: 'Leïla Benkirane', email: emails.leila, role: 'reviewer' },
    { name: 'Cllr George Adeyemi', email: emails.george, role: 'viewer' },
  ],
}

export const business: DemoOrganisation = {
  name: 'Marigold & Finch Bakery Ltd',
  segment: 'marigold-and-finch',
  kind: 'business',
  facts: {
    legalForm: 'company',
    companyNumber: '09123456',
    turnoverBand: 'under_36m',
    yearEnd: '12-31',
    website: 'https://marigoldandfinch.example',
  },
  people: [
    { name: 'Ffion Finch', email: emails.ffion, role: 'owner' },
    { name: 'Oluwaseun Marigold', email: emails.seun, role: 'manager' },
  ],
}

export const charity: DemoOrganisation = {
  name: 'Fair Shift Trust',
  segment: 'fair-shift-trust',
  kind: 'charity',
  facts: {
    legalForm: 'charity_company',
    companyNumber: null,
    turnoverBand: 'under_36m',
    yearEnd: '03-31',
    website: 'https://fairshift.example',
  },
  people: [
    { name: 'Noor Haddad', email: emails.noor, role: 'owner' },
    { name: 'Beatriz Carvalho', email: emails.beatriz, role: 'contributor' },
    { name: 'Ivo Petrov', email: emails.ivo, role: 'reviewer' },
  ],
}

export const contractor: DemoOrganisation = {
  name: 'Brightside Cleaning Ltd',
  segment: 'brightside-cleaning',
  kind: 'contractor',
  facts: {
    legalForm: 'company',
    companyNumber: '07654321',
    turnoverBand: 'under_36m',
    yearEnd: '03-31',
    website: 'https://brightside.example',
  },
  people: [
    { name: 'Dolores Quintero', email: emails.dolores, role: 'owner' },
    { name: 'Marek Wiśniewski', email: emails.marek, role: 'contributor' },
  ],
}

export const demoOrganisations = [council, business, charity, contractor] as const

/** Looks after the installation: enters new rates. Belongs to the council's team in the demo. */
export const PLATFORM_ADMINISTRATOR = emails.amina
