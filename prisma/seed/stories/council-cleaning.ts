import { emails } from '../demo-people.ts'
import type { Stage } from '../stage.ts'
import { checkPay, findingAbout, findingOf } from '../steps/check-pay.ts'
import { makeCsv, makePdf } from '../steps/make-evidence.ts'
import {
  type Agreed,
  advance,
  agree,
  note,
  postpone,
  proveEffective,
  seeThrough,
  show,
  verify,
} from '../steps/put-right.ts'
import { reckonOwed, showOwed } from '../steps/repay-workers.ts'
import type { Story } from '../tell-stories.ts'

const { tom, sian, leila } = emails
const BRIGHTSIDE = 'Brightside Cleaning Ltd'

/** Three people whose loans do not shrink, and three more whose pay goes to one account. */
const signals = [
  { from: 40, people: 3, write: () => ({ 'Deduction Loan': '85.00' }) },
  { from: 30, people: 3, write: () => ({ 'Bank Account': '00-00-00 70000001' }) },
]
/** In one month a quarter of all have another account. */
const newAccounts = {
  from: 60,
  people: 42,
  write: (at: number) => ({ 'Bank Account': `00-00-01 8${String(at).padStart(7, '0')}` }),
}

function payroll(month: string, workers: number) {
  const elsewhere = [
    ['Eastgate Library', 30],
    ['Depot', 24],
  ] as const
  const places = [['Town Hall', workers - 54] as const, ...elsewhere]
  return { by: sian, supplier: BRIGHTSIDE, month, workers, seed: 1640, places, cells: signals }
}

/** The cleaning contract: from one in four below the Living Wage to one in fifteen, and what each step took. */
export async function* tellCleaning(stage: Stage): Story {
  yield '2024-07-09'
  const first = await checkPay(stage, {
    ...payroll('2024-06', 148),
    wrong: [
      { people: 31, short: 62 },
      { people: 6, short: 190 },
    ],
  })
  const arrears = yield* seeThrough(stage, {
    findingId: findingOf(first, 'business_critical'),
    title: 'Pay six cleaners the arrears at today’s minimum wage and correct their rate',
    by: tom,
    verifier: leila,
    days: ['2024-07-11', '2024-08-10', '2024-08-06', '2024-08-09'],
    evidence: {
      ...makeCsv('Arrears paid in July 2024.csv', [
        ['Worker', 'Periods', 'Paid (GBP)'],
        ['BC-0007', '3', '412.18'],
        ['BC-0012', '3', '398.40'],
        ['BC-0033', '2', '251.76'],
      ]),
      grade: 'documented',
    },
  })
  yield* seeThrough(stage, {
    findingId: findingOf(first, 'major'),
    title: 'Raise the Town Hall rate to the London Living Wage from 1 September',
    by: tom,
    verifier: leila,
    days: ['2024-08-12', '2024-10-11', '2024-09-27', '2024-10-04'],
    evidence: {
      ...makePdf('Letter on new hourly rates.pdf', 'New hourly rates', [
        'Brightside Cleaning Ltd confirms the London Living Wage of 13.15 pounds an hour',
        'for all cleaners at the Town Hall, from the pay run of September 2024.',
      ]),
      grade: 'claimed',
    },
  })
  yield '2024-12-10'
  const second = await checkPay(stage, { ...payroll('2024-11', 152), wrong: [{ people: 24, short: 40 }] })
  await proveEffective(stage, arrears, {
    by: sian,
    verifier: leila,
    evidence: makeCsv('Pay run November 2024, six cleaners.csv', [
      ['Worker', 'Rate'],
      ['BC-0007', '13.15'],
      ['BC-0012', '13.15'],
      ['BC-0033', '13.15'],
    ]),
  })
  const moved = yield* seeThrough(stage, {
    findingId: findingOf(second),
    title: 'Move 24 cleaners who came over from the old contract to the new rate',
    by: sian,
    verifier: leila,
    days: ['2024-12-16', '2025-02-14', '2025-02-10', '2025-02-13'],
    evidence: {
      ...makeCsv('Pay run January 2025.csv', [
        ['Worker', 'Rate before', 'Rate now'],
        ['BC-0041', '12.75', '13.15'],
        ['BC-0044', '12.75', '13.15'],
      ]),
      grade: 'documented',
    },
  })
  yield* tellSecondYear(stage, moved)
}

async function* tellSecondYear(stage: Stage, moved: Agreed): Story {
  yield '2025-04-14'
  const third = await checkPay(stage, { ...payroll('2025-03', 155), wrong: [{ people: 18, short: 30 }] })
  const reopened = yield* seeThrough(stage, {
    findingId: findingOf(third),
    title: 'Pay the new rate by 1 May in each year without being asked',
    by: tom,
    verifier: leila,
    days: ['2025-04-22', '2025-06-20', '2025-06-02', '2025-06-12'],
    evidence: {
      ...makePdf('Payroll instruction for 1 May.pdf', 'Payroll instruction', [
        'To the payroll bureau: from 1 May 2025 the hourly rate at Northbank Council is 13.85.',
        'The same is to be done every year on the day that the council names.',
      ]),
      grade: 'documented',
    },
  })
  yield '2025-06-18'
  await proveEffective(stage, moved, {
    by: tom,
    verifier: leila,
    evidence: makeCsv('Pay run May 2025, people from the old contract.csv', [
      ['Worker', 'Rate'],
      ['BC-0041', '13.85'],
      ['BC-0044', '13.85'],
    ]),
  })
  yield '2025-10-13'
  const fourth = await checkPay(stage, { ...payroll('2025-09', 158), wrong: [{ people: 14, short: 55 }] })
  const relief = yield* seeThrough(stage, {
    findingId: findingOf(fourth),
    title: 'Include relief cleaners in the rate rise and pay the difference since May',
    by: sian,
    verifier: leila,
    days: ['2025-10-20', '2025-12-19', '2025-12-01', '2025-12-08'],
    evidence: {
      ...makeCsv('Difference paid to relief cleaners.csv', [
        ['Worker', 'Hours since May', 'Difference (GBP)'],
        ['BC-0102', '610', '335.50'],
        ['BC-0117', '544', '299.20'],
      ]),
      grade: 'tested',
    },
  })
  await reckonOwed(stage, tom, findingOf(fourth), { firstOn: '2026-01-31', instalments: 2 })
  yield '2026-04-15'
  const fifth = await checkPay(stage, {
    ...payroll('2026-03', 160),
    wrong: [{ people: 12, short: 35 }],
    arrears: [
      { people: 9, pounds: '150.00' },
      { people: 5, pounds: '25.00' },
    ],
  })
  await proveEffective(stage, relief, {
    by: tom,
    verifier: leila,
    evidence: makeCsv('Pay run March 2026, relief cleaners.csv', [
      ['Worker', 'Rate'],
      ['BC-0102', '14.80'],
      ['BC-0117', '14.80'],
    ]),
  })
  await showOwed(stage, tom, findingOf(fourth))
  await advance(
    stage,
    tom,
    reopened,
    'reopen',
    'The same happened again with people who joined after May 2025.',
  )
  const action = await agree(stage, tom, {
    findingId: findingOf(fifth),
    title: 'Pay twelve people who joined since the summer at the contract’s rate',
    owner: sian,
    dueOn: '2026-06-14',
  })
  await advance(stage, sian, action, 'start')
  yield '2026-05-26'
  await show(stage, sian, action, {
    ...makePdf('E-mail from the area manager.pdf', 'Rates of new joiners', [
      'All new joiners will be moved to the right rate as soon as we can.',
    ]),
    grade: 'claimed',
  })
  await advance(stage, sian, action, 'submit')
  yield '2026-06-03'
  await verify(
    stage,
    leila,
    action,
    'send_back',
    'A promise is not a payslip. Please attach the pay run of June.',
  )
  yield '2026-06-12'
  await postpone(stage, tom, action, {
    title: 'Pay twelve people who joined since the summer at the contract’s rate, from their first day',
    owner: sian,
    dueOn: '2026-12-11',
    reason: 'The payroll bureau changes its program in the autumn; both agreed to the later day.',
  })
  yield* tellThisAutumn(stage)
}

async function* tellThisAutumn(stage: Stage): Story {
  yield '2026-10-12'
  const latest = await checkPay(stage, {
    ...payroll('2026-09', 167),
    cells: [...signals, newAccounts],
    netPay: true,
    // One of them was below the rate in March, and is still owed it.
    without: [7, 90, 131],
    beside: { worksMore: [50, 51], underpaid: [70, 71], notPaid: [72] },
    wrong: [
      // Put right since March.
      { people: 6 },
      { people: 9, short: 48 },
      { people: 3, short: 130, unpaidHours: '12.5', uniform: '53.00' },
      { people: 4, hoursMissing: true },
    ],
  })
  yield '2026-10-14'
  const arrears = await agree(stage, tom, {
    findingId: findingOf(latest, 'business_critical'),
    title: 'Pay the arrears for travel between sites and stop taking the uniform from pay',
    owner: tom,
    dueOn: '2026-11-13',
  })
  await advance(stage, tom, arrears, 'start')
  await reckonOwed(stage, tom, findingOf(latest, 'business_critical'), {
    firstOn: '2026-10-31',
    instalments: 3,
  })
  await note(
    stage,
    tom,
    arrears,
    'Their payroll manager agrees that moving from one building to the next is work.',
  )
  const rates = await agree(stage, tom, {
    findingId: findingAbout(latest, 'basic hourly rate'),
    title: 'Correct the hourly rate of eleven cleaners at the Town Hall',
    owner: sian,
    dueOn: '2026-11-27',
  })
  yield '2026-11-09'
  await advance(stage, sian, rates, 'start')
  await show(stage, tom, arrears, {
    ...makeCsv('Arrears run October 2026.csv', [
      ['Worker', 'Hours unpaid', 'Uniform', 'Paid (GBP)'],
      ['BC-0217', '12.5', '53.00', '206.10'],
    ]),
    grade: 'documented',
    expiresOn: '2027-11-09',
  })
  await advance(stage, tom, arrears, 'submit')
}
