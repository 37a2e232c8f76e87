import { cancelPayCheck } from '@daylight/application'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage } from '../stage.ts'
import { checkPay, findingAbout, findingOf, queuePayCheck, uploadPayroll } from '../steps/check-pay.ts'
import { makeCsv, makePdf } from '../steps/make-evidence.ts'
import { advance, agree, seeThrough, show } from '../steps/put-right.ts'
import type { Story } from '../tell-stories.ts'

const { tom, sian, leila } = emails
const LAUNDRY = 'Golden Leaf 金葉 Laundry Services Ltd'

/** Contracts where what was wrong was put right. */
export async function* tellKitchens(stage: Stage): Story {
  const payroll = { by: sian, supplier: 'Harvest Table Catering Ltd', site: 'Central kitchen', seed: 88 }
  yield '2024-11-12'
  const check = await checkPay(stage, {
    ...payroll,
    month: '2024-10',
    workers: 48,
    wrong: [{ people: 9, short: 50 }],
  })
  yield* seeThrough(stage, {
    findingId: findingOf(check),
    title: 'Pay kitchen assistants the London Living Wage from the spring term',
    by: tom,
    verifier: leila,
    days: ['2024-11-18', '2025-01-17', '2025-01-13', '2025-01-16'],
    evidence: {
      ...makePdf('Minutes of the contract meeting.pdf', 'Contract meeting', [
        'The caterer raises nine kitchen assistants to 13.15 pounds an hour from 6 January 2025.',
        'Payslips of three of them, chosen by the council, were seen in the meeting.',
      ]),
      grade: 'sampled',
    },
  })
  yield '2025-07-08'
  await checkPay(stage, { ...payroll, month: '2025-06', workers: 50 })
  yield '2026-07-07'
  await checkPay(stage, { ...payroll, month: '2026-06', workers: 52, format: 'ods' })
}

/** A laundry where the law itself was not met, and where the last action is late. */
export async function* tellLaundry(stage: Stage): Story {
  const payroll = { by: sian, supplier: LAUNDRY, site: 'Laundry', seed: 12 }
  yield '2025-03-11'
  const first = await checkPay(stage, {
    ...payroll,
    month: '2025-02',
    workers: 31,
    wrong: [{ people: 6, short: 120, unpaidHours: '14' }],
  })
  yield* seeThrough(stage, {
    findingId: findingOf(first, 'business_critical'),
    title: 'Pay for the time between clocking in and the start of the machines, and the arrears',
    by: tom,
    verifier: leila,
    days: ['2025-03-13', '2025-04-12', '2025-04-10', '2025-04-11'],
    evidence: {
      ...makeCsv('Arrears laundry March 2025.csv', [
        ['Worker', 'Hours', 'Paid (GBP)'],
        ['GL-003', '42', '513.24'],
        ['GL-011', '40', '488.80'],
      ]),
      grade: 'tested',
    },
  })
  const late = await agree(stage, tom, {
    findingId: findingOf(first, 'major'),
    title: 'Bring the laundry’s hourly rate to the London Living Wage',
    owner: sian,
    dueOn: '2025-10-31',
  })
  yield '2025-06-02'
  await advance(stage, sian, late, 'start')
  yield '2025-10-09'
  await checkPay(stage, { ...payroll, month: '2025-09', workers: 31, wrong: [{ people: 5, short: 95 }] })
  yield '2026-06-09'
  const latest = await checkPay(stage, {
    ...payroll,
    month: '2026-05',
    workers: 30,
    wrong: [{ people: 5, short: 60 }],
  })
  yield '2026-06-11'
  await agree(stage, tom, {
    findingId: findingOf(latest),
    title: 'Agree a price at which the laundry can pay £14.80, and a date',
    owner: tom,
    dueOn: '2026-08-31',
  })
}

/** Home care: travel between visits was not paid. Half of it is put right and waits to be verified. */
export async function* tellHomeCare(stage: Stage): Story {
  const payroll = { by: sian, supplier: 'Kind Hands Home Care Ltd', seed: 65 }
  yield '2025-11-06'
  const first = await checkPay(stage, {
    ...payroll,
    site: 'Home visits, north',
    month: '2025-10',
    workers: 60,
    wrong: [{ people: 22, unpaidHours: '19.5' }],
  })
  const action = await agree(stage, tom, {
    findingId: findingOf(first),
    title: 'Pay travel between visits from the first visit of the day to the last',
    owner: sian,
    dueOn: '2026-01-31',
  })
  yield '2025-11-24'
  await advance(stage, sian, action, 'start')
  yield '2026-01-28'
  await show(stage, sian, action, {
    ...makePdf('Travel time policy.pdf', 'Travel time', [
      'Travel between two visits is paid at the hourly rate from 1 February 2026.',
    ]),
    grade: 'claimed',
  })
  await advance(stage, sian, action, 'submit')
  yield '2026-08-11'
  await checkPay(stage, {
    ...payroll,
    site: 'Home visits, whole borough',
    month: '2026-07',
    workers: 60,
    wrong: [{ people: 9, unpaidHours: '8' }],
  })
}

/** An agency with failures of every kind, which left the framework before they were put right. */
export async function* tellAgency(stage: Stage): Story {
  yield '2026-07-20'
  const check = await checkPay(stage, {
    by: tom,
    supplier: 'Swift Agency Staff Ltd',
    site: 'Placements in the borough',
    month: '2026-06',
    workers: 41,
    seed: 41,
    planted: 8,
  })
  const dropped = await agree(stage, tom, {
    findingId: findingAbout(check, 'recruitment'),
    title: 'Repay what was taken from pay for finding the placement',
    owner: tom,
    dueOn: '2026-09-18',
  })
  const kept = await agree(stage, tom, {
    findingId: findingAbout(check, 'accommodation'),
    title: 'Charge no more than the legal offset for the shared house',
    owner: sian,
    dueOn: '2026-12-04',
  })
  yield '2026-08-03'
  await advance(stage, sian, kept, 'start')
  yield '2026-09-02'
  await advance(
    stage,
    tom,
    dropped,
    'cancel',
    'The agency left the framework; the arrears are claimed in the exit agreement instead.',
  )
}

/** Checks that found nothing wrong, and checks that could not say. */
export async function* tellQuietContracts(stage: Stage): Story {
  const guards = 'Sentinel Guarding and Mobile Patrols (Southern Region) Holdings Limited'
  const desk = { by: sian, supplier: guards, site: 'Town Hall, front desk', seed: 14 }
  yield '2024-10-08'
  await checkPay(stage, { ...desk, month: '2024-09', workers: 14 })
  yield '2025-04-09'
  await checkPay(stage, {
    by: sian,
    supplier: 'Meridian Waste & Recycling plc',
    site: 'Transfer station',
    month: '2025-03',
    workers: 60,
    seed: 10,
  })
  yield '2025-06-05'
  await checkPay(stage, {
    by: sian,
    supplier: 'Thamesmouth Highways LLP',
    site: 'Yard',
    month: '2025-05',
    workers: 58,
    seed: 55,
  })
  yield '2025-10-07'
  await checkPay(stage, { ...desk, month: '2025-09', workers: 15 })
  yield '2025-12-04'
  await checkPay(stage, {
    by: tom,
    supplier: 'Northbank Leisure Trust',
    site: 'Surrey Baths',
    month: '2025-11',
    workers: 60,
    seed: 72,
    wrong: [{ people: 7, hoursMissing: true }],
  })
  yield '2026-02-05'
  await checkPay(stage, {
    by: sian,
    supplier: 'Cedar House Nursing Home',
    site: 'Cedar House',
    month: '2026-01',
    workers: 56,
    seed: 64,
    zone: 'uk',
  })
  yield '2026-03-10'
  await checkPay(stage, {
    by: sian,
    supplier: 'Greenway Grounds Maintenance Ltd',
    site: 'Park depot',
    month: '2026-02',
    workers: 34,
    seed: 26,
  })
  yield '2026-04-13'
  await checkPay(stage, {
    by: tom,
    supplier: 'شركة النور للترجمة – Al-Noor Interpreting',
    month: '2026-03',
    workers: 8,
    seed: 8,
  })
  yield '2026-05-07'
  await checkPay(stage, {
    by: sian,
    supplier: 'Meridian Waste & Recycling plc',
    site: 'Transfer station',
    month: '2026-04',
    workers: 60,
    seed: 10,
  })
  yield '2026-09-08'
  await checkPay(stage, {
    ...desk,
    month: '2026-08',
    workers: 16,
    wrong: [{ people: 2, hoursMissing: true }],
  })
}

/** A file for each state in which a check may stand. */
export async function* tellThisWeek(stage: Stage): Story {
  yield '2026-11-12'
  const wrong = await uploadPayroll(stage, {
    by: sian,
    supplier: 'Oakfield Scaffolding Ltd',
    month: '2026-09',
    workers: 12,
    seed: 3,
  })
  await cancelPayCheck(stage.deps, memberOf(stage, sian), { id: wrong })
  yield '2026-11-18'
  await checkPay(stage, {
    by: sian,
    supplier: 'Bluebird Coaches',
    month: '2026-10',
    workers: 19,
    seed: 19,
    wrong: [{ people: 3, unreadable: true }],
  })
  yield '2026-11-23'
  await uploadPayroll(stage, {
    by: tom,
    supplier: 'Datastream Payroll Bureau Ltd',
    month: '2026-10',
    workers: 24,
    seed: 24,
    headings: {
      'Worker Ref': 'Clock Card',
      'Basic Pay': 'Std Gross',
      'Hours Worked': 'Std Hrs Wkd',
      'Date of Birth': 'D.O.B.',
    },
  })
  stage.queue.holdBackReadings = false
  await queuePayCheck(stage, {
    by: sian,
    supplier: 'Greenway Grounds Maintenance Ltd',
    site: 'Park depot',
    month: '2026-10',
    workers: 36,
    seed: 26,
  })
  stage.queue.holdBackReadings = true
}
