import { archiveSite, inviteMember, updateSupplier } from '@daylight/application'
import { inviteMemberInput } from '@daylight/contracts'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage, siteOf, supplierOf } from '../stage.ts'
import { addSite, addSupplier, archive, importSuppliers, toDetails } from '../steps/fill-register.ts'
import { purchaseLedger } from '../suppliers/council-spreadsheet.ts'
import { councilSuppliers } from '../suppliers/council-suppliers.ts'
import { type DemoSupplier, site } from '../suppliers/describe-supplier.ts'
import type { Story } from '../tell-stories.ts'

const { amina, tom, sian } = emails

/** Who works for the council, where, and how that came to be known. */
export async function* tellRegister(stage: Stage): Story {
  yield '2024-04-10'
  await addSite(
    stage,
    tom,
    null,
    site('Town Hall, own staff', '1 Northbank Square', 'SE1 9SG', 'Southwark', 0, 8, 640),
  )
  await addSite(
    stage,
    tom,
    null,
    site('Contact centre', '22 Ferry Street', 'SE8 3QQ', 'Lewisham', 0, 25, 110),
  )
  for (const supplier of councilSuppliers.slice(0, 6)) await addSupplier(stage, tom, supplier)
  yield '2024-04-17'
  for (const supplier of councilSuppliers.slice(6)) await addSupplier(stage, sian, supplier)
  yield '2024-05-20'
  await importSuppliers(stage, sian, purchaseLedger)
  yield '2025-02-03'
  await change(stage, tom, 'Brightside Cleaning Ltd', {
    does: 'Cleans the Town Hall, six libraries and, from February 2025, the depot',
    notes:
      'Contract renewed on 1 February 2025 for three years. The Living Wage clause is in schedule 4: rates rise by 1 May after each announcement, and the price rises with them.\n\nPayroll files come from their bureau on the tenth of the month.',
  })
  yield '2025-06-30'
  await archive(stage, amina, 'Old Quay Catering Ltd')
  yield '2026-01-12'
  await change(stage, sian, 'Golden Leaf 金葉 Laundry Services Ltd', { spend: '250k_to_1m' })
  yield '2026-06-15'
  const closed = siteOf(stage, 'Kind Hands Home Care Ltd', 'Home visits, north')
  await addSite(
    stage,
    sian,
    'Kind Hands Home Care Ltd',
    site('Home visits, whole borough', '3 Station Parade', 'SE5 8RZ', 'Southwark', 140, 21),
  )
  await archiveSite(stage.deps, memberOf(stage, sian), { id: closed, version: 1 })
  yield '2026-11-20'
  await inviteMember(
    stage.deps,
    memberOf(stage, amina),
    inviteMemberInput.parse({ email: 'ravi.chandrasekaran@northbank.example', role: 'contributor' }),
  )
}

async function change(stage: Stage, by: string, name: string, changed: Partial<DemoSupplier>): Promise<void> {
  const before = councilSuppliers.find((supplier) => supplier.name === name)
  if (!before) throw new Error(`The council has no supplier ${name}.`)
  await updateSupplier(stage.deps, memberOf(stage, by), {
    id: supplierOf(stage, name),
    version: 1,
    details: toDetails({ ...before, ...changed }),
  })
}
