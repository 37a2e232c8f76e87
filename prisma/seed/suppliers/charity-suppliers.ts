import { CLEANING, type DemoSupplier, firm, site } from './describe-supplier.ts'

export const charitySuppliers: readonly DemoSupplier[] = [
  firm(
    'Spotless Contract Cleaners Ltd',
    '08765432',
    'N',
    CLEANING,
    'Audited for three office landlords',
    'under_10k',
    'Ángel Márquez',
    [
      site('Aldgate offices', '60 Mansell Street', 'E1 8AL', 'Tower Hamlets', 31, 4),
      site('Canada Square', 'Canada Square', 'E14 5AB', 'Tower Hamlets', 44),
    ],
  ),
  firm(
    'Brightside Cleaning Ltd',
    '07654321',
    'N',
    CLEANING,
    'Audited for Northbank Council',
    'under_10k',
    'Dolores Quintero',
    [site('Town Hall', '1 Northbank Square', 'SE1 9SG', 'Southwark', 48, 6)],
  ),
  firm(
    'Evergreen Facilities LLP',
    'OC398765',
    'N',
    CLEANING,
    'Audited for a housing association',
    'under_10k',
    'Joy Bamidele',
    [site('Elm Court', 'Elm Court, Peckham Rye', 'SE15 4JR', 'Southwark', 18)],
  ),
]
