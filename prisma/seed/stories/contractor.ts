import { emails } from '../demo-people.ts'
import type { Stage } from '../stage.ts'
import { checkPay, findingOf } from '../steps/check-pay.ts'
import { addSite } from '../steps/fill-register.ts'
import { makeCsv } from '../steps/make-evidence.ts'
import { advance, agree, seeThrough } from '../steps/put-right.ts'
import { site } from '../suppliers/describe-supplier.ts'
import type { Story } from '../tell-stories.ts'
import { tellContractorStatements } from './contractor-statements.ts'

const { dolores, marek } = emails
const places = [
  site('Northbank Town Hall', '1 Northbank Square', 'SE1 9SG', 'Southwark', 0, 6, 48),
  site('Maltings Yard', '5 Maltings Yard', 'SE1 3XF', 'Southwark', 0, 0, 4),
  site('Ashford Outlet offices', '3 Kimberley Way', 'TN24 0SD', 'outside', 0, 2, 9),
]

/** The cleaning firm itself, which checks its own payroll before its customers do. It keeps no suppliers here. */
export function tellContractor(stage: Stage): readonly Story[] {
  return [tellSites, tellOwnPayroll, tellContractorStatements].map((tell) => tell(stage))
}

async function* tellSites(stage: Stage): Story {
  yield '2025-04-29'
  for (const place of places) await addSite(stage, dolores, null, place)
}

async function* tellOwnPayroll(stage: Stage): Story {
  const split = [
    ['Northbank Town Hall', 44],
    ['Maltings Yard', 5],
  ] as const
  const payroll = { by: marek, supplier: null, seed: 520, places: split }
  yield '2025-05-12'
  const first = await checkPay(stage, {
    ...payroll,
    month: '2025-04',
    workers: 49,
    wrong: [{ people: 9, short: 30 }],
  })
  yield* seeThrough(stage, {
    findingId: findingOf(first),
    title: 'Move relief staff to the contract’s rate',
    by: marek,
    verifier: dolores,
    days: ['2025-05-14', '2025-07-13', '2025-06-20', '2025-06-23'],
    evidence: {
      ...makeCsv('Rate change June 2025.csv', [
        ['Group', 'Before', 'Now'],
        ['Relief', '12.85', '13.85'],
      ]),
      grade: 'documented',
    },
  })
  yield '2025-11-11'
  await checkPay(stage, { ...payroll, month: '2025-10', workers: 49, wrong: [{ people: 5, short: 25 }] })
  yield '2026-06-10'
  await checkPay(stage, {
    ...payroll,
    month: '2026-05',
    workers: 11,
    seed: 77,
    zone: 'uk',
    places: [['Ashford Outlet offices', 11]],
  })
  yield '2026-10-09'
  const latest = await checkPay(stage, {
    ...payroll,
    month: '2026-09',
    workers: 49,
    wrong: [{ people: 3, short: 40 }],
  })
  const action = await agree(stage, dolores, {
    findingId: findingOf(latest),
    title: 'Find out why three people at the Town Hall are still at last year’s rate',
    owner: marek,
    dueOn: '2026-12-01',
  })
  await advance(stage, marek, action, 'start')
}
