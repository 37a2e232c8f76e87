import { emails } from '../demo-people.ts'
import type { Stage } from '../stage.ts'
import { keepFile, keepRecord, measure, report } from '../steps/keep-records.ts'
import { makePdf } from '../steps/make-evidence.ts'
import type { Story } from '../tell-stories.ts'

const { amina, tom, sian } = emails
const PROCUREMENT = 'Head of Procurement'

/** What the council itself does: its policies, whom it trained, who answers for it, and by what it measures itself. */
export async function* tellCouncilRecords(stage: Stage): Story {
  yield '2024-06-03'
  const code = await keepRecord(stage, tom, {
    title: 'Ethical procurement policy',
    responsible: PROCUREMENT,
    owner: tom,
    startsOn: '2024-05-20',
    nextOn: '2027-05-20',
    details: {
      register: 'policies',
      topic: 'procurement',
      appliesTo: 'both',
      covers: ['1', '3', '5', '7', '8', '10'],
      approvedBy: 'Cabinet',
      address: 'https://northbank.example/procurement/ethical-procurement-policy',
    },
  })
  await keepFile(
    stage,
    tom,
    code,
    makePdf('Ethical procurement policy.pdf', 'Ethical procurement policy', [
      'Adopted by Cabinet on 20 May 2024.',
      'No worker pays for a job. Everyone may join a union.',
    ]),
  )
  await keepRecord(stage, tom, {
    title: 'Whistleblowing policy',
    responsible: 'Monitoring Officer',
    owner: sian,
    startsOn: '2023-10-02',
    nextOn: '2026-10-02',
    details: {
      register: 'policies',
      topic: 'whistleblowing',
      appliesTo: 'own',
      covers: ['10'],
      approvedBy: 'Standards Committee',
      address: 'https://northbank.example/speak-up',
    },
  })
  const cabinet = await keepRecord(stage, amina, {
    title: 'Cabinet answers for the statement',
    responsible: 'Leader of the Council',
    nextOn: '2027-07-20',
    details: {
      register: 'governance',
      level: 'board',
      body: 'Cabinet',
      meets: 'yearly',
      duties: 'Approves the modern slavery statement and the plan for the year.',
    },
  })
  const paying = await keepRecord(stage, tom, {
    title: 'Contracts with the Living Wage clause',
    responsible: PROCUREMENT,
    owner: tom,
    nextOn: '2027-05-14',
    details: {
      register: 'measures',
      unit: 'percent',
      definition:
        'Of all contracts for cleaning, catering, care and security, those whose terms ask for the London Living Wage.',
      direction: 'at_least',
      target: '95',
      figure: null,
    },
  })
  yield '2024-11-12'
  const buyers = await keepRecord(stage, tom, {
    title: 'Ethical procurement and supply course',
    responsible: PROCUREMENT,
    owner: tom,
    startsOn: '2024-10-14',
    endsOn: '2024-11-08',
    details: {
      register: 'training',
      audiences: ['5'],
      roles: 'Buyers and contract managers',
      invited: '24',
      completed: '19',
      provider: 'CIPS',
      outcome: 'All 19 passed the test at its end. Five more were on leave.',
    },
  })
  await keepFile(
    stage,
    tom,
    buyers,
    makePdf('Course record, autumn 2024.pdf', 'Course record', ['24 invited, 19 completed, 19 passed.']),
  )
  yield '2025-05-14'
  await measure(stage, tom, paying, {
    periodEnd: '2025-03-31',
    quantity: '71',
    note: 'Counted by hand in the contract register on 12 May 2025: 29 of 41.',
  })
  yield '2025-07-22'
  await report(
    stage,
    amina,
    cabinet,
    '2025-07-21',
    'The first statement was approved. Cabinet asked for pay checks of home care firms by the spring.',
  )
  yield '2025-11-18'
  await keepRecord(stage, sian, {
    title: 'Know the signs: front-line briefing',
    responsible: 'Head of Community Safety',
    startsOn: '2025-11-10',
    endsOn: '2025-11-14',
    nextOn: '2026-12-11',
    owner: sian,
    details: {
      register: 'training',
      audiences: ['2', '4'],
      roles: 'Housing officers, environmental health officers, directors',
      invited: '180',
      completed: '141',
      provider: 'Our own community safety team',
      outcome: 'Asked again in March: 118 of 141 knew whom to call first; 62 had known in November.',
    },
  })
  yield '2026-02-10'
  await keepRecord(stage, tom, {
    title: 'Code of conduct for suppliers',
    responsible: PROCUREMENT,
    owner: tom,
    startsOn: '2026-02-09',
    nextOn: '2028-02-09',
    details: {
      register: 'policies',
      topic: 'supplier_code',
      appliesTo: 'suppliers',
      covers: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      approvedBy: 'Cabinet',
      address: 'https://northbank.example/procurement/code-of-conduct',
    },
  })
  await keepRecord(stage, amina, {
    title: 'Procurement board reviews pay checks and open actions',
    responsible: 'Director of Commissioning',
    owner: amina,
    nextOn: '2027-01-19',
    details: {
      register: 'governance',
      level: 'executive',
      body: 'Procurement board',
      meets: 'quarterly',
      duties: 'Decides on checks for the next quarter and on actions that are overdue.',
    },
  })
  yield '2026-05-13'
  await measure(stage, tom, paying, {
    periodEnd: '2026-03-31',
    quantity: '86',
    note: 'Counted by hand in the contract register on 13 May 2026: 37 of 43.',
  })
  const checked = await keepRecord(stage, tom, {
    title: 'Suppliers whose pay was checked',
    responsible: PROCUREMENT,
    details: {
      register: 'measures',
      unit: 'number',
      definition: 'Suppliers with a finished pay check of payroll records in the year.',
      direction: 'at_least',
      target: '6',
      figure: 'suppliers.payChecked',
    },
  })
  for (const periodEnd of ['2025-03-31', '2026-03-31']) await measure(stage, tom, checked, { periodEnd })
  await keepRecord(stage, tom, {
    title: 'Low prices are asked about',
    responsible: PROCUREMENT,
    details: {
      register: 'charter',
      commitment: '3',
      inPlace: 'yes',
      note: 'A bid for labour below hours times the Living Wage and on-costs is asked to show how it pays people. Two were asked in the year; one was withdrawn.',
    },
  })
  await keepRecord(stage, amina, {
    title: 'A process for referrals',
    responsible: 'Safeguarding lead',
    nextOn: '2027-03-01',
    details: { register: 'charter', commitment: '9', inPlace: 'yes', note: '' },
  })
  yield '2026-07-21'
  await report(
    stage,
    amina,
    cabinet,
    '2026-07-20',
    'Cabinet heard what became of last year’s promises and agreed on the code of conduct for agencies.',
  )
}
