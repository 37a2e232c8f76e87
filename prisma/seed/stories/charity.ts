import { emails } from '../demo-people.ts'
import type { Stage } from '../stage.ts'
import { checkPay, findingAbout, findingOf } from '../steps/check-pay.ts'
import { addSupplier } from '../steps/fill-register.ts'
import { makeCsv, makePdf, makePng } from '../steps/make-evidence.ts'
import { advance, agree, raise, seeThrough, show, verify } from '../steps/put-right.ts'
import { charitySuppliers } from '../suppliers/charity-suppliers.ts'
import type { Story } from '../tell-stories.ts'

const { noor, beatriz, ivo } = emails
const SPOTLESS = 'Spotless Contract Cleaners Ltd'
const GREEN = [70, 120, 90] as const

/** A charity that audits cleaning firms for those who hire them. It publishes no statement of its own. */
export function tellCharity(stage: Stage): readonly Story[] {
  return [tellRegister, tellSpotless, tellOthers].map((tell) => tell(stage))
}

async function* tellRegister(stage: Stage): Story {
  yield '2025-01-14'
  for (const supplier of charitySuppliers) await addSupplier(stage, beatriz, supplier)
}

async function* tellSpotless(stage: Stage): Story {
  const payroll = { by: beatriz, supplier: SPOTLESS, seed: 44 }
  yield '2025-02-11'
  const first = await checkPay(stage, {
    ...payroll,
    month: '2025-01',
    workers: 58,
    places: [
      ['Canada Square', 36],
      ['Aldgate offices', 22],
    ],
    wrong: [
      { people: 12, short: 80 },
      { people: 5, short: 60, uniform: '45.00' },
    ],
  })
  yield* seeThrough(stage, {
    findingId: findingAbout(first, 'basic hourly rate'),
    title: 'Agree a rate rise with both landlords and pay it from April',
    by: beatriz,
    verifier: ivo,
    days: ['2025-02-14', '2025-04-15', '2025-05-06', '2025-05-13'],
    evidence: {
      ...makeCsv('Sample of payslips April 2025.csv', [
        ['Worker', 'Hours', 'Rate'],
        ['SC-014', '82', '13.15'],
        ['SC-021', '96', '13.15'],
      ]),
      grade: 'sampled',
    },
  })
  yield '2025-11-13'
  const second = await checkPay(stage, {
    ...payroll,
    site: 'Canada Square',
    month: '2025-10',
    workers: 44,
    wrong: [{ people: 6, short: 35 }],
  })
  const action = await agree(stage, beatriz, {
    findingId: findingOf(second),
    title: 'Pay the rate of 1 May to six cleaners who work for two landlords',
    owner: beatriz,
    dueOn: '2026-12-15',
  })
  await advance(stage, beatriz, action, 'start')
  yield '2026-09-15'
  await checkPay(stage, { ...payroll, site: 'Canada Square', month: '2026-08', workers: 45 })
  yield '2026-11-10'
  await show(stage, beatriz, action, {
    ...makePdf('Confirmed by a worker representative.pdf', 'Confirmation', [
      'The representative at Canada Square confirms that all six have the new rate.',
    ]),
    grade: 'confirmed',
  })
  await advance(stage, beatriz, action, 'submit')
}

async function* tellOthers(stage: Stage): Story {
  yield '2025-06-18'
  const store = await raise(stage, beatriz, {
    supplier: 'Evergreen Facilities LLP',
    site: 'Elm Court',
    area: 'conditions',
    rule: 'safe_work',
    grade: 'sampled',
    severity: 'major',
    title: 'Cleaning chemicals without labels, no gloves in the store',
    detail:
      'Five bottles in the store on the ground floor had no label. Gloves had run out and people bring their own.',
    putRight: 'Label every bottle, keep gloves in three sizes, and train who mixes chemicals.',
    workers: 18,
    since: '2025-06-18',
  })
  const action = await agree(stage, beatriz, {
    findingId: store,
    title: 'Label the bottles and stock gloves',
    owner: beatriz,
    dueOn: '2025-08-17',
  })
  await advance(stage, beatriz, action, 'start')
  yield '2025-07-29'
  await show(stage, beatriz, action, { ...makePng('Store after the visit.png', GREEN), grade: 'documented' })
  await advance(stage, beatriz, action, 'submit')
  yield '2025-08-05'
  await verify(
    stage,
    ivo,
    action,
    'send_back',
    'The picture shows labels; the gloves cannot be seen. Please add one.',
  )
  yield '2025-12-10'
  await checkPay(stage, {
    by: beatriz,
    supplier: 'Evergreen Facilities LLP',
    site: 'Elm Court',
    month: '2025-11',
    workers: 18,
    seed: 18,
  })
  yield '2026-02-18'
  await raise(stage, noor, {
    supplier: SPOTLESS,
    site: 'Aldgate offices',
    area: 'voice',
    severity: 'good_example',
    title: 'A worker representative is paid for the time of the role',
    detail: 'Two hours a week are on the rota as paid time, and the name hangs beside the clock.',
  })
  yield '2026-10-13'
  await checkPay(stage, {
    by: noor,
    supplier: 'Brightside Cleaning Ltd',
    site: 'Town Hall',
    month: '2026-09',
    workers: 54,
    seed: 161,
    wrong: [{ people: 4, short: 44 }],
  })
}
