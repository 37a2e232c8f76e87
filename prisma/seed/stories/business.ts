import { undoSupplierImport } from '@daylight/application'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage } from '../stage.ts'
import { checkPay, findingAbout, findingOf } from '../steps/check-pay.ts'
import { addSite, addSupplier, importSuppliers } from '../steps/fill-register.ts'
import { makeCsv, makePdf } from '../steps/make-evidence.ts'
import { advance, agree, raise, seeThrough, show } from '../steps/put-right.ts'
import { businessSuppliers } from '../suppliers/business-suppliers.ts'
import { site } from '../suppliers/describe-supplier.ts'
import type { Story } from '../tell-stories.ts'
import { tellBusinessStatements } from './business-statements.ts'

const { ffion, seun } = emails
const BAKERY = site('Bakery and shop', '5 Maltings Yard', 'SE1 3XF', 'Southwark', 0, 2, 21)

/** A bakery of 23 people: its own payroll first, then those who deliver, clean and pick for it. */
export function tellBusiness(stage: Stage): readonly Story[] {
  return [tellRegister, tellOwnPayroll, tellSuppliersPay, tellBusinessStatements].map((tell) => tell(stage))
}

const WRONG_LIST = `Name,Sector
Flour order March,G
Cocoa order March,G
Aprons,S
`

async function* tellRegister(stage: Stage): Story {
  yield '2024-11-05'
  await addSite(stage, ffion, null, BAKERY)
  for (const supplier of businessSuppliers) await addSupplier(stage, ffion, supplier)
  yield '2025-03-18'
  const importId = await importSuppliers(stage, seun, WRONG_LIST)
  await undoSupplierImport(stage.deps, memberOf(stage, seun), { importId })
}

async function* tellOwnPayroll(stage: Stage): Story {
  const payroll = { by: ffion, supplier: null, site: BAKERY.name, workers: 23, seed: 311 }
  yield '2024-12-09'
  const first = await checkPay(stage, { ...payroll, month: '2024-11', wrong: [{ people: 6, short: 70 }] })
  yield* seeThrough(stage, {
    findingId: findingOf(first),
    title: 'Raise shop and night bakers to the London Living Wage from January',
    by: seun,
    verifier: ffion,
    days: ['2024-12-10', '2025-02-08', '2025-01-31', '2025-02-03'],
    evidence: {
      ...makeCsv('Rates from January 2025.csv', [
        ['Job', 'Before', 'Now'],
        ['Shop', '12.45', '13.15'],
        ['Night baker', '12.45', '13.40'],
      ]),
      grade: 'documented',
    },
  })
  yield '2025-12-08'
  await checkPay(stage, { ...payroll, month: '2025-11' })
  yield '2026-10-08'
  await checkPay(stage, { ...payroll, month: '2026-09', workers: 24 })
}

async function* tellSuppliersPay(stage: Stage): Story {
  yield '2025-03-06'
  await checkPay(stage, {
    by: ffion,
    supplier: 'Brightside Cleaning Ltd',
    site: 'Bakery',
    month: '2025-02',
    workers: 8,
    seed: 5,
  })
  yield '2025-05-13'
  const vans = await checkPay(stage, {
    by: seun,
    supplier: 'Quick Wheels Deliveries Ltd',
    site: 'Vans from the bakery',
    month: '2025-04',
    workers: 10,
    seed: 9,
    wrong: [{ people: 5, unpaidHours: '16' }],
  })
  const waiting = await agree(stage, ffion, {
    findingId: findingAbout(vans, 'working time'),
    title: 'Pay drivers for loading before the first stop',
    owner: seun,
    dueOn: '2026-12-18',
  })
  await advance(stage, seun, waiting, 'start')
  yield '2025-09-30'
  const orchard = await checkPay(stage, {
    by: ffion,
    supplier: 'Sunny Orchards',
    site: 'Orchard',
    month: '2025-08',
    workers: 58,
    seed: 60,
    zone: 'uk',
    wrong: [{ people: 12, short: 90, unpaidHours: '9' }],
  })
  const action = await agree(stage, ffion, {
    findingId: findingOf(orchard, 'business_critical'),
    title: 'Pay pickers for the walk between fields and for waiting in the rain',
    owner: ffion,
    dueOn: '2026-07-31',
  })
  yield '2026-06-29'
  await advance(stage, ffion, action, 'start')
  await show(stage, ffion, action, {
    ...makePdf('Letter from the grower.pdf', 'Harvest 2026', [
      'Clocking now starts at the gate and ends at the gate.',
    ]),
    grade: 'claimed',
  })
  yield '2026-08-20'
  await raise(stage, ffion, {
    supplier: 'Island Cocoa Co-operative',
    area: 'records',
    severity: 'observation',
    title: 'We cannot see who harvests the cocoa',
    detail:
      'The co-operative buys from about 300 growers and keeps no list of who works for them in the season.',
  })
}
